package org.siquan.engine.intake.plan;

/**
 * A pipeline: part of the graduates of one offering enters another in the year of graduation (3+2, 专升本).
 *
 * @param from offering they graduate from
 * @param to offering they enter; it must have another id, and links must not lead back
 * @param part of the graduates, 0..1
 * @param joins study year of {@code to} that they enter: 1 with the new learners, more if earlier study counts; at most
 *     the years of {@code to}
 */
public record Link(String from, String to, double part, int joins) {

    public Link {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("part of the link %s -> %s must be 0..1, was %s%nTry: a part such as 0.3"
                    .formatted(from, to, part));
        }
        if (joins < 1) {
            throw new IllegalArgumentException(
                    "study year that the link %s -> %s joins must be 1 or more, was %d%nTry: 1 for the first one"
                            .formatted(from, to, joins));
        }
    }

    /** Of graduates who enter the first study year. */
    public Link(String from, String to, double part) {
        this(from, to, part, 1);
    }
}
