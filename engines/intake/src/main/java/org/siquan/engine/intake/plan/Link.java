package org.siquan.engine.intake.plan;

/**
 * A pipeline: part of the graduates of one offering enters another in the year of graduation (3+2, 专升本).
 *
 * @param from offering they graduate from
 * @param to offering they enter; it must have another id, and links must not lead back
 * @param part of the graduates, 0..1
 */
public record Link(String from, String to, double part) {

    public Link {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("part of the link %s -> %s must be 0..1, was %s%nTry: a part such as 0.3"
                    .formatted(from, to, part));
        }
    }
}
