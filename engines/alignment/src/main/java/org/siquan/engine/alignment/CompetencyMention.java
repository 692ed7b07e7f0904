package org.siquan.engine.alignment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One competency that an advertisement names. Whether it asks for it says {@link #requirement()}.
 *
 * @param competency which
 * @param strength 0..1; grows with the number of different words that ask for it, 1 - 0.5^n; half the cosine if found
 *     by meaning alone; 0 if it is named and not asked for
 * @param evidence where, at least one, in the order of the advertisement
 */
public record CompetencyMention(CompetencyEntry competency, double strength, List<Evidence> evidence) {

    public CompetencyMention {
        evidence = List.copyOf(evidence);
    }

    /** The strongest of what its places say: asked for at one place, it is asked for. */
    public Requirement requirement() {
        return evidence.stream()
                .map(one -> one.expectation().requirement())
                .min(Comparator.naturalOrder())
                .orElse(Requirement.REQUIRED);
    }

    /** What it counts as demand, 0..1: its strength if required, half of it if desirable, else 0. */
    public double weight() {
        return strength * requirement().weight();
    }

    /** The highest level, 1..5, that a place which asks for it states. */
    public Optional<Integer> findLevel() {
        return evidence.stream()
                .map(Evidence::expectation)
                .filter(said -> said.requirement().isAsked())
                .map(Expectation::level)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The most years of experience, 0.5..99, that a place which asks for it states. */
    public Optional<Double> findYears() {
        return evidence.stream()
                .map(Evidence::expectation)
                .filter(said -> said.requirement().isAsked())
                .map(Expectation::years)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
