package org.siquan.app.alignment;

import org.siquan.engine.alignment.FiveLinks.Layer;

/** What a node of the links is, left to right. */
public enum NodeKind {
    CHAIN("industry"),
    SECTOR("industry"),
    ENTERPRISE("industry"),
    ORDER("industry"),
    OCCUPATION("talent"),
    COMPETENCY("talent"),
    COURSE("education"),
    MAJOR("education");

    private final String circle;

    NodeKind(String circle) {
        this.circle = circle;
    }

    /** Whose colour it wears. */
    public String circle() {
        return circle;
    }

    public static NodeKind of(Layer layer) {
        return switch (layer) {
            case CHAIN -> CHAIN;
            case SECTOR -> SECTOR;
            case ENTERPRISE -> ENTERPRISE;
            case OCCUPATION -> OCCUPATION;
            case MAJOR -> MAJOR;
        };
    }

    public static Layer next(Layer layer) {
        return switch (layer) {
            case CHAIN -> Layer.SECTOR;
            case SECTOR -> Layer.ENTERPRISE;
            case ENTERPRISE -> Layer.OCCUPATION;
            case OCCUPATION, MAJOR -> Layer.MAJOR;
        };
    }
}
