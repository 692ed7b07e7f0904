package org.siquan.app.alignment;

/** The five links of the actor's park, in both directions. */
public interface Links {

    /**
     * The links as items, decisions and circles are now; computed once for each state of them. A park without data is a 409.
     * What it holds is what everybody of the park may read of the circles.
     */
    LinkNet current();
}
