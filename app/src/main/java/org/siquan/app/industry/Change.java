package org.siquan.app.industry;

/** What came of changing one number that the yearly cycle depends on. */
public sealed interface Change {

    /** It holds now. */
    record Done(long version) implements Change {}

    /** Somebody changed it after it was read; {@code now} holds. */
    record Stale(int now, long version) implements Change {}

    /**
     * The number is not allowed.
     *
     * @param code of the message
     * @param bound the number it offends
     */
    record Refused(String code, int bound) implements Change {}
}
