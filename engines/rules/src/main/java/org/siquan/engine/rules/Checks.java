package org.siquan.engine.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/** The forms most rules have: a bound on a number, a paper dated before the start, something that must not be. */
final class Checks {

    private static final String MISSING_ZH = "缺少：";
    private static final String MISSING_EN = "missing: ";

    private Checks() {}

    /** Any question, with the facts that it reads. */
    static Check of(List<Fact<?>> reads, BiFunction<Facts, Setting, Verdict> question) {
        Set<Fact<?>> all = new LinkedHashSet<>(reads);
        return new Check() {
            @Override
            public Verdict on(Facts facts, Setting setting) {
                return question.apply(facts, setting);
            }

            @Override
            public Set<Fact<?>> reads() {
                return all;
            }
        };
    }

    /** A question about one fact, asked only where it is known. */
    static <T> Check about(Fact<T> fact, BiFunction<T, Facts, Verdict> question) {
        return of(List.of(fact), (facts, _) -> {
            T value = facts.get(fact);
            return value == null ? unknown(fact) : question.apply(value, facts);
        });
    }

    /** Something must be there, whatever it says. */
    static Check known(Fact<?> fact) {
        return about(fact, (value, _) -> verdict(true, fact, shown(value)));
    }

    static Check must(Fact<Boolean> fact) {
        return about(fact, (value, _) -> verdict(value, fact, value));
    }

    static Check mustNot(Fact<Boolean> fact) {
        return of(List.of(fact), (facts, _) -> {
            Boolean value = facts.get(fact);
            return value == null
                    ? unknown(
                            "确认“" + fact.name().zh() + "”为否",
                            "a statement of no " + fact.name().en())
                    : verdict(!value, fact, value);
        });
    }

    /** A paper that must be dated before the placement begins. */
    static Check beforeStart(Fact<LocalDate> paper) {
        return about(
                paper,
                (date, facts) -> verdict(
                        date.isBefore(facts.start()),
                        "%s %s，开始 %s".formatted(paper.name().zh(), date, facts.start()),
                        "%s %s, start %s".formatted(paper.name().en(), date, facts.start())));
    }

    /** A number of parts, all of which must be there. */
    static Check complete(Fact<Integer> parts, int all) {
        return about(
                parts,
                (count, _) -> verdict(
                        count >= all,
                        "%s：%d / %d".formatted(parts.name().zh(), count, all),
                        "%s: %d of %d".formatted(parts.name().en(), count, all)));
    }

    static Check atMost(Fact<? extends Number> fact, ToDoubleFunction<Figures> most, String unitZh, String unitEn) {
        return of(List.of(fact), (facts, setting) -> {
            Number value = facts.get(fact);
            double bound = most.applyAsDouble(setting.figures());
            return value == null
                    ? unknown(fact)
                    : verdict(
                            value.doubleValue() <= bound + 1e-9,
                            "%s %s%s，上限 %s%s".formatted(fact.name().zh(), number(value), unitZh, number(bound), unitZh),
                            "%s %s%s, at most %s%s"
                                    .formatted(fact.name().en(), number(value), unitEn, number(bound), unitEn));
        });
    }

    static Check atLeast(Fact<? extends Number> fact, ToDoubleFunction<Figures> least, String unitZh, String unitEn) {
        return of(List.of(fact), (facts, setting) -> {
            Number value = facts.get(fact);
            double bound = least.applyAsDouble(setting.figures());
            return value == null
                    ? unknown(fact)
                    : verdict(
                            value.doubleValue() >= bound - 1e-9,
                            "%s %s%s，下限 %s%s".formatted(fact.name().zh(), number(value), unitZh, number(bound), unitZh),
                            "%s %s%s, at least %s%s"
                                    .formatted(fact.name().en(), number(value), unitEn, number(bound), unitEn));
        });
    }

    /** A part that may be at most this share of the whole. */
    static Check share(Fact<Integer> part, Fact<Integer> whole, double most) {
        return of(List.of(part, whole), (facts, _) -> {
            Integer some = facts.get(part);
            Integer all = facts.get(whole);
            if (some == null || all == null) {
                return unknown(some == null ? part : whole);
            }
            String percent = all == 0 ? "∞" : number(100.0 * some / all) + "%";
            return verdict(
                    some <= most * all + 1e-9,
                    "%s %d / %d，占 %s，一般不超过 %s%%".formatted(part.name().zh(), some, all, percent, number(most * 100)),
                    "%s %d / %d, %s, generally at most %s %%"
                            .formatted(part.name().en(), some, all, percent, number(most * 100)));
        });
    }

    /** Every part must hold: one broken part breaks the rule whatever is unknown, then one unknown leaves it unknown. */
    static Check all(Check... parts) {
        return of(
                reads(parts),
                (facts, setting) -> joined(Arrays.stream(parts)
                        .map(part -> part.on(facts, setting))
                        .toList()));
    }

