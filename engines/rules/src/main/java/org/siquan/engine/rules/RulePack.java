package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules that are decided at a moment about placements of a kind, of learners of one level, from schools of one province, placed in
 * another, on a date. Immutable.
 *
 * @param schoolProvince province of the school, by its one-character name such as 京
 * @param hostProvince province of the unit's site
 * @param date first day of the placement
 * @param rules in a stable order
 */
public record RulePack(
        Moment moment,
        Kind kind,
        Level level,
        String schoolProvince,
        String hostProvince,
        LocalDate date,
        List<Rule> rules) {

    /** Earliest date for which this engine knows the rules. */
    public static final LocalDate KNOWN_SINCE = Scope.REGULATION_OF_2021;

    private static final Map<Moment, List<Rule>> DECIDED =
            Arrays.stream(Moment.values()).collect(Collectors.toUnmodifiableMap(moment -> moment, RuleBook::decidedAt));

    public RulePack {
        rules = List.copyOf(rules);
    }

    /**
     * The pack of the gate for a post internship.
     *
     * @throws IllegalArgumentException for dates before {@link #KNOWN_SINCE}
     */
    public static RulePack of(Level level, String schoolProvince, String hostProvince, LocalDate date) {
        return of(Moment.START, Kind.POST, level, schoolProvince, hostProvince, date);
    }

    /**
     * The pack of a moment.
     *
     * @throws IllegalArgumentException for dates before {@link #KNOWN_SINCE}
     */
    public static RulePack of(
            Moment moment, Kind kind, Level level, String schoolProvince, String hostProvince, LocalDate date) {
        if (date.isBefore(KNOWN_SINCE)) {
            throw new IllegalArgumentException("date must be %s or later, was %s%nTry: a date under the rules of 2021"
                    .formatted(KNOWN_SINCE, date));
        }
        List<Rule> rules = DECIDED.getOrDefault(moment, List.of()).stream()
                .filter(rule -> rule.scope().covers(kind, level, schoolProvince, hostProvince, date))
                .toList();
        return new RulePack(moment, kind, level, schoolProvince, hostProvince, date, rules);
    }

    /** The pack of a moment for the placement that the facts describe. @throws IllegalArgumentException as {@link #of} */
    public static RulePack forPlacement(Moment moment, Facts facts) {
        return of(moment, facts.kind(), facts.level(), facts.schoolProvince(), facts.hostProvince(), facts.start());
    }

    /** Every rule's verdict; an exemption filed in time turns a broken FILE rule into {@link Verdict.Exempted}. */
    public List<Ruling> evaluate(Facts facts, Setting setting, List<Exemption> exemptions) {
        List<Ruling> rulings = new ArrayList<>();
        for (Rule rule : rules) {
            rulings.add(new Ruling(rule, exempted(rule, rule.evaluate(facts, setting), facts, exemptions)));
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
