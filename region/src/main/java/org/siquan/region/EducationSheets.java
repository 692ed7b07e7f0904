package org.siquan.region;

import java.util.List;
import org.siquan.region.file.Row;

/** The files of the education circle. */
final class EducationSheets {
    private static final int MOST = IndustrySheets.MOST_PEOPLE;
    private static final int MOST_YEARS = 12;

    static final Sheet<Partner> PARTNERS = new Sheet<>(
            "partners.csv",
            "id, zh, en, kind, code?, province, site?, source?",
            r -> new Partner(
                    new PartnerId(r.id("id")),
                    r.text("zh"),
                    r.text("en"),
                    r.word("kind", List.of(PartnerKind.values())),
                    r.optional("code"),
                    PlaceSheets.province(r, "province"),
                    PlaceSheets.ifGiven(r, "site", SiteId::new),
                    r.optional("source")),
            p -> List.of(
                    p.id(),
                    p.zh(),
                    p.en(),
                    p.kind(),
                    p.officialCode(),
                    p.province(),
                    Sheet.orBlank(p.site()),
                    p.source()));

    static final Sheet<Institution> INSTITUTIONS = new Sheet<>(
            "institutions.csv",
            "id, zh, origin, code?, province, site",
            r -> new Institution(
                    new InstitutionId(r.id("id")),
                    r.text("zh"),
                    r.word("origin", List.of(Origin.values())),
                    r.optional("code"),
                    PlaceSheets.province(r, "province"),
                    new SiteId(r.id("site"))),
            i -> List.of(i.id(), i.zh(), i.origin(), i.officialCode(), i.province(), i.site()));

    static final Sheet<College> COLLEGES = new Sheet<>(
            "colleges.csv",
            "id, zh, en, kind, chain?, source?",
            r -> new College(
                    new CollegeId(r.id("id")),
                    r.text("zh"),
                    r.text("en"),
                    r.word("kind", List.of(CollegeKind.values())),
                    PlaceSheets.ifGiven(r, "chain", ChainId::new),
                    r.optional("source")),
            c -> List.of(c.id(), c.zh(), c.en(), c.kind(), Sheet.orBlank(c.chain()), c.source()));

    static final Sheet<PartnerBody> BODIES = new Sheet<>(
            "bodies.csv",
            "id, zh, kind, origin, members",
            r -> new PartnerBody(
                    new BodyId(r.id("id")),
                    r.text("zh"),
                    r.word("kind", List.of(BodyKind.values())),
                    r.word("origin", List.of(Origin.values())),
                    r.ids("members")),
            b -> List.of(b.id(), b.zh(), b.kind(), b.origin(), b.members()));

    static final Sheet<Major> MAJORS = new Sheet<>(
            "majors.csv",
            "code, zh, level, chain, college, basis, note?",
            r -> new Major(
                    r.id("code"),
                    r.text("zh"),
                    r.word("level", List.of(EducationLevel.values())),
                    new ChainId(r.id("chain")),
                    new CollegeId(r.id("college")),
                    r.word("basis", List.of(MajorBasis.values())),
                    r.optional("note")),
            m -> List.of(m.code(), m.zh(), m.level(), m.chain(), m.college(), m.basis(), m.note()));

    static final Sheet<Programme> PROGRAMMES = new Sheet<>(
            "programmes.csv",
            "id, major, institution, level, teachers, learners_per_teacher, least_class, approved_places, beds, years?,"
                    + " enrolled?, complete_percent?",
            r -> new Programme(
                    new ProgrammeId(r.id("id")),
                    r.id("major"),
                    new InstitutionId(r.id("institution")),
                    r.word("level", List.of(EducationLevel.values())),
                    r.whole("teachers", 0, MOST),
                    r.whole("learners_per_teacher", 1, 1000),
                    r.whole("least_class", 0, MOST),
                    r.whole("approved_places", 0, MOST),
                    r.whole("beds", 0, MOST),
                    cohorts(r)),
            p -> List.of(
                    p.id(),
                    p.majorCode(),
                    p.institution(),
                    p.level(),
                    p.teachers(),
                    p.learnersPerTeacher(),
                    p.leastClass(),
                    p.approvedPlaces(),
                    p.beds(),
                    p.cohorts().years(),
                    p.cohorts().enrolled(),
                    p.cohorts().completePercent()));

