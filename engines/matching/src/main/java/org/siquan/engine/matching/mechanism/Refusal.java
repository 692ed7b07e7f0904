package org.siquan.engine.matching.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/** Reasons why a mechanism cannot serve a problem. */
public final class Refusal {

    private static final int MOST_PAIRS = 20;

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
                        mechanism + " 不支持必须在一起的小组。请改用 teams，或去掉小组。",
                        mechanism + " does not serve teams. Try: teams, or leave the teams out."));
    }

    /** Regions lie within regions. */
    static Complaint nestedRegions(String mechanism, String inner, String outer) {
        return new Complaint(
                "mechanism.nested",
                mechanism,
                new Text(
                        "%s 只支持一层区域上限，而“%s”在“%s”之内。请改用 deferred-acceptance。".formatted(mechanism, inner, outer),
                        "%s serves one level of regions, but \"%s\" lies in \"%s\". Try: deferred-acceptance."
                                .formatted(mechanism, inner, outer)));
    }

    /** Bounds cross: one sentence for each that stands beside the forest, up to {@value #MOST_PAIRS}, with one it crosses. */
    static List<Complaint> crossing(String mechanism, QuotaForest forest) {
        return IntStream.range(forest.places(), forest.nodes())
                .filter(node -> forest.crossed(node) != QuotaForest.NONE)
                .limit(MOST_PAIRS)
                .mapToObj(node -> crossing(mechanism, forest.name(node), forest.name(forest.crossed(node))))
                .toList();
    }

    private static Complaint crossing(String mechanism, String one, String other) {
        return new Complaint(
                "mechanism.crossing",
                mechanism,
                new Text(
                        ("“%s”与“%s”交叉，%s 不支持：上限交叉时稳定结果可能不存在。请改用 serial-dictatorship（各班须用同一个分数），" + "或改为逐层嵌套。")
                                .formatted(one, other, mechanism),
                        ("\"%s\" and \"%s\" cross, which %s does not serve: where bounds cross, a stable outcome need not"
                                        + " exist. Try: serial-dictatorship, which needs one score per applicant, or nest them.")
                                .formatted(one, other, mechanism)));
    }

    /** Targets exceed the region's bound. */
    static Complaint targets(String mechanism, String region, long sum, int most) {
        return new Complaint(
                "mechanism.targets",
                mechanism,
                new Text(
                        "“%s”内各班目标名额合计 %d，超过上限 %d。请降低目标或提高上限。".formatted(region, sum, most),
                        "The targets in \"%s\" add up to %d, more than its bound %d. Try: lower them or raise the bound."
                                .formatted(region, sum, most)));
    }

    /** More turns than can be counted. */
    static Complaint tooManyTurns(String mechanism, String region) {
        return new Complaint(
                "mechanism.too-large",
                mechanism,
                new Text(
                        "“%s”的班数与名额之积超过 2,147,483,647，%s 无法计算。请拆分区域。".formatted(region, mechanism),
                        "Places times seats of \"%s\" exceed 2,147,483,647, too many for %s. Try: split the region."
                                .formatted(region, mechanism)));
    }

    /** Somebody does not rank every place. */
    static Complaint incomplete(String mechanism, String applicant) {
        return new Complaint(
                "mechanism.incomplete-lists",
                applicant,
                new Text(
                        "%s 要求每名学生把所有班都排进志愿且都符合条件，%s 没有。请补全志愿，或去掉下限后改用 deferred-acceptance。"
                                .formatted(mechanism, applicant),
                        ("%s needs everybody to rank every place and to be eligible there; %s does not. Try: complete the"
                                        + " lists, or drop the minima and use deferred-acceptance.")
                                .formatted(mechanism, applicant)));
    }

    /** The minima ask for more than there are. */
    static Complaint tooFew(String mechanism, long needed, int applicants) {
        return new Complaint(
                "mechanism.too-few",
                mechanism,
                new Text(
                        "名额下限合计需要 %d 人，只有 %d 人。请降低下限。".formatted(needed, applicants),
                        "The minima need %d applicants, there are %d. Try: lower the minima."
                                .formatted(needed, applicants)));
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
    public static List<Complaint> unlessPlain(String mechanism, MatchingProblem problem) {
        QuotaForest forest = problem.forest();
        List<Complaint> refusals = new ArrayList<>(crossing(mechanism, forest));
        if (!problem.teams().isEmpty()) {
            refusals.add(teams(mechanism));
        }
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
