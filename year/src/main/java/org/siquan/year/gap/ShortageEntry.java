package org.siquan.year.gap;

import java.util.OptionalInt;

/**
 * An occupation that an official catalogue says is in short supply (紧缺目录).
 *
 * @param id stable within a file, {@code line 3}
 * @param source who published it
 * @param year for which, 2000..2100
 * @param occupationCode of the classification
 * @param title as the catalogue names it; the official name where it gives a code only
 * @param places stated shortage, &ge; 0; empty where none is stated
 */
public record ShortageEntry(
        String id, String source, int year, String occupationCode, String title, OptionalInt places) {}
