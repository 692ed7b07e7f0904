package org.siquan.engine.scheduling.verify.itc2019;

import java.util.List;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.verify.Verdict;

/**
 * What the verifier found.
 *
 * @param faults what cannot be judged in the files; if there is any, there are no verdicts and no cost
 * @param verdicts one for each hard rule, in a fixed order
 * @param time penalties of the times, before weighting
 * @param room penalties of the rooms, before weighting
 * @param distribution penalties of the relations, before weighting
 * @param student pairs of classes that a student cannot both attend
 * @param total weighted sum; only meaningful if {@link #valid()}
 */
public record Itc2019Report(
        List<Text> faults, List<Verdict> verdicts, long time, long room, long distribution, long student, long total) {

    public Itc2019Report {
        faults = List.copyOf(faults);
        verdicts = List.copyOf(verdicts);
    }

    /** True if the files could be judged and every hard rule holds. */
    public boolean valid() {
        return faults.isEmpty() && verdicts.stream().allMatch(Verdict::held);
    }

    /** How often hard rules are broken. */
    public long violations() {
        return verdicts.stream().mapToLong(Verdict::violations).sum();
    }
}
