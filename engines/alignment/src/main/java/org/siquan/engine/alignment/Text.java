package org.siquan.engine.alignment;

/** A sentence for people, in both languages of the park. */
public record Text(String zh, String en) {}
