package org.siquan.engine.broken;

/** A second record of that name. */
public record Text(String zh, String en) {}
