package org.siquan.app.regiondata.internal;

/** A file as it was handed in. */
final class HandedIn {

    private final String name;
    private final byte[] content;

    HandedIn(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