    /** Asked only where the condition holds; a condition that is not known leaves it open. */
    static Check where(Fact<Boolean> condition, Check then) {
        return of(reads(then, known(condition)), (facts, setting) -> {
            Boolean holds = facts.get(condition);
            if (holds == null) {
                return unknown(condition);
            }
            return holds ? then.on(facts, setting) : new Verdict.NotApplicable();
        });
    }

    /** Asked only where the condition is known to hold: it is rare, and whoever makes it so says it. */
    static Check whereSaid(Fact<Boolean> condition, Check then) {
        return of(
                reads(then, known(condition)),
                (facts, setting) -> Boolean.TRUE.equals(facts.get(condition))
                        ? then.on(facts, setting)
                        : new Verdict.NotApplicable());
    }

    /** Asked only of those of 16 and 17; of younger ones too, who may not be there at all. */
    static Check ofMinors(Check then) {
        return of(reads(then, known(LearnerFact.BIRTH_DATE)), (facts, setting) -> {
            int age = age(facts);
            if (age < 0) {
                return unknown(LearnerFact.BIRTH_DATE);
            }
            return age >= 18 ? new Verdict.NotApplicable() : then.on(facts, setting);
        });
    }

    /** At least so many full years old. */
    static Check aged(int years) {
        return of(List.of(LearnerFact.BIRTH_DATE), (facts, _) -> {
            int age = age(facts);
            return age < 0
                    ? unknown(LearnerFact.BIRTH_DATE)
                    : verdict(age >= years, "%d 周岁".formatted(age), "%d years old".formatted(age));
        });
    }

    /** None of the hazards that are barred. */
    static Check without(Function<Hazard, Boolean> barred) {
        return about(PostFact.HAZARDS, (hazards, _) -> {
            List<Hazard> found = hazards.stream().filter(barred::apply).sorted().toList();
            return found.isEmpty()
                    ? verdict(true, "没有所禁的作业", "none of the barred work")
                    : verdict(
                            false,
                            found.stream().map(h -> h.word().zh()).collect(Collectors.joining("、")),
                            found.stream().map(h -> h.word().en()).collect(Collectors.joining(", ")));
        });
    }

    /** Full years of age on the first day, complete on the birthday itself; -1 when the birth date is not known. */
    static int age(Facts facts) {
        LocalDate born = facts.get(LearnerFact.BIRTH_DATE);
        return born == null ? -1 : Period.between(born, facts.start()).getYears();
    }

    static Verdict unknown(Fact<?> fact) {
        return unknown(fact.name().zh(), fact.name().en());
    }

    static Verdict unknown(String zh, String en) {
        return new Verdict.Unknown(new Text(MISSING_ZH + zh, MISSING_EN + en));
    }

    static Verdict verdict(boolean ok, String zh, String en) {
        return ok ? new Verdict.Complies(new Text(zh, en)) : new Verdict.Violates(new Text(zh, en));
    }

    private static Verdict verdict(boolean ok, Fact<?> fact, boolean value) {
        return verdict(
                ok, fact.name().zh() + "：" + (value ? "是" : "否"), fact.name().en() + ": " + (value ? "yes" : "no"));
    }

    private static Verdict verdict(boolean ok, Fact<?> fact, String value) {
        return verdict(ok, fact.name().zh() + "：" + value, fact.name().en() + ": " + value);
    }

    private static String shown(Object value) {
        return value instanceof Number number ? number(number) : value.toString();
    }

    private static List<Fact<?>> reads(Check... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> part.reads().stream())
                .<Fact<?>>map(fact -> fact)
                .toList();
    }

    private static Verdict joined(List<Verdict> parts) {
        List<Text> broken = parts.stream()
                .flatMap(
                        p -> p instanceof Verdict.Violates v ? List.of(v.because()).stream() : List.<Text>of().stream())
                .toList();
        if (!broken.isEmpty()) {
            return new Verdict.Violates(sentence(broken));
        }
        List<Text> unknown = parts.stream()
                .flatMap(p -> p instanceof Verdict.Unknown u ? List.of(u.missing()).stream() : List.<Text>of().stream())
                .toList();
        if (!unknown.isEmpty()) {
            return unknown(
                    sentence(unknown).zh().replace(MISSING_ZH, ""),
                    sentence(unknown).en().replace(MISSING_EN, ""));
        }
        List<Text> fine = parts.stream()
                .flatMap(
                        p -> p instanceof Verdict.Complies c ? List.of(c.because()).stream() : List.<Text>of().stream())
                .toList();
        return fine.isEmpty() ? new Verdict.NotApplicable() : new Verdict.Complies(sentence(fine));
    }

    private static Text sentence(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("；")),
                parts.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    static String number(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
