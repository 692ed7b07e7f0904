package org.siquan.engine.alignment.gap;

import org.siquan.engine.kernel.Text;

/** How what a major teaches of one competency answers what is asked. */
public enum GapVerdict {
    /** Asked for and not taught. */
    MISSING("缺失", "missing"),
    /** Taught, and more than a tenth of its demand asks for more depth. */
    TOO_SHALLOW("深度不足", "too shallow"),
    /** Taught as deep as nine tenths of its demand ask. */
    FITS("相称", "fits"),
    /** Taught, and asked for less than a tenth of an equal share of what is taught. */
    OVER_TAUGHT("所教超出需求", "over-taught"),
    /** Not taught or too shallow, and asked for less than a tenth of an equal share: no change is suggested. */
    HARDLY_ASKED("需求很少", "hardly asked for"),
    /** No source says anything of this major, so nothing can be judged. */
    NOT_KNOWN("无从判断", "not known");

    private final String zh;
    private final String en;

    GapVerdict(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name. */
    public Text words() {
        return new Text(zh, en);
    }
}
