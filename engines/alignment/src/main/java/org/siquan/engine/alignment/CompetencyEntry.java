package org.siquan.engine.alignment;

import java.util.List;

/**
 * One competency of the framework.
 *
 * @param id stable id such as {@code IT-001}, not blank
 * @param zh name in Chinese, not blank
 * @param en name in English, may be blank
 * @param aliases words by which advertisements and syllabi name it
 * @param chain key of the industry chain it belongs to, may be blank
 * @param occupations codes of occupations that need it
 * @param majors codes of majors that teach it
 */
public record CompetencyEntry(
        String id,
        String zh,
        String en,
        List<String> aliases,
        String chain,
        List<String> occupations,
        List<String> majors) {

    public CompetencyEntry {
        Required.text("id of competency", id);
        Required.text("zh of competency " + id, zh);
        aliases = List.copyOf(aliases);
        occupations = List.copyOf(occupations);
        majors = List.copyOf(majors);
    }
}
