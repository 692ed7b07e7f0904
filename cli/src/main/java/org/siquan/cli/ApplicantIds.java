package org.siquan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.Roster;
import org.siquan.region.file.Issue;

/** Applicants by the ids in the words of a call. */
final class ApplicantIds {

    private ApplicantIds() {}

    /**
     * Their indices in the order asked for, each once.
     *
     * @param faults hear of every id that the roster does not have
     */
    static List<Integer> find(Path round, String option, Collection<String> asked, Roster roster, List<Issue> faults) {
        Map<String, Integer> index = new LinkedHashMap<>();
        asked.forEach(id -> index.put(id, MatchingOutcome.NONE));
        for (int a = 0; a < roster.size(); a++) {
            index.replace(roster.id(a), a);
        }
        List<Integer> found = new ArrayList<>();
        index.forEach((id, a) -> {
            if (a == MatchingOutcome.NONE) {
                faults.add(Unknown.applicant(round, option, id, roster.ids()));
            } else {
                found.add(a);
            }
        });
        return found;
    }
}
