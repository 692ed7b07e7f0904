package org.siquan.engine.alignment;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether Chinese was read in a wrong encoding: replacement characters, or letters whose bytes are Chinese in another
 * encoding. Four cases: what cannot be decoded, UTF-8 read as Windows-1252, GBK read as Windows-1252, UTF-8 read as GBK.
 */
final class Garbled {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final char REPLACEMENT = '\uFFFD';

    /** Replacement characters read as GBK. */
    private static final String TWICE = "锟斤拷";

    private static final int LONGEST = 400;

    /** Letters that one byte of 80–FF becomes in Windows-1252, several in a row; real words have one or two accents. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0080-\\u00FF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC"
                    + "\\u2013\\u2014\\u2018-\\u201E\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122]{4,}");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\uE000-\\uF8FF€]{3,}");

    private Garbled() {}

    static boolean is(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        long lost = head.chars().filter(c -> c == REPLACEMENT).count();
        if (head.contains(TWICE) || (lost > 0 && lost * 10 >= letters(head))) {
            return true;
        }
        return anyRun(ACCENTS, head, WESTERN, StandardCharsets.UTF_8)
                || anyRun(ACCENTS, head, WESTERN, GB18030)
                || anyRun(HAN, head, GB18030, StandardCharsets.UTF_8);
    }

    /** Letters of any script. */
    static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Whether a run, put back into bytes, is Chinese in the other encoding, but for a rest that was lost. */
    private static boolean anyRun(Pattern runs, String text, Charset read, Charset written) {
        Matcher matcher = runs.matcher(text);
        while (matcher.find()) {
            String run = matcher.group();
            if (read.equals(WESTERN)
                    && 4 * run.chars().filter(Garbled::accented).count() < run.length()) {
                continue; // a row of dashes or quotation marks
            }
            String back = written.decode(ByteBuffer.wrap(bytes(run, read))).toString();
            long han = back.codePoints().filter(Garbled::everyday).count();
            if (han >= 2 && han * 4 >= 3L * back.codePointCount(0, back.length())) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String run, Charset read) {
        if (!read.equals(WESTERN)) {
            return run.getBytes(read);
        }
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            // Windows-1252 leaves five bytes undefined; they are read as the control characters of the same number.
            bytes[i] = c < 0x100 ? (byte) c : run.substring(i, i + 1).getBytes(WESTERN)[0];
        }
        return bytes;
    }

    private static boolean accented(int c) {
        return c >= 0xC0 && c <= 0xFF;
    }

    private static boolean everyday(int c) {
        return c >= 0x4E00 && c <= 0x9FA5;
    }
}
