package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that speak about learners of one level, from schools of one province, placed in another, on a date. Immutable.
 *
 * @param schoolProvince province of the school, by its one-character name such as 京
 * @param hostProvince province of the unit's site
 * @param date first day of the placement
 * @param rules in a stable order
 */
public record RulePack(Level level, String schoolProvince, String hostProvince, LocalDate date, List<Rule> rules) {

    /** Earliest date for which this engine knows the rules. */
    public static final LocalDate KNOWN_SINCE = Scope.REGULATION_OF_2021;

    private static final List<Rule> ALL = Stream.of(
                    VocationalRules.all(), UndergraduateRules.all(), NationalRules.all(), ProvincialRules.all())
            .flatMap(List::stream)
            .toList();

    public RulePack {
        rules = List.copyOf(rules);
    }

    /** All rules of this engine, vocational first. */
    public static List<Rule> all() {
        return ALL;
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
        List<Rule> rules = ALL.stream()
                .filter(rule -> rule.scope().covers(level, schoolProvince, hostProvince, date))
                .toList();
        return new RulePack(level, schoolProvince, hostProvince, date, rules);
    }

    /** The pack for the placement that the facts describe. @throws IllegalArgumentException as {@link #of} */
    public static RulePack forPlacement(Facts facts) {
        return of(facts.level(), facts.schoolProvince(), facts.hostProvince(), facts.start());
    }

    /** Every rule's verdict; an exemption filed in time turns a broken FILE rule into {@link Verdict.Exempted}. */
    public List<Ruling> evaluate(Facts facts, StateCalendar calendar, List<Exemption> exemptions) {
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
