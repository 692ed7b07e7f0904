package org.siquan.engine.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** The forms most rules have: a bound on a number, a paper dated before the start, something that must not be. */
final class Checks {

    private Checks() {}

    static Verdict unknown(String zh, String en) {
        return new Verdict.Unknown(new Text("缺少：" + zh, "missing: " + en));
    }

    static Verdict of(boolean ok, String zh, String en) {
        return ok ? new Verdict.Complies(new Text(zh, en)) : new Verdict.Violates(new Text(zh, en));
    }

    /** A yes-or-no fact that must have this value. */
    static Verdict must(@Nullable Boolean fact, boolean wanted, String zh, String en) {
        return fact == null
                ? unknown(zh, en)
                : of(fact == wanted, zh + "：" + (fact ? "是" : "否"), en + ": " + (fact ? "yes" : "no"));
    }

    /** A number that may be at most {@code most}. */
    static Verdict atMost(@Nullable Double value, double most, String zh, String en) {
        return value == null
                ? unknown(zh, en)
                : of(
                        value <= most + 1e-9,
                        "%s %s，上限 %s".formatted(zh, number(value), number(most)),
                        "%s %s, at most %s".formatted(en, number(value), number(most)));
    }

    /** A paper that must be dated before the placement begins. */
    static Verdict before(@Nullable LocalDate paper, LocalDate start, String zh, String en) {
        return paper == null
                ? unknown(zh, en)
                : of(
                        paper.isBefore(start),
                        "%s %s，开始 %s".formatted(zh, paper, start),
                        "%s %s, start %s".formatted(en, paper, start));
    }

    /** A part that may be at most this share of the whole. */
    static Verdict share(@Nullable Integer part, @Nullable Integer whole, double most, String zh, String en) {
        if (part == null || whole == null) {
            return unknown(zh, en);
        }
        String percent = whole == 0 ? "∞" : number(100.0 * part / whole) + "%";
        return of(
                part <= most * whole + 1e-9,
                "%s %d / %d，占 %s，一般不超过 %s%%".formatted(zh, part, whole, percent, number(most * 100)),
                "%s %d / %d, %s, generally at most %s %%".formatted(en, part, whole, percent, number(most * 100)));
    }

    /** Full years of age on the first day; -1 when the birth date is not known. */
    static int age(Facts facts) {
        return facts.birthDate() == null
                ? -1
                : Period.between(facts.birthDate(), facts.start()).getYears();
    }

    static Verdict restDays(@Nullable List<LocalDate> shifts, RestDays calendar) {
        if (shifts == null) {
            return unknown("排班日期", "the days of work");
        }
        List<LocalDate> wrong =
                shifts.stream().filter(calendar::isRestDay).sorted().toList();
        return of(
                wrong.isEmpty(),
                wrong.isEmpty() ? "排班均为工作日" : "休息日或节假日排班 " + wrong.size() + " 天，首日 " + wrong.getFirst(),
                wrong.isEmpty()
                        ? "all shifts are on working days"
                        : wrong.size() + " shifts on rest days or holidays, first " + wrong.getFirst());
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
