package org.siquan.engine.other;

/** Another engine, which the broken one must not know. */
public final class Neighbour {

    public static final String NAME = String.valueOf(1);

    private Neighbour() {}
}
