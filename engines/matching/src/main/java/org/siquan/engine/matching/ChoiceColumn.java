package org.siquan.engine.matching;

/**
 * One position in a list of choices per applicant, from 0 = none; a byte each where no list is longer than 255. Not
 * thread-safe across the same applicant.
 */
public final class ChoiceColumn {

    private static final int BYTE = 0xff;

    private final boolean bytes;
    private final byte[] narrow;
    private final int[] wide;

    /** A column of zeros for lists of at most this length. */
    public ChoiceColumn(int applicants, int longest) {
        bytes = longest <= BYTE;
        narrow = new byte[bytes ? applicants : 0];
        wide = new int[bytes ? 0 : applicants];
    }

    /** What stands at an applicant. */
    public int get(int applicant) {
        return bytes ? narrow[applicant] & BYTE : wide[applicant];
    }

    /** Puts a value, 0..longest. */
    public void set(int applicant, int value) {
        if (bytes) {
            narrow[applicant] = (byte) value;
        } else {
            wide[applicant] = value;
        }
    }

    /** Number of applicants. */
    public int size() {
        return bytes ? narrow.length : wide.length;
    }

    /** Memory in bytes. */
    public long bytes() {
        return bytes ? narrow.length : 4L * wide.length;
    }
}
