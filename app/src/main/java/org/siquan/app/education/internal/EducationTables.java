package org.siquan.app.education.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ParkRows;
import org.siquan.region.Education;
import org.siquan.region.PatternId;
import org.siquan.region.Programme;
import org.siquan.region.WorkStudyPattern;
import org.siquan.region.WorkStudyPattern.Block;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The circle's tables, read and replaced as a whole. */
@Repository
class EducationTables {

    private final JdbcClient jdbc;
    private final ParkRows rows;

    EducationTables(JdbcClient jdbc, ParkRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Education circle() {
        return new Education(
                all("partner", EducationRows::partner),
                all("institution", EducationRows::institution),
                all("college", EducationRows::college),
                all("body", EducationRows::body),
                all("major", EducationRows::major),
                jdbc.sql("""
                    select * from education.programme p
                    join education.programme_capacity c using (park_id, programme_id)
                    where park_id = platform.park() order by p.seq\
                    """).query(EducationRows::programme).list(),
                all("progression", EducationRows::progression),
                all("course", EducationRows::course),
                all("course_competency", EducationRows::taught),
                all("laboratory", EducationRows::laboratory),
                all("lodging", EducationRows::lodging),
                patterns(),
                all("closed_week", EducationRows::closedWeek));
    }

    private <T> List<T> all(String table, RowMapper<T> mapper) {
        return jdbc.sql("select * from education." + table + " where park_id = platform.park() order by seq")
                .query(mapper)
                .list();
    }

    List<WorkStudyPattern> patterns() {
        record Row(String pattern, Block block) {}
        Map<String, List<Block>> blocks = all(
                        "pattern_block",
                        (row, _) -> new Row(
                                row.getString("pattern_id"),
                                new Block(row.getBoolean("work"), row.getInt("least"), row.getInt("most"))))
                .stream()
                .collect(Collectors.groupingBy(Row::pattern, Collectors.mapping(Row::block, Collectors.toList())));
        return all("pattern", (row, _) -> {
            String id = row.getString("pattern_id");
            return new WorkStudyPattern(
                    new PatternId(id), row.getString("zh"), row.getString("en"), blocks.getOrDefault(id, List.of()));
        });
    }

    void write(Education circle) {
        rows.deleteAll(
                "education.closed_week",
                "education.pattern_block",
                "education.pattern",
                "education.lodging",
                "education.course_competency",
                "education.course",
                "education.laboratory",
                "education.progression",
                "education.programme_capacity",
                "education.programme",
                "education.major",
                "education.body",
                "education.college",
                "education.institution",
                "education.partner");
        writeOrganisations(circle);
        writeProgrammes(circle);
        writeShared(circle);
        writeCourses(circle);
        writeCalendar(circle);
    }

    private void writeOrganisations(Education circle) {
        rows.insert(
                "education.partner",
                "partner_id, zh, en, kind, code, province, site_id, source",
                circle.partners(),
                p -> cells(
                        p.id(), p.zh(), p.en(), p.kind().name(), p.officialCode(), p.province(), p.site(), p.source()));
        rows.insert(
                "education.institution",
                "institution_id, zh, origin, code, province, site_id",
                circle.institutions(),
                i -> i.id().value(),
                i -> cells(i.id(), i.zh(), i.origin().name(), i.officialCode(), i.province(), i.site()));
        rows.insert(
                "education.college",
                "college_id, zh, en, kind, chain_id, source",
                circle.colleges(),
                c -> cells(c.id(), c.zh(), c.en(), c.kind().name(), c.chain(), c.source()));
        rows.insert(
                "education.body",
                "body_id, zh, kind, origin, members",
                circle.bodies(),
                b -> cells(b.id(), b.zh(), b.kind().name(), b.origin().name(), b.members()));
    }

    private void writeProgrammes(Education circle) {
        rows.insert(
                "education.major",
                "major_code, zh, level, chain_id, college_id, basis, note",
                circle.majors(),
                m -> cells(
                        m.code(),
                        m.zh(),
                        m.level().name(),
                        m.chain(),
                        m.college(),
                        m.basis().name(),
                        m.note()));
        Function<Programme, String> school = p -> p.institution().value();
        rows.insert(
                "education.programme",
                "programme_id, major_code, institution_id, level",
                circle.programmes(),
                school,
                p -> cells(p.id(), p.majorCode(), p.institution(), p.level().name()));
        rows.insert(
                "education.programme_capacity",
                "programme_id, teachers, learners_per_teacher, least_class, approved_places, beds, years, enrolled,"
                        + " complete_percent",
                circle.programmes(),
                school,
                p -> cells(
                        p.id(),
                        p.teachers(),
                        p.learnersPerTeacher(),
                        p.leastClass(),
                        p.approvedPlaces(),
                        p.beds(),
                        p.cohorts().years(),
                        p.cohorts().enrolled().stream().map(String::valueOf).toList(),
                        p.cohorts().completePercent()));
        rows.insert(
                "education.progression",
                "from_programme, to_programme, kind, rate, joins, quota, basis",
                circle.progressions(),
                p -> cells(p.from(), p.to(), p.kind().name(), p.rate(), p.joins(), p.quota(), p.basis()));
    }

    private void writeShared(Education circle) {
        rows.insert(
                "education.laboratory",
                "laboratory_id, zh, site_id, major_codes, places",
                circle.laboratories(),
                l -> cells(l.id(), l.zh(), l.site(), l.majorCodes(), l.places()));
        rows.insert(
                "education.lodging",
                "lodging_id, zh, site_id, beds, monthly_yuan",
                circle.lodgings(),
                l -> cells(l.id(), l.zh(), l.site(), l.beds(), l.monthlyYuan()));
    }

    private void writeCourses(Education circle) {
        rows.insert(
                "education.course",
                "course_id, major_code, zh, en, credits, hours, term, laboratory_id",
                circle.courses(),
                c -> cells(c.id(), c.majorCode(), c.zh(), c.en(), c.credits(), c.hours(), c.term(), c.laboratory()));
        rows.insert(
                "education.course_competency",
                "course_id, competency_id, depth",
                circle.taught(),
                t -> cells(t.course(), t.competency(), t.depth()));
    }

    private void writeCalendar(Education circle) {
        record Part(PatternId pattern, Block block) {}
        rows.insert("education.pattern", "pattern_id, zh, en", circle.patterns(), p -> cells(p.id(), p.zh(), p.en()));
        rows.insert(
                "education.pattern_block",
                "pattern_id, work, least, most",
                circle.patterns().stream()
                        .flatMap(p -> p.blocks().stream().map(b -> new Part(p.id(), b)))
                        .toList(),
                p -> cells(
                        p.pattern(),
                        p.block().work(),
                        p.block().least(),
                        p.block().most()));
        rows.insert(
                "education.closed_week", "week, zh, en", circle.closedWeeks(), w -> cells(w.week(), w.zh(), w.en()));
    }

    /** Values as the database takes them: lists as arrays of text, identifiers as text. */
    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.stream(values).map(EducationTables::cell).toList();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case List<?> list -> list.stream().map(Object::toString).toArray(String[]::new);
            default -> value.toString();
        };
    }
}
