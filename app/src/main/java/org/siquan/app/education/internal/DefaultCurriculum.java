package org.siquan.app.education.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.Capacity;
import org.siquan.app.education.CourseView;
import org.siquan.app.education.CourseView.TaughtCompetency;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.EditOutcome;
import org.siquan.app.education.MajorView;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Role;
import org.siquan.region.Chain;
import org.siquan.region.Competency;
import org.siquan.region.CourseId;
import org.siquan.region.ProgrammeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultCurriculum implements Curriculum {

    private final CurriculumTable table;
    private final IndustryNames industry;
    private final AuditLog audit;

    DefaultCurriculum(CurriculumTable table, IndustryNames industry, AuditLog audit) {
        this.table = table;
        this.industry = industry;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MajorView> listMajors() {
        return withChains(table.majors(""));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MajorView> findMajor(String code) {
        return withChains(table.majors(code)).stream().findFirst();
    }

    private List<MajorView> withChains(List<MajorView> majors) {
        List<Chain> chains = industry.chains();
        return majors.stream().map(view -> withChain(view, chains)).toList();
    }

    private static MajorView withChain(MajorView view, List<Chain> chains) {
        Chain chain = chains.stream()
                .filter(c -> c.id().equals(view.chain().id()))
                .findFirst()
                .orElse(view.chain());
        return new MajorView(
                view.major(), view.college(), chain, view.programmes(), view.courses(), view.competencies());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProgrammeView> listProgrammes() {
        return table.programmes("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProgrammeView> findProgramme(ProgrammeId id) {
        return table.programmes(id.value()).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CourseView> listCourses() {
        return named(table.courses("", ""));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CourseView> listCourses(String majorCode) {
        return named(table.courses(majorCode, ""));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CourseView> findCourse(CourseId id) {
        return named(table.courses("", id.value())).stream().findFirst();
    }

    /** With the names of the competencies, which are the industry circle's. */
    private List<CourseView> named(List<CourseView> courses) {
        List<String> ids = courses.stream()
                .flatMap(c -> c.taught().stream())
                .map(TaughtCompetency::id)
                .distinct()
                .toList();
        Map<String, Competency> competencies = industry.competencies(ids);
        return courses.stream()
                .map(c -> new CourseView(
                        c.course(),
                        c.major(),
                        c.laboratory(),
                        c.taught().stream().map(t -> named(t, competencies)).toList()))
                .toList();
    }

    private static TaughtCompetency named(TaughtCompetency taught, Map<String, Competency> competencies) {
        Competency found = competencies.get(taught.id());
        return found == null ? taught : new TaughtCompetency(taught.id(), found.zh(), found.en(), taught.depth());
    }

    @Override
    public EditOutcome change(ProgrammeId id, Capacity capacity, long version) {
        Optional<ProgrammeView> before = findProgramme(id);
        if (before.isEmpty()) {
            return new EditOutcome.Missing();
        }
        var actor = ActingAs.get();
        boolean own = actor.is(Role.SCHOOL)
                && actor.org().value().equals(before.get().institution().value());
        if (!own && !actor.is(Role.PARK)) {
            audit.recordNow(actor, "access.refused", "programme:" + id, Map.of("change", "capacity"));
            return new EditOutcome.NotYours();
        }
        Optional<Long> now = table.change(id, capacity, version);
        if (now.isEmpty()) {
            return new EditOutcome.Stale();
        }
        audit.record(
                "education.programme-changed",
                "programme:" + id,
                changes(before.get().capacity(), capacity));
        return new EditOutcome.Changed(now.get());
    }

    private static Map<String, String> changes(@Nullable Capacity before, Capacity after) {
        return before == null ? Map.of("after", text(after)) : Map.of("before", text(before), "after", text(after));
    }

    private static String text(Capacity c) {
        return "teachers=%d learnersPerTeacher=%d leastClass=%d approvedPlaces=%d beds=%d"
                .formatted(c.teachers(), c.learnersPerTeacher(), c.leastClass(), c.approvedPlaces(), c.beds());
    }
}
