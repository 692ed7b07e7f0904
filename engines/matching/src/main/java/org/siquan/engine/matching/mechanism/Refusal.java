package org.siquan.engine.matching.mechanism;

import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;

/** Reasons why a mechanism cannot serve a problem. */
final class Refusal {

    private Refusal() {}

    /** The mechanism needs one score per applicant at all places. */
    static Complaint scoresDiffer(String mechanism) {
        return new Complaint(
                "mechanism.scores-differ",
                mechanism,
                new Text(
                        mechanism + " 要求每名学生在各班分数相同。请改用 deferred-acceptance。",
                        mechanism + " needs one score per applicant at all places. Try: deferred-acceptance."));
    }

    /** The problem asks for minima that the mechanism cannot promise. */
    static Complaint minima(String mechanism) {
        return new Complaint(
                "mechanism.minima",
                mechanism,
                new Text(
                        mechanism + " 不保证名额下限。请改用 plda-rq，或去掉下限（它们仍可在结果里核对）。",
                        mechanism + " does not promise minima of quotas. Try: plda-rq, or leave the minima out."));
    }

    /** The problem keeps seats softly, which the mechanism does not know. */
    static Complaint reserves(String mechanism) {
        return new Complaint(
                "mechanism.reserves",
                mechanism,
                new Text(
                        mechanism + " 不支持软性预留名额。请改用 deferred-acceptance，或改为硬性预留。",
                        mechanism + " does not serve soft reserves. Try: deferred-acceptance, or make them hard."));
    }

    /** The problem has learners who stay together, which the mechanism does not know. */
    static Complaint teams(String mechanism) {
        return new Complaint(
                "mechanism.teams",
                mechanism,
                new Text(
                        mechanism + " 不支持必须在一起的小组。请去掉 teams，或改用支持小组的方法。",
                        mechanism + " does not serve teams. Try: leave the teams out, or a mechanism for teams."));
    }

    static void orThrow(List<Complaint> refusals) {
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    refusals.stream().map(c -> c.message().en()).collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
