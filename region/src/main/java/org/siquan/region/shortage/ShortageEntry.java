package org.siquan.region.shortage;

import java.util.OptionalInt;

/**
 * An occupation that an official catalogue says is in short supply (紧缺目录).
 *
 * @param id unique among catalogues: source, year and line, {@code 天津市 2026:3}
 * @param source who published it
 * @param year for which, 2000..2100
 * @param occupationCode of the classification
 * @param title as the catalogue names it; the official name where it gives a code only
 * @param places stated shortage, &ge; 0; empty where none is stated
 */
public record ShortageEntry(
        String id, String source, int year, String occupationCode, String title, OptionalInt places) {}
