package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.intake.SeatPlanResult;
import org.siquan.engine.intake.plan.BoundValue;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.PlanFigures;

/** Says what one unit of a limit is worth: a change of the objective, impossible, or not known. */
final class LimitWords {

    private static final double NOTHING = 0.05;
    private static final Text NOT_TRIED = new Text("未重新求解", "not solved again");

    private LimitWords() {}

    /** Rows for the page: what binds first, then what a unit more of saves most. */
    static List<SeatsResult.Limit> rows(List<SeatPlanResult.LimitUse> uses) {
        List<SeatsResult.Limit> rows = new ArrayList<>();
        for (SeatPlanResult.LimitUse use : uses) {
            Limit limit = use.limit();
            rows.add(new SeatsResult.Limit(
                    limit.kind().zh(),
                    limit.name(),
                    use.used(),
                    use.side() == SeatPlanResult.LimitUse.Side.HIGH ? limit.high() : limit.low(),
                    use.binding(),
                    change(use.looser()),
                    change(use.tighter()),
                    words(unit(limit.kind(), true), use.looser()),
                    words(unit(limit.kind(), false), use.tighter())));
        }
        rows.sort(Comparator.comparing((SeatsResult.Limit l) -> !l.binding())
                .thenComparingDouble(l -> l.unitMore() == null ? 0.0 : l.unitMore()));
        return rows;
    }

    /** Rows of a year of the advice: those solved again first, then what binds. */
    static List<SeatsResult.Limit> rows(List<PlanFigures.Use> uses, List<BoundValue> values, int year) {
        Map<String, BoundValue> known = new HashMap<>();
        values.forEach(value -> known.put(value.bound().id(), value));
        List<SeatsResult.Limit> rows = new ArrayList<>();
        for (PlanFigures.Use use : uses) {
            if (use.bound().year() != year) {
                continue;
            }
            BoundValue value = known.get(use.bound().id());
            rows.add(new SeatsResult.Limit(
                    kind(use.bound().id()),
                    use.bound().name(),
                    use.used(),
                    Double.isNaN(use.high()) ? use.low() : use.high(),
                    use.binding(),
                    value == null ? null : change(value.looser().value()),
                    value == null ? null : change(value.tighter().value()),
                    value != null && tried(value) ? value.looserWords() : NOT_TRIED,
                    value != null && tried(value) ? value.tighterWords() : NOT_TRIED));
        }
        rows.sort(Comparator.comparing((SeatsResult.Limit l) -> l.unitMore() == null)
                .thenComparing(l -> !l.binding())
                .thenComparingDouble(l -> l.unitMore() == null ? 0.0 : l.unitMore()));
        return rows;
    }

    private static boolean tried(BoundValue value) {
        return !(value.looser().value() instanceof LimitValue.Unknown);
    }

    private static String kind(String id) {
        return switch (id.substring(0, id.indexOf(':'))) {
            case "teachers" -> Limit.Kind.TEACHERS.zh();
            case "laboratory" -> Limit.Kind.LABORATORY.zh();
            case "beds" -> Limit.Kind.BEDS.zh();
            case "share" -> Limit.Kind.REGIONAL_SHARE.zh();
            case "total" -> Limit.Kind.TOTAL.zh();
            case "change" -> Limit.Kind.CHANGE.zh();
            case "orders" -> Limit.Kind.ORDER_PLACES.zh();
            case "feeder" -> "贯通生源";
            default -> Limit.Kind.OTHER.zh();
        };
    }

    static Text words(Text unit, LimitValue value) {
        return switch (value) {
            case LimitValue.Worth worth ->
                new Text(
                        unit.zh() + "：" + change(worth).zh(),
                        unit.en() + ": " + change(worth).en());
            case LimitValue.Impossible none ->
                new Text(unit.zh() + "：不可能，没有方案", unit.en() + ": impossible, no plan exists");
            case LimitValue.Unknown unknown ->
                new Text(unit.zh() + "：不知道，预算内没有算出", unit.en() + ": not known, the budget ended");
        };
    }

    private static Text change(LimitValue.Worth worth) {
        if (!worth.exact()) {
            String between = number(worth.least()) + " … " + number(worth.most());
            return new Text("目标变化在 " + between + " 之间", "the objective changes by " + between);
        }
        return Math.abs(worth.change()) < NOTHING
                ? new Text("目标不变", "no change")
                : new Text("目标 " + number(worth.change()), "objective " + number(worth.change()));
    }

    private static String number(double change) {
        return String.format(Locale.ROOT, "%+.1f", change).replace('-', '−');
    }

    private static @Nullable Double change(LimitValue value) {
        return value instanceof LimitValue.Worth worth ? worth.change() : null;
    }

    private static Text unit(Limit.Kind kind, boolean looser) {
        Text unit = switch (kind) {
            case TEACHERS -> new Text("名教师", "teacher");
            case LABORATORY -> new Text("个轮换工位", "shared laboratory place");
            case BEDS -> new Text("张床位", "bed");
            case REGIONAL_SHARE, TOTAL, SCHOOL, CHANGE, ORDER_PLACES, OTHER -> new Text("个名额", "place");
        };
        return looser
                ? new Text("放宽 1 " + unit.zh(), "1 " + unit.en() + " looser")
                : new Text("收紧 1 " + unit.zh(), "1 " + unit.en() + " tighter");
    }
}
