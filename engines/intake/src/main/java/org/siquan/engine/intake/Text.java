package org.siquan.engine.intake;

/** One sentence for people, in Chinese and English. */
public record Text(String zh, String en) {}
