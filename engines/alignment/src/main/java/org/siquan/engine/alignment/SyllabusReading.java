package org.siquan.engine.alignment;

import java.util.List;

/**
 * What one syllabus was found to teach.
 *
 * @param syllabus as given
 * @param proposals strongest first, equal strength by id; without what is a prerequisite, a textbook or expressly left out
 * @param truncated true if name or text was longer than the engine reads
 */
public record SyllabusReading(Syllabus syllabus, List<TeachingProposal> proposals, boolean truncated) {

    public SyllabusReading {
        proposals = List.copyOf(proposals);
    }
}
