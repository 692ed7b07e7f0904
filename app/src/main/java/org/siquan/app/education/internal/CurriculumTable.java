package org.siquan.app.education.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.siquan.app.education.Capacity;
import org.siquan.app.education.CourseView;
import org.siquan.app.education.CourseView.TaughtCompetency;
import org.siquan.app.education.MajorView;
import org.siquan.app.education.ProgrammeView;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.College;
import org.siquan.region.CollegeKind;
import org.siquan.region.EducationLevel;
import org.siquan.region.InstitutionId;
import org.siquan.region.Origin;
import org.siquan.region.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Majors, programmes and courses with the names of what they refer to. */
@Repository
class CurriculumTable {

    private final JdbcClient jdbc;

    CurriculumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All for the code ''. The chain's name is left to the industry circle. */
    List<MajorView> majors(String code) {
        return jdbc.sql("""
                        select m.*, c.zh as college_zh, c.en as college_en, c.kind as college_kind, c.chain_id as college_chain,
                          c.source as college_source,
                          (select count(*) from education.programme p
                            where p.park_id = m.park_id and p.major_code = m.major_code) as programmes,
                          (select count(*) from education.course s
                            where s.park_id = m.park_id and s.major_code = m.major_code) as courses,
                          (select count(distinct t.competency_id) from education.course s
                            join education.course_competency t using (park_id, course_id)
                            where s.park_id = m.park_id and s.major_code = m.major_code) as competencies
                        from education.major m join education.college c using (park_id, college_id)
                        where m.park_id = platform.park() and (:code = '' or m.major_code = :code) order by m.seq""").param("code", code).query(CurriculumTable::major).list();
    }

    private static MajorView major(ResultSet row, int number) throws SQLException {
        var major = EducationRows.major(row, number);
        String chain = row.getString("college_chain");
        return new MajorView(
                major,
                new College(
                        major.college(),
                        row.getString("college_zh"),
                        row.getString("college_en"),
                        CollegeKind.valueOf(row.getString("college_kind")),
                        chain == null ? null : new ChainId(chain),
                        row.getString("college_source")),
                new Chain(major.chain(), major.chain().value(), major.chain().value()),
                row.getLong("programmes"),
                row.getLong("courses"),
                row.getLong("competencies"));
    }

    /** All for the id ''. */
    List<ProgrammeView> programmes(String id) {
        return jdbc.sql("""
                        select p.programme_id, p.major_code, p.institution_id, p.level, m.zh as major,
                          i.zh as institution, i.origin, c.teachers, c.learners_per_teacher, c.least_class,
                          c.approved_places, c.beds, c.version
                        from education.programme p
                        join education.major m using (park_id, major_code)
                        join education.institution i using (park_id, institution_id)
                        left join education.programme_capacity c using (park_id, programme_id)
                        where p.park_id = platform.park() and (:id = '' or p.programme_id = :id) order by p.seq""").param("id", id).query(CurriculumTable::programme).list();
    }

    private static ProgrammeView programme(ResultSet row, int number) throws SQLException {
        long version = row.getLong("version");
        boolean seen = !row.wasNull();
        return new ProgrammeView(
                new ProgrammeId(row.getString("programme_id")),
                row.getString("major_code"),
                row.getString("major"),
                new InstitutionId(row.getString("institution_id")),
                row.getString("institution"),
                Origin.valueOf(row.getString("origin")),
                EducationLevel.valueOf(row.getString("level")),
                seen
                        ? new Capacity(
                                row.getInt("teachers"),
                                row.getInt("learners_per_teacher"),
                                row.getInt("least_class"),
                                row.getInt("approved_places"),
                                row.getInt("beds"))
                        : null,
                version);
    }

    /** All for the major '' and the id ''. The competencies' names are left to the industry circle. */
    List<CourseView> courses(String major, String id) {
        record Row(String course, TaughtCompetency taught) {}
        Map<String, List<TaughtCompetency>> taught = jdbc
                .sql("""
                        select t.course_id, t.competency_id, t.depth
                        from education.course_competency t join education.course s using (park_id, course_id)
                        where t.park_id = platform.park() and (:major = '' or s.major_code = :major)
                          and (:id = '' or s.course_id = :id) order by t.seq""")
                .param("major", major)
                .param("id", id)
                .query((row, _) -> new Row(
                        row.getString("course_id"),
                        new TaughtCompetency(
                                row.getString("competency_id"),
                                row.getString("competency_id"),
                                row.getString("competency_id"),
                                row.getInt("depth"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::course, Collectors.mapping(Row::taught, Collectors.toList())));
        return jdbc.sql("""
                        select s.*, m.zh as major, l.zh as laboratory
                        from education.course s join education.major m using (park_id, major_code)
                        left join education.laboratory l using (park_id, laboratory_id)
                        where s.park_id = platform.park() and (:major = '' or s.major_code = :major)
                          and (:id = '' or s.course_id = :id)
                        order by case when :major = '' then s.seq else s.term end, s.seq""")
                .param("major", major)
                .param("id", id)
                .query((row, number) -> new CourseView(
                        EducationRows.course(row, number),
                        row.getString("major"),
                        row.getString("laboratory"),
                        taught.getOrDefault(row.getString("course_id"), List.of())))
                .list();
    }

    /** Writes the capacity if its version is still the one given; gives the new one. */
    Optional<Long> change(ProgrammeId id, Capacity capacity, long version) {
        return jdbc.sql("""
                        update education.programme_capacity set teachers = :teachers,
                          learners_per_teacher = :learnersPerTeacher, least_class = :leastClass,
                          approved_places = :approvedPlaces, beds = :beds, version = nextval('education.version')
                        where park_id = platform.park() and programme_id = :id and version = :version
                        returning version""")
                .param("teachers", capacity.teachers())
                .param("learnersPerTeacher", capacity.learnersPerTeacher())
                .param("leastClass", capacity.leastClass())
                .param("approvedPlaces", capacity.approvedPlaces())
                .param("beds", capacity.beds())
                .param("id", id.value())
                .param("version", version)
                .query(Long.class)
                .optional();
    }
}
