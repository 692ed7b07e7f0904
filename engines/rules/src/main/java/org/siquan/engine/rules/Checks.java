package org.siquan.engine.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/** The forms most rules have: a bound on a number, a paper dated before the start, something that must not be. */
final class Checks {

    private Checks() {}

    private static final String MISSING_ZH = "缺少：";
    private static final String MISSING_EN = "missing: ";

    static Verdict unknown(String zh, String en) {
        return new Verdict.Unknown(new Text(MISSING_ZH + zh, MISSING_EN + en));
    }

    static Verdict of(boolean ok, String zh, String en) {
        return ok ? new Verdict.Complies(new Text(zh, en)) : new Verdict.Violates(new Text(zh, en));
    }

    /** Every part must hold: one broken part breaks the rule whatever is unknown, then one unknown leaves it unknown. */
    static Verdict all(Verdict... parts) {
        List<Text> broken = words(parts, Verdict.Violates.class);
        if (!broken.isEmpty()) {
            return new Verdict.Violates(joined(broken));
        }
        List<Text> unknown = words(parts, Verdict.Unknown.class);
        if (!unknown.isEmpty()) {
            return unknown(
                    joined(unknown).zh().replace(MISSING_ZH, ""),
                    joined(unknown).en().replace(MISSING_EN, ""));
        }
        List<Text> fine = words(parts, Verdict.Complies.class);
        return fine.isEmpty() ? new Verdict.NotApplicable() : new Verdict.Complies(joined(fine));
    }

    private static List<Text> words(Verdict[] parts, Class<? extends Verdict> kind) {
        return Stream.of(parts)
                .filter(kind::isInstance)
                .map(part -> switch (part) {
                    case Verdict.Complies complies -> complies.because();
                    case Verdict.Violates violates -> violates.because();
                    case Verdict.Unknown unknown -> unknown.missing();
                    case Verdict.Exempted exempted -> exempted.because();
                    case Verdict.NotApplicable notApplicable -> Text.NONE;
                })
                .toList();
    }

    private static Text joined(List<Text> sentences) {
        return new Text(
                sentences.stream().map(Text::zh).collect(Collectors.joining("；")),
                sentences.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** A yes-or-no fact that must have this value. */
    static Verdict must(@Nullable Boolean fact, boolean wanted, String zh, String en) {
        if (fact == null) {
            return wanted ? unknown(zh, en) : unknown("确认“" + zh + "”为否", "a statement of no " + en);
        }
        return of(fact == wanted, zh + "：" + (fact ? "是" : "否"), en + ": " + (fact ? "yes" : "no"));
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

    static Verdict hoursPerDay(Facts facts) {
        return atMost(facts.hoursPerDay(), 8, "每日工时", "hours a day");
    }

    static Verdict hoursPerWeek(Facts facts) {
        return atMost(facts.hoursPerWeek(), 44, "每周工时", "hours a week");
    }

    static Verdict noNight(Facts facts) {
        return must(facts.night(), false, "夜班", "night shift");
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

    /** Liability insurance from the first day to the last. */
    static Verdict covered(Facts facts) {
        LocalDate from = facts.coveredFrom();
        LocalDate to = facts.coveredTo();
        return from == null || to == null
                ? unknown("责任保险单", "liability insurance policy")
                : of(
                        !from.isAfter(facts.start()) && !to.isBefore(facts.end()),
                        "保险 %s 至 %s，实习 %s 至 %s".formatted(from, to, facts.start(), facts.end()),
                        "insured %s to %s, placed %s to %s".formatted(from, to, facts.start(), facts.end()));
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

    /** Full years of age on the first day, complete on the birthday itself; -1 when the birth date is not known. */
    static int age(Facts facts) {
        return facts.birthDate() == null
                ? -1
                : Period.between(facts.birthDate(), facts.start()).getYears();
    }

    /** At least so many full years old. */
    static Verdict atLeastAged(Facts facts, int years) {
        int age = age(facts);
        return age < 0
                ? unknown("出生日期", "date of birth")
                : of(age >= years, "%d 周岁".formatted(age), "%d years old".formatted(age));
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