    static final Sheet<Progression> PROGRESSIONS = new Sheet<>(
            "progression.csv",
            "from, to, kind, rate, joins?, quota?, basis?",
            r -> new Progression(
                    new ProgrammeId(r.id("from")),
                    new ProgrammeId(r.id("to")),
                    r.word("kind", List.of(ProgressionKind.values())),
                    r.decimal("rate", 0, 1),
                    r.wholeIfGiven("joins", 1, MOST_YEARS).orElse(1),
                    r.optional("quota").isEmpty() ? 1 : r.decimal("quota", 0, 1),
                    r.optional("basis")),
            p -> List.of(p.from(), p.to(), p.kind(), p.rate(), p.joins(), p.quota(), p.basis()));

    static final Sheet<Course> COURSES = new Sheet<>(
            "courses.csv",
            "id, major, zh, en, credits, hours, term, laboratory?",
            r -> new Course(
                    new CourseId(r.id("id")),
                    r.id("major"),
                    r.text("zh"),
                    r.text("en"),
                    r.decimal("credits", 0, 30),
                    r.whole("hours", 0, 1000),
                    r.whole("term", 1, 16),
                    PlaceSheets.ifGiven(r, "laboratory", LaboratoryId::new)),
            c -> List.of(
                    c.id(),
                    c.majorCode(),
                    c.zh(),
                    c.en(),
                    c.credits(),
                    c.hours(),
                    c.term(),
                    Sheet.orBlank(c.laboratory())));

    static final Sheet<Taught> TAUGHT = new Sheet<>(
            "course-competencies.csv",
            "course, competency, depth",
            r -> new Taught(new CourseId(r.id("course")), new CompetencyId(r.id("competency")), r.whole("depth", 1, 3)),
            t -> List.of(t.course(), t.competency(), t.depth()));

    static final Sheet<Laboratory> LABORATORIES = new Sheet<>(
            "laboratories.csv",
            "id, zh, site, majors, places",
            r -> new Laboratory(
                    new LaboratoryId(r.id("id")),
                    r.text("zh"),
                    new SiteId(r.id("site")),
                    r.ids("majors"),
                    r.whole("places", 0, MOST)),
            l -> List.of(l.id(), l.zh(), l.site(), l.majorCodes(), l.places()));

    static final Sheet<Lodging> LODGINGS = new Sheet<>(
            "lodgings.csv",
            "id, zh, site, beds, monthly_yuan",
            r -> new Lodging(
                    new LodgingId(r.id("id")),
                    r.text("zh"),
                    new SiteId(r.id("site")),
                    r.whole("beds", 0, MOST),
                    r.whole("monthly_yuan", 0, 200_000)),
            l -> List.of(l.id(), l.zh(), l.site(), l.beds(), l.monthlyYuan()));

    static final Sheet<WorkStudyPattern> PATTERNS = new Sheet<>(
            "patterns.csv",
            "id, zh, en, blocks",
            r -> new WorkStudyPattern(new PatternId(r.id("id")), r.text("zh"), r.text("en"), blocks(r)),
            p -> List.of(
                    p.id(),
                    p.zh(),
                    p.en(),
                    String.join(" ", p.blocks().stream().map(Object::toString).toList())));

    static final Sheet<ClosedWeek> CLOSED_WEEKS = new Sheet<>(
            "closed-weeks.csv",
            "week, zh, en",
            r -> new ClosedWeek(r.whole("week", 1, 53), r.text("zh"), r.text("en")),
            w -> List.of(w.week(), w.zh(), w.en()));

    private EducationSheets() {}

    private static List<WorkStudyPattern.Block> blocks(Row r) {
        String text = r.text("blocks");
        return WorkStudyPattern.parse(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                r.fail(
                        "blocks",
                        "value.blocks",
                        "“%s”不是工学交替的写法".formatted(Row.shown(text)),
                        "“%s” does not say how study and work alternate".formatted(Row.shown(text)),
                        "用 S（学）和 W（工）加周数，空格分开，如 S9-13 W9-13。",
                        "Write S (study) and W (work) with weeks, separated by blanks, as in S9-13 W9-13.");
            }
            return List.of();
        });
    }

    private static Cohorts cohorts(Row r) {
        int years = r.wholeIfGiven("years", 1, MOST_YEARS).orElse(Cohorts.usualYears(r.optional("level")));
        List<Integer> enrolled = r.wholes("enrolled", 0, MOST);
        if (enrolled.size() > years) {
            r.fail(
                    "enrolled",
                    "value.range",
                    "有 %d 个年级，学制只有 %d 年".formatted(enrolled.size(), years),
                    "%d years of study in a programme of %d".formatted(enrolled.size(), years),
                    "按年级从低到高填写人数，用竖线 | 隔开。",
                    "Give the learners of each year of study, first year first, separated by a vertical bar.");
        }
        return new Cohorts(
                years, enrolled, r.wholeIfGiven("complete_percent", 0, 100).orElse(100));
    }
}
