package org.siquan.engine.alignment.gap;

/** How what a major teaches of one competency answers what is asked. */
public enum GapVerdict {
    /** Asked for and not taught. */
    MISSING,
    /** Taught, and more than a tenth of its demand asks for more depth. */
    TOO_SHALLOW,
    /** Taught as deep as nine tenths of its demand ask. */
    FITS,
    /** Taught, and asked for less than a tenth of an equal share of what is taught. */
    OVER_TAUGHT,
    /** Not taught or too shallow, and asked for less than a tenth of an equal share: no change is suggested. */
    HARDLY_ASKED,
    /** No source says anything of this major, so nothing can be judged. */
    NOT_KNOWN
}
