package org.siquan.app.placements.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.industry.Workplaces.Workplace;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.placements.HomeProvince;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.talent.Learners;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.rules.CareFact;
import org.siquan.engine.rules.Fact;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.LearnerFact;
import org.siquan.engine.rules.Level;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.PostFact;
import org.siquan.engine.rules.UnitFact;
import org.siquan.engine.rules.WorkFact;
import org.siquan.region.EducationLevel;
import org.siquan.region.Institution;
import org.siquan.region.Learner;
import org.siquan.region.Province;
import org.siquan.region.Site;
import org.siquan.year.WorkDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the registries and the days alone tell about a placement; the others add to it. */
@Component
class RegistryFacts {

    private static final double DAYS_A_MONTH = 30.4;
    private static final int CATEGORY_DIGITS = 2;
    private static final int SEPTEMBER = 9;

    private final Learners learners;
    private final Curriculum curriculum;
    private final ParkUnits units;
    private final Workplaces workplaces;
    private final MetroAreaRegistry places;
    private final ObjectProvider<HomeProvince> homes;
    private final WorkDays days;

    RegistryFacts(
            Learners learners,
            Curriculum curriculum,
            ParkUnits units,
            Workplaces workplaces,
            MetroAreaRegistry places,
            ObjectProvider<HomeProvince> homes,
            Catalogue catalogue) {
        this.learners = learners;
        this.curriculum = curriculum;
        this.units = units;
        this.workplaces = workplaces;
        this.places = places;
        this.homes = homes;
        days = new WorkDays(catalogue.calendar());
    }

    /** The calendar by which shifts are planned and judged. */
    WorkDays days() {
        return days;
    }

    /** Begins the facts. As the system: a placement of which a registry no longer knows the learner or the post has no gate. */
    FactsBuilder begin(Placement placement) {
        Learner learner = learners.find(placement.learner())
                .orElseThrow(RegistryFacts::gone)
                .learner();
        ProgrammeView programme = curriculum.findProgramme(learner.programme()).orElseThrow(RegistryFacts::gone);
        Institution school = units.findInstitution(programme.institution())
                .orElseThrow(RegistryFacts::gone)
                .institution();
        Workplace post = workplaces.find(placement.post()).orElseThrow(RegistryFacts::gone);
        Site site = places.findSite(post.site()).orElseThrow(RegistryFacts::gone);
        LocalDate start = placement.firstDay();
        FactsBuilder facts = Facts.of(
                        level(programme.level()),
                        home(school).word(),
                        site.province().word(),
                        start,
                        placement.lastDay())
                .kind(placement.kind())
                .with(
                        LearnerFact.GRADE_YEAR,
                        Math.max(
                                1,
                                start.getYear() - learner.entryYear() + (start.getMonthValue() >= SEPTEMBER ? 1 : 0)))
                .with(PaperFact.SELF_CHOSEN, placement.selfChosen())
                .with(
                        PaperFact.ORDER_CLASS,
                        !placement.selfChosen() && !post.majorCodes().isEmpty())
                .with(CareFact.SCHOOL_TUTOR, placement.tutor() != null)
                .with(CareFact.UNIT_MENTOR, placement.mentor() != null);
        work(placement, post, facts);
        category(programme.majorCode(), post, facts);
        figures(post, facts);
        return facts;
    }

    private Province home(Institution school) {
        return homes.orderedStream()
                .flatMap(home -> home.of(school).stream())
                .findFirst()
                .orElse(school.province());
    }

    private void work(Placement placement, Workplace post, FactsBuilder facts) {
        List<LocalDate> shifts = placement.spans().stream()
                .flatMap(span -> days.between(span.first(), span.last()).stream())
                .toList();
        long span = placement.spans().stream()
                .mapToLong(s -> ChronoUnit.DAYS.between(s.first(), s.last()) + 1)
                .sum();
        facts.with(WorkFact.SHIFTS, shifts)
                .with(WorkFact.HOURS_A_DAY, (double) post.hoursPerDay())
                .with(WorkFact.HOURS_A_WEEK, WorkDays.mostHoursAWeek(shifts, post.hoursPerDay()))
                .with(WorkFact.NIGHT, post.night())
                .with(WorkFact.MONTHS, span / DAYS_A_MONTH);
    }

    private static void category(String majorCode, Workplace post, FactsBuilder facts) {
        facts.with(LearnerFact.MAJOR_CATEGORY, majorCode.substring(0, CATEGORY_DIGITS));
        if (!post.majorCodes().isEmpty()) {
            facts.with(
                    PostFact.MAJOR_CATEGORIES,
                    post.majorCodes().stream()
                            .map(code -> code.substring(0, CATEGORY_DIGITS))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** A probation wage is seldom stated, but never above the full wage: 80 % of the full wage is enough for both. */
    private static void figures(Workplace post, FactsBuilder facts) {
        Workplaces.Figures known = post.figures();
        say(facts, PayFact.PAY, known.monthlyYuan());
        say(facts, PayFact.SAME_POST, known.samePostYuan());
        say(facts, UnitFact.STAFF, known.staff());
        say(facts, PostFact.SAME_KIND_STAFF, known.sameKindStaff());
        if (known.monthlyYuan() != null
                && known.samePostYuan() != null
                && known.monthlyYuan() >= 0.8 * known.samePostYuan()) {
            say(facts, PayFact.PROBATION, Objects.requireNonNull(known.samePostYuan()));
        }
    }

    private static void say(FactsBuilder facts, Fact<Integer> fact, @Nullable Integer value) {
        if (value != null) {
            facts.with(fact, value);
        }
    }

    private static Level level(EducationLevel level) {
        return switch (level) {
            case SECONDARY_VOCATIONAL -> Level.SECONDARY;
            case HIGHER_VOCATIONAL -> Level.VOCATIONAL_DIPLOMA;
            case VOCATIONAL_BACHELOR -> Level.VOCATIONAL_BACHELOR;
            case UNDERGRADUATE -> Level.UNDERGRADUATE;
        };
    }

    private static ProblemException gone() {
        return ProblemException.conflict("placement-registry-gone");
    }
}
