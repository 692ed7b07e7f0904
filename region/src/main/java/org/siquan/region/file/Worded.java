package org.siquan.region.file;

/** A constant that files write as a domain word, such as 上游. */
public interface Worded {
    String word();
}
