package org.siquan.app.education.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.EducationLevel;
import org.siquan.region.MajorBasis;
import org.springframework.stereotype.Component;

/** Lists of what is taught. */
@Component
class CurriculumLists {

    /** A major of the list; college and chain are names. */
    public record MajorRow(
            String code,
            String zh,
            EducationLevel level,
            MajorBasis basis,
            String note,
            String college,
            String collegeEn,
            String chain,
            String chainEn,
            long programmes,
            long courses) {}

    /** A programme of the list; the figures are null for whoever may not see them. */
    public record ProgrammeRow(
            String id,
            String majorCode,
            String major,
            String institutionId,
            String institution,
            EducationLevel level,
            @Nullable Integer teachers,
            @Nullable Integer approvedPlaces,
            @Nullable Integer leastClass,
            @Nullable Integer beds) {}

    /** A course of the list. */
    public record CourseRow(
            String id,
            String zh,
            String en,
            String majorCode,
            String major,
            double credits,
            int hours,
            int term,
            @Nullable String laboratory,
            long competencies) {}

    private final IndustryNames industry;
    private final Curriculum curriculum;
    private final ParkUnits units;

    CurriculumLists(IndustryNames industry, Curriculum curriculum, ParkUnits units) {
        this.industry = industry;
        this.curriculum = curriculum;
        this.units = units;
    }

    ListSpec<MajorRow> majors() {
        var chains = industry.chains();
        return ListSpec.<MajorRow>of(
                        (row, _) -> new MajorRow(
                                row.getString("major_code"),
                                row.getString("zh"),
                                EducationLevel.valueOf(row.getString("level")),
                                MajorBasis.valueOf(row.getString("basis")),
                                row.getString("note"),
                                row.getString("college"),
                                row.getString("college_en"),
                                chain(chains, row.getString("chain_id")).zh(),
                                chain(chains, row.getString("chain_id")).en(),
                                row.getLong("programmes"),
                                row.getLong("courses")),
                        "education.majors",
                        "/education/majors")
                .select("""
                        m.*, c.zh as college, c.en as college_en,
                          (select count(*) from education.programme p
                            where p.park_id = m.park_id and p.major_code = m.major_code) as programmes,
                          (select count(*) from education.course s
                            where s.park_id = m.park_id and s.major_code = m.major_code) as courses""")
                .from("education.major m join education.college c using (park_id, college_id)")
                .where("m.park_id = platform.park()")
                .order("m.seq")
                .words("q", "m.zh", "m.major_code", "m.note")
                .choice(
                        "chain",
                        "m.chain_id",
                        () -> chains.stream()
                                .map(c -> new Choice(c.id().value(), new Text(c.zh(), c.en())))
                                .toList())
                .choice(
                        "college",
                        "m.college_id",
                        () -> units.listColleges().stream()
                                .map(v -> v.college())
                                .map(c -> new Choice(c.id().value(), new Text(c.zh(), c.en())))
                                .toList())
                .choice("basis", "m.basis", MajorBasis.values())
                .column("zh", "m.zh collate \"zh-x-icu\"", MajorRow::zh)
                .column("code", "m.major_code", MajorRow::code)
                .column("level", "m.level", r -> new Message("education.level." + r.level()))
                .column("chain", null, r -> new Text(r.chain(), r.chainEn()))
                .column("college", "c.seq", r -> new Text(r.college(), r.collegeEn()))
                .column("basis", "m.basis", r -> new Message("education.majors.basis." + r.basis()))
                .number("programmes", "programmes", MajorRow::programmes)
                .number("courses", "courses", MajorRow::courses)
                .build();
    }

    private static Chain chain(List<Chain> chains, String id) {
        return chains.stream()
                .filter(c -> c.id().value().equals(id))
                .findFirst()
                .orElseGet(() -> new Chain(new ChainId(id), id, id));
    }

    ListSpec<ProgrammeRow> programmes() {
        return ListSpec.of(ProgrammeRow.class, "education.programmes", "/education/programmes")
                .select("""
                        p.programme_id as id, p.major_code, m.zh as major, p.institution_id, i.zh as institution, p.level,
                          c.teachers, c.approved_places, c.least_class, c.beds""")
                .from("""
                        education.programme p
                        join education.major m using (park_id, major_code)
                        join education.institution i using (park_id, institution_id)
                        left join education.programme_capacity c using (park_id, programme_id)""")
                .where("p.park_id = platform.park()")
                .order("p.seq")
                .words("q", "p.programme_id", "m.zh", "i.zh", "p.major_code")
                .choice("institution", "p.institution_id", this::institutionChoices)
                .choice("major", "p.major_code", this::majorChoices)
                .column("major", "m.zh collate \"zh-x-icu\"", ProgrammeRow::major)
                .column("id", "p.programme_id", ProgrammeRow::id)
                .column("institution", "i.zh collate \"zh-x-icu\"", ProgrammeRow::institution)
                .column("level", "p.level", r -> new Message("education.level." + r.level()))
                .number("teachers", "c.teachers", ProgrammeRow::teachers)
                .number("approvedPlaces", "c.approved_places", ProgrammeRow::approvedPlaces)
                .number("leastClass", "c.least_class", ProgrammeRow::leastClass)
                .number("beds", "c.beds", ProgrammeRow::beds)
                .build();
    }

    private List<Choice> institutionChoices() {
        return units.listInstitutions().stream()
                .map(v ->
                        new Choice(v.institution().id().value(), v.institution().zh()))
                .toList();
    }

    private List<Choice> majorChoices() {
        return curriculum.listMajors().stream()
                .map(v -> new Choice(v.major().code(), v.major().zh()))
                .toList();
    }

    ListSpec<CourseRow> courses() {
        return ListSpec.of(CourseRow.class, "education.courses", "/education/courses")
                .select("""
                        s.course_id as id, s.zh, s.en, s.major_code, m.zh as major, s.credits, s.hours, s.term,
                          l.zh as laboratory, (select count(*) from education.course_competency t
                            where t.park_id = s.park_id and t.course_id = s.course_id) as competencies""")
                .from("""
                        education.course s join education.major m using (park_id, major_code)
                        left join education.laboratory l using (park_id, laboratory_id)""")
                .where("s.park_id = platform.park()")
                .order("s.seq")
                .words("q", "s.zh", "s.en", "s.course_id")
                .choice("major", "s.major_code", this::majorChoices)
                .choice(
                        "term",
                        "s.term = cast(:term as integer)",
                        () -> curriculum.listCourses().stream()
                                .map(v -> v.course().term())
                                .distinct()
                                .sorted()
                                .map(term -> new Choice(String.valueOf(term), String.valueOf(term)))
                                .toList())
                .column("zh", "s.zh collate \"zh-x-icu\"", CourseRow::zh)
                .column("en", "s.en", CourseRow::en)
                .column("id", "s.course_id", CourseRow::id)
                .column("major", "m.seq", CourseRow::major)
                .number("term", "s.term", CourseRow::term)
                .number("credits", "s.credits", CourseRow::credits)
                .number("hours", "s.hours", CourseRow::hours)
                .number("competencies", "competencies", CourseRow::competencies)
                .column("laboratory", "l.zh collate \"zh-x-icu\"", CourseRow::laboratory)
                .build();
    }
}
