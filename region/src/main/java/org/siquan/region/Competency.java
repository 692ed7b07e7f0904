package org.siquan.region;

import java.util.List;

/**
 * Something a person can do, as the region's framework names it.
 *
 * @param majorCodes majors it is typical of
 * @param occupationCodes occupations it is typical of
 * @param level difficulty in the framework, 1 (lowest) to 5
 */
public record Competency(
        CompetencyId id,
        String zh,
        String en,
        List<String> aliases,
        ChainId chain,
        List<String> majorCodes,
        List<String> occupationCodes,
        int level) {
    public Competency {
        aliases = List.copyOf(aliases);
        majorCodes = List.copyOf(majorCodes);
        occupationCodes = List.copyOf(occupationCodes);
    }
}
