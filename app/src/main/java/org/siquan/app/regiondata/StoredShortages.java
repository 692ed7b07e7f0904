package org.siquan.app.regiondata;

import java.time.Instant;

/**
 * One shortage catalogue (紧缺目录) that the park keeps.
 *
 * @param source who published it
 * @param year for which
 * @param entries how many occupations it names
 * @param file name of the file it came from
 */
public record StoredShortages(String source, int year, int entries, String file, Instant stored) {}
