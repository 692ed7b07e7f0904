package org.siquan.engine.alignment.gap;

/**
 * A competency to a depth of 1 (knows), 2 (does under guidance) or 3 (does alone).
 *
 * @param competency id, not blank
 */
public record CompetencyDepth(String competency, int depth) {
    public CompetencyDepth {
        Given.text("competency", competency);
        Given.range("depth of " + competency, depth, 1, Given.DEEPEST);
    }
}
