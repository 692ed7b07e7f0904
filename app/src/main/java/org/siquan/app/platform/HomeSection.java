package org.siquan.app.platform;

import java.util.Optional;

/** A section that a module contributes, as a bean, to everybody's first page. */
public interface HomeSection {

    /** Smaller comes first; the year's stepper is 10, figures 20, charts 30, lists 40. */
    int order();

    /** Template fragment such as {@code cycle/home :: stepper}; the section's model is in its variable {@code section}. */
    String fragment();

    /** What the fragment shows to this actor; empty leaves the section out. */
    Optional<Object> model(Actor actor);
}
