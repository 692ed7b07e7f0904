package org.siquan.engine.matching;

/** One sentence for people, in Chinese and English. */
public record Text(String zh, String en) {

    static final Text NONE = new Text("", "");
}
