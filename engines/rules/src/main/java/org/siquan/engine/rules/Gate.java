package org.siquan.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * The pre-placement gate (岗前审核): may this placement start, and if not, what is missing and who acts.
 *
 * @param decision what follows
 * @param points open points, worst first, then by rule
 */
public record Gate(Decision decision, List<Point> points) {

    /** What follows from the verdicts. */
    public enum Decision {
        /** 同意上岗: nothing is open that blocks. */
        MAY_START,
        /** 待补材料: nothing is broken, but a paper or fact is missing that a blocking rule needs. */
        PAPERS_MISSING,
        /** 不得上岗: a blocking rule is broken, or one that needs a filing was not filed. */
        MAY_NOT_START
    }

    /** One open point. */
    public record Point(Rule rule, boolean broken, Text sentence, Text whoActs) {}

    public Gate {
        points = List.copyOf(points);
    }

    /** Weighs every ruling. */
    public static Gate of(List<RulePack.Ruling> rulings) {
        List<Point> points = new ArrayList<>();
        boolean blocked = false;
        boolean missing = false;
        for (RulePack.Ruling ruling : rulings) {
            boolean stops = ruling.rule().stops();
            switch (ruling.verdict()) {
                case Verdict.Violates violated -> {
                    blocked |= stops;
                    points.add(new Point(
                            ruling.rule(),
                            true,
                            violated.because(),
                            ruling.rule().turn().word()));
                }
                case Verdict.Unknown unknown -> {
                    missing |= stops;
                    points.add(new Point(
                            ruling.rule(),
                            false,
                            unknown.missing(),
                            ruling.rule().turn().word()));
                }
                case Verdict.Complies complies -> {}
                case Verdict.NotApplicable notApplicable -> {}
                case Verdict.Exempted exempted -> {}
            }
        }
        points.sort(Comparator.comparing((Point p) -> !p.broken())
                .thenComparing(p -> p.rule().severity())
                .thenComparing(p -> p.rule().id()));
        Decision decision = blocked ? Decision.MAY_NOT_START : missing ? Decision.PAPERS_MISSING : Decision.MAY_START;
        return new Gate(decision, points);
    }
}
