package org.siquan.engine.alignment;

import java.util.List;

/**
 * One competency that an advertisement asks for.
 *
 * @param competency which
 * @param strength 0..1; grows with the number of different words that name it, 1 - 0.5^n; the cosine if found by
 *     meaning alone
 * @param evidence where, at least one, in the order of the advertisement
 */
public record CompetencyMention(CompetencyEntry competency, double strength, List<Evidence> evidence) {

    public CompetencyMention {
        evidence = List.copyOf(evidence);
    }
}
