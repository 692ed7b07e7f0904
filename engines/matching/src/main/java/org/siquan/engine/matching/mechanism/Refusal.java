package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.QuotaForest;

/** Reasons why a mechanism cannot serve a problem. */
public final class Refusal {

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

    /** The problem has bounds besides the places' own seats, which the mechanism does not know. */
    static Complaint nested(String mechanism) {
        return new Complaint(
                "mechanism.nested",
                mechanism,
                new Text(
                        mechanism + " 只认各班自己的名额，不支持总量、份额和硬性预留。请改用 deferred-acceptance 或 serial-dictatorship。",
                        mechanism + " knows the seats of places alone, no nested quotas, shares or hard reserves."
                                + " Try: deferred-acceptance or serial-dictatorship."));
    }

    /** Everything that a mechanism for plain capacities cannot serve; empty = nothing but seats of places bounds the market. */
    public static List<Complaint> unlessPlain(String mechanism, QuotaForest forest) {
        List<Complaint> refusals = new ArrayList<>();
        for (int node = forest.places(); node < forest.nodes() && refusals.isEmpty(); node++) {
            if (forest.kind(node) != QuotaForest.Kind.SOFT_RESERVE) {
                refusals.add(nested(mechanism));
            }
        }
        if (forest.reserves()) {
            refusals.add(reserves(mechanism));
        }
        if (forest.minima()) {
            refusals.add(minima(mechanism));
        }
        return refusals;
    }

    /**
     * Throws if there is any refusal.
     *
     * @throws IllegalArgumentException with all of them
     */
    public static void orThrow(List<Complaint> refusals) {
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    refusals.stream().map(c -> c.message().en()).collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
