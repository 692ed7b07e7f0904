package org.siquan.engine.intake.plan;

import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.kernel.Text;

/**
 * What a limit is worth around a plan.
 *
 * @param used what the limit's sum comes to in the plan
 * @param binding less than one unit of room is left
 * @param estimate change of the cost with one unit more room by the linear relaxation, 0 or less; an estimate, not a value
 * @param looser with one unit more room
 * @param tighter with one unit less room
 */
public record BoundValue(Bound bound, double used, boolean binding, double estimate, Unit looser, Unit tighter) {

    /**
     * One unit, the plan solved again with it.
     *
     * @param value change of the least cost; negative = better
     * @param served change of the openings that get a learner (mean over the futures, all cells); 0 unless there is a worth
     */
    public record Unit(LimitValue value, double served) {
        static final Unit UNKNOWN = new Unit(new LimitValue.Unknown(), 0);
        static final Unit IMPOSSIBLE = new Unit(new LimitValue.Impossible(), 0);
    }

    /** What one unit more is worth, as a sentence. */
    public Text looserWords() {
        return words(bound.name().zh() + "：多" + bound.unit().zh(), bound.name().en() + ": " + more() + " more", looser);
    }

    /** What one unit less costs, as a sentence. */
    public Text tighterWords() {
        return words(
                bound.name().zh() + "：少" + bound.unit().zh(), bound.name().en() + ": " + more() + " less", tighter);
    }

    private String more() {
        return bound.unit().en();
    }

    private static Text words(String zh, String en, Unit unit) {
        return switch (unit.value()) {
            case LimitValue.Worth worth
            when worth.most() <= 0 && worth.least() < 0 ->
                new Text(
                        zh
                                + "，可省 %.1f（介于 %.1f 与 %.1f 之间）"
                                        .formatted(-worth.change(), -worth.most(), -worth.least())
                                + zhServed(unit.served()),
                        en
                                + " saves %.1f (between %.1f and %.1f)"
                                        .formatted(-worth.change(), -worth.most(), -worth.least())
                                + enServed(unit.served()));
            case LimitValue.Worth worth ->
                new Text(
                        zh
                                + "，多费 %.1f（介于 %.1f 与 %.1f 之间）".formatted(worth.change(), worth.least(), worth.most())
                                + zhServed(unit.served()),
                        en
                                + " costs %.1f (between %.1f and %.1f)"
                                        .formatted(worth.change(), worth.least(), worth.most())
                                + enServed(unit.served()));
            case LimitValue.Impossible _ -> new Text(zh + "，没有可行方案", en + " leaves no plan");
            case LimitValue.Unknown _ -> new Text(zh + "，时间内没有算出", en + " was not worked out in time");
        };
    }

    private static String zhServed(double served) {
        return Math.abs(served) < 0.05 ? "" : "，%s满足 %.1f 个岗位".formatted(served > 0 ? "多" : "少", Math.abs(served));
    }

    private static String enServed(double served) {
        return Math.abs(served) < 0.05
                ? ""
                : ": %.1f %s openings served".formatted(Math.abs(served), served > 0 ? "more" : "fewer");
    }
}
