package org.siquan.engine.rules;

/** One sentence for people, in Chinese and English. */
public record Text(String zh, String en) {}
