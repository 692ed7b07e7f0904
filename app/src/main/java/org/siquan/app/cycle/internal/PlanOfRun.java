package org.siquan.app.cycle.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.apprenticeship.NewPlan;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.kernel.Text;
import org.siquan.region.ClassId;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Post;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.region.Site;
import org.siquan.region.Zone;
import org.siquan.year.ScheduleResult;
import org.siquan.year.YearInput;
import org.siquan.year.YearRotation;
import org.siquan.year.YearRun;

/** The schedule of a finished year as the apprenticeship takes it over: with the names that the run knew. */
final class PlanOfRun {

    private final Region region;
    private final RegionIndex index;

    private PlanOfRun(Region region) {
        this.region = region;
        index = RegionIndex.of(region);
    }

    /** Empty while nobody is placed or no schedule was found. */
    static Optional<NewPlan> of(UUID run, YearInput input, YearRun year) {
        PlanOfRun names = new PlanOfRun(input.region());
        return YearRotation.of(input, year.matching(), year.schedule())
                .map(rotation -> new NewPlan(
                        run,
                        input.year(),
                        year.schedule().monday(),
                        rotation.problem(),
                        rotation.schedule(),
                        rotation.bound(),
                        names.names(year.schedule())));
    }

    private PlanNames names(ScheduleResult schedule) {
        Map<String, PlanNames.Person> learners = new HashMap<>();
        schedule.plans().forEach(plan -> learners.put(plan.learner(), person(plan)));
        Map<String, PlanNames.WorkPlace> posts = new HashMap<>();
        region.industry().posts().forEach(post -> posts.put(post.id().value(), workPlace(post)));
        Map<String, String> mentors = new HashMap<>();
        region.industry().mentors().forEach(m -> mentors.put(m.id().value(), m.name()));
        Map<String, PlanNames.Place> sites = new HashMap<>();
        Map<String, String> lodgings = new HashMap<>();
        for (Site site : region.metroArea().sites()) {
            Zone zone = site.zone() == null ? null : index.zone(site.zone());
            sites.put(
                    site.id().value(),
                    new PlanNames.Place(
                            site.zh(), zone == null ? null : zone.id().value(), zone == null ? null : zone.zh()));
            lodgings.put("campus:" + site.id().value(), site.zh());
        }
        region.education().lodgings().forEach(l -> lodgings.put(l.id().value(), l.zh()));
        Map<String, String> laboratories = new HashMap<>();
        region.education().laboratories().forEach(l -> laboratories.put(l.id().value(), l.zh()));
        Map<Integer, Text> closed = new HashMap<>();
        region.education().closedWeeks().forEach(c -> closed.put(c.week(), new Text(c.zh(), c.en())));
        return new PlanNames(learners, posts, mentors, sites, laboratories, lodgings, closed);
    }

    private PlanNames.Person person(ScheduleResult.Plan plan) {
        Learner learner = index.learner(new LearnerId(plan.learner()));
        Programme programme = index.programme(learner.programme());
        return new PlanNames.Person(
                plan.name(),
                index.institutionOf(learner).id().value(),
                index.institutionOf(learner).zh(),
                programme.id().value(),
                index.major(programme.majorCode()).zh(),
                plan.classId(),
                index.orderClass(new ClassId(plan.classId())).zh());
    }

    private PlanNames.WorkPlace workPlace(Post post) {
        return new PlanNames.WorkPlace(
                post.zh(),
                index.enterpriseOf(post.order()).id().value(),
                index.enterpriseOf(post.order()).zh(),
                post.occupationCode(),
                index.enterpriseOf(post.order()).chain().value());
    }
}
