package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.region.Site;

/** Reads the grid of a schedule as blocks in words, learner by learner. */
final class WeekPlans {

    private final RotationInput rotation;
    private final RotationSchedule schedule;
    private final Map<String, String> siteNames = new HashMap<>();
    private final Map<String, String> postNames = new HashMap<>();
    private final Map<String, String> mentorNames = new HashMap<>();
    private final Map<String, List<org.siquan.engine.scheduling.Block>> patterns = new HashMap<>();

    WeekPlans(YearInput input, RotationInput rotation, RotationSchedule schedule) {
        this.rotation = rotation;
        this.schedule = schedule;
        for (Site site : input.region().metroArea().sites()) {
            siteNames.put(site.id().value(), site.zh());
        }
        input.region().industry().posts().forEach(p -> postNames.put(p.id().value(), p.zh()));
        input.region().industry().mentors().forEach(m -> mentorNames.put(m.id().value(), m.name()));
        rotation.problem().patterns().forEach(p -> patterns.put(p.id(), p.blocks()));
    }

    List<ScheduleResult.Plan> all() {
        List<ScheduleResult.Plan> plans = new ArrayList<>();
        for (int learner = 0; learner < schedule.learners(); learner++) {
            RotationInput.Seated seated = rotation.learners().get(learner);
            plans.add(new ScheduleResult.Plan(
                    seated.learner().id().value(),
                    seated.learner().name(),
                    seated.orderClass().id().value(),
                    blocks(learner)));
        }
        return plans;
    }

    private List<ScheduleResult.Block> blocks(int learner) {
        List<ScheduleResult.Block> blocks = new ArrayList<>();
        int week = 0;
        while (week < schedule.weeks()) {
            int block = schedule.block(learner, week);
            int end = week + 1;
            while (end < schedule.weeks() && schedule.block(learner, end) == block && same(learner, week, end)) {
                end++;
            }
            if (block != RotationSchedule.NONE) {
                blocks.add(block(learner, block, week, end - week));
            }
            week = end;
        }
        return blocks;
    }

    private boolean same(int learner, int a, int b) {
        return schedule.post(learner, a) == schedule.post(learner, b)
                && schedule.mentor(learner, a) == schedule.mentor(learner, b);
    }

    private ScheduleResult.Block block(int learner, int block, int week, int weeks) {
        int post = schedule.post(learner, week);
        int mentor = schedule.mentor(learner, week);
        int lodging = schedule.lodging(learner, week);
        boolean work = post != RotationSchedule.NONE;
        Post at = work ? rotation.problem().posts().get(post) : null;
        String site = at == null ? campus(rotation.problem().learners().get(learner), block) : at.site();
        return new ScheduleResult.Block(
                work,
                week + 1,
                weeks,
                siteNames.getOrDefault(site, site),
                at == null ? null : postNames.getOrDefault(at.id(), at.id()),
                mentor == RotationSchedule.NONE
                        ? null
                        : mentorNames.getOrDefault(
                                rotation.problem().mentors().get(mentor).id(), ""),
                lodging == RotationSchedule.NONE ? 0 : rotation.problem().travelMinutes(lodging, site));
    }

    private String campus(Learner learner, int block) {
        List<org.siquan.engine.scheduling.Block> blocks = patterns.getOrDefault(learner.pattern(), List.of());
        String site = block < blocks.size() ? blocks.get(block).site() : null;
        return site == null ? "" : site;
    }
}
