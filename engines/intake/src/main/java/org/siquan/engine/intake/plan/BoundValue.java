package org.siquan.engine.intake.plan;

import java.util.Locale;
import org.siquan.engine.intake.LimitValue;
import org.siquan.engine.kernel.Text;

/**
 * What one unit of a limit is worth.
 *
 * @param used what the limit's sum comes to in the plan
 * @param looser change of the least cost with one unit more room
 * @param tighter change of the least cost with one unit less room
 * @param metLooser openings over all years that one unit more would meet beyond the plan; 0 if not known
 * @param metTighter the same for one unit less, usually below 0
 */
public record BoundValue(
        Bound bound, double used, LimitValue looser, LimitValue tighter, double metLooser, double metTighter) {

    /** One unit more, in a sentence for people. */
    public Text moreWords() {
        return words("放宽", "more of: ", looser, metLooser);
    }

    /** One unit less, in a sentence for people. */
    public Text lessWords() {
        return words("收紧", "less of: ", tighter, metTighter);
    }

    private Text words(String zh, String en, LimitValue value, double met) {
        String head = zh + " " + bound.unit().zh() + "：";
        String start = en + bound.unit().en() + " – ";
        return switch (value) {
            case LimitValue.Worth worth ->
                new Text(
                        head
                                + "成本 %s%s，满足需求 %s"
                                        .formatted(number(worth.change()), within(worth, "在 %s 与 %s 之间"), number(met)),
                        start
                                + "cost %s%s, demand met %s"
                                        .formatted(
                                                number(worth.change()),
                                                within(worth, "between %s and %s"),
                                                number(met)));
            case LimitValue.Impossible _ -> new Text(head + "没有方案", start + "no plan exists");
            case LimitValue.Unknown _ -> new Text(head + "没有算出", start + "not computed");
        };
    }

    private static String within(LimitValue.Worth worth, String form) {
        boolean exact = number(worth.least()).equals(number(worth.most()));
        return exact ? "" : " (" + form.formatted(number(worth.least()), number(worth.most())) + ")";
    }

    private static String number(double change) {
        double rounded = Math.round(change * 10) / 10.0;
        return rounded == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", rounded).replace('-', '−');
    }
}
