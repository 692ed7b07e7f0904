package org.siquan.engine.alignment;

/**
 * Whether an advertisement asks for a competency that it names. Advertisements, and HR Open's and ESCO's models of them,
 * part what is essential from what is optional; the other two keep apart what only looks like either.
 */
public enum Requirement {
    /** Asked for; so is what is named without any word on it, as duties are. */
    REQUIRED(1),
    /** Welcome: 优先, 加分, preferred. */
    DESIRABLE(0.5),
    /** Expressly not asked for: 无需, not necessary. */
    NOT_NEEDED(0),
    /** What the employer is or offers: 公司介绍, training, benefits. */
    ABOUT_EMPLOYER(0);

    private final double weight;

    Requirement(double weight) {
        this.weight = weight;
    }

    /** How much it counts as demand: 1 if required, 0.5 if desirable, else 0. */
    public double weight() {
        return weight;
    }

    /** Whether it counts as demand at all. */
    public boolean isAsked() {
        return weight > 0;
    }
}
