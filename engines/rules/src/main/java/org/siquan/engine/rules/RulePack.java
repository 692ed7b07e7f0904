package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that speak about learners of one level, from schools of one province, placed in another, on a date. Immutable.
 *
 * @param rules in a stable order
 */
public record RulePack(Level level, String schoolProvince, String hostProvince, LocalDate date, List<Rule> rules) {

    /** The regulation of 2021 took effect on this day; for earlier dates nothing is known here. */
    public static final LocalDate KNOWN_SINCE = LocalDate.of(2021, 12, 31);

    public RulePack {
        rules = List.copyOf(rules);
    }

    /** All rules of this engine, vocational first. */
    public static List<Rule> all() {
        return Stream.of(VocationalRules.all(), UndergraduateRules.all(), NationalRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The pack for a placement.
     *
     * @throws IllegalArgumentException for dates before {@link #KNOWN_SINCE}
     */
    public static RulePack of(Level level, String schoolProvince, String hostProvince, LocalDate date) {
        if (date.isBefore(KNOWN_SINCE)) {
            throw new IllegalArgumentException("date must be %s or later, was %s%nTry: a date under the rules of 2021"
                    .formatted(KNOWN_SINCE, date));
        }
        return new RulePack(
                level,
                schoolProvince,
                hostProvince,
                date,
                all().stream().filter(rule -> rule.speaksAbout(level)).toList());
    }

    /** Every rule's verdict; an exemption filed in time turns a broken FILE rule into {@link Verdict.Exempted}. */
    public List<Ruling> evaluate(Facts facts, RestDays calendar, List<Exemption> exemptions) {
        List<Ruling> rulings = new ArrayList<>();
        for (Rule rule : rules) {
            rulings.add(new Ruling(rule, exempted(rule, rule.evaluate(facts, calendar), facts, exemptions)));
        }
        return rulings;
    }

    private static Verdict exempted(Rule rule, Verdict verdict, Facts facts, List<Exemption> exemptions) {
        if (rule.severity() != Severity.FILE || !(verdict instanceof Verdict.Violates violated)) {
            return verdict;
        }
        return exemptions.stream()
                .filter(e -> e.covers(rule.id(), facts.start(), facts.end()))
                .findFirst()
                .<Verdict>map(e -> new Verdict.Exempted(e, violated.because()))
                .orElse(verdict);
    }

    /** A rule and its verdict. */
    public record Ruling(Rule rule, Verdict verdict) {}
}
