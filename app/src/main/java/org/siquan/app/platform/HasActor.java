package org.siquan.app.platform;

/** A principal that stands for an actor. */
public interface HasActor {

    Actor actor();

    /** The person's name, for the page only; never into a log. */
    String displayName();
}
