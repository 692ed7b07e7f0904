package org.siquan.app.talent.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of learners; row-level security shows each school its own. */
@Component
class LearnerLists {

    /** A learner of the list; {@code choices} is how many classes they rank. */
    public record LearnerRow(
            String id,
            String name,
            String programme,
            String majorCode,
            String major,
            String institutionId,
            String institution,
            int entryYear,
            double score,
            int choices) {}

    private final Curriculum curriculum;
    private final ParkUnits units;
    private final JdbcClient jdbc;

    LearnerLists(Curriculum curriculum, ParkUnits units, JdbcClient jdbc) {
        this.curriculum = curriculum;
        this.units = units;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    ListSpec<LearnerRow> learners() {
        Map<String, String> majors = curriculum.listMajors().stream()
                .collect(Collectors.toMap(v -> v.major().code(), v -> v.major().zh()));
        Map<String, String> schools = units.listInstitutions().stream()
                .collect(Collectors.toMap(
                        v -> v.institution().id().value(), v -> v.institution().zh()));
        List<Choice> years = years();
        return ListSpec.<LearnerRow>of(
                        (row, _) -> new LearnerRow(
                                row.getString("learner_id"),
                                row.getString("name"),
                                row.getString("programme_id"),
                                row.getString("major_code"),
                                majors.getOrDefault(row.getString("major_code"), row.getString("major_code")),
                                row.getString("org_id"),
                                schools.getOrDefault(row.getString("org_id"), row.getString("org_id")),
                                row.getInt("entry_year"),
                                row.getDouble("score"),
                                row.getInt("choices")),
                        "talent.learners",
                        "/talent/learners")
                .select("""
                        l.*, (select count(*) from talent.choice c
                          where c.park_id = l.park_id and c.learner_id = l.learner_id) as choices""")
                .from("talent.learner l")
                .where("l.park_id = platform.park()")
                .ofOrganisation("l")
                .order("l.seq, l.learner_id")
                .words("q", "l.name", "l.learner_id")
                .choice("institution", "l.org_id", () -> choices(schools))
                .choice("major", "l.major_code", () -> choices(majors))
                .choice("entryYear", "l.entry_year = cast(:entryYear as integer)", () -> years)
                .choice(
                        "ranked",
                        "(:ranked = 'yes') = exists (select from talent.preference p "
                                + "where p.park_id = l.park_id and p.learner_id = l.learner_id)",
                        () -> List.of(new Choice("yes", ""), new Choice("no", "")))
                .column("name", "l.name collate \"zh-x-icu\"", LearnerRow::name)
                .column("id", "l.learner_id", LearnerRow::id)
                .column("institution", "l.org_id", LearnerRow::institution)
                .column("major", "l.major_code", LearnerRow::major)
                .number("entryYear", "l.entry_year", LearnerRow::entryYear)
                .number("score", "l.score", LearnerRow::score)
                .number("choices", "choices", LearnerRow::choices)
                .build();
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Choice(e.getKey(), e.getValue()))
                .toList();
    }

    /** From the first to the last year that occurs. */
    private List<Choice> years() {
        record Span(int first, int last) {}
        return jdbc.sql("""
                        select first, last from (select
                          (select entry_year from talent.learner where park_id = platform.park()
                           order by entry_year limit 1) as first,
                          (select entry_year from talent.learner where park_id = platform.park()
                           order by entry_year desc limit 1) as last) span
                        where first is not null""").query(Span.class).stream()
                .flatMapToInt(span -> IntStream.rangeClosed(span.first(), span.last()))
                .mapToObj(year -> new Choice(String.valueOf(year), String.valueOf(year)))
                .toList();
    }
}
