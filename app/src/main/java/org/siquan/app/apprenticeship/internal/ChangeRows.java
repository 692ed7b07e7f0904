package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanChange.Stand;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Change;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/** The engine's changes in the park's words, and the blocks of learners who joined or left beside them. */
final class ChangeRows {

    private final RotationProblem problem;
    private final PlanNames names;
    private final Text cause;
    private final EngineWords words;
    private final Map<String, String> campuses = new HashMap<>();

    /** @param problem after the event, to which the indices of the changes belong */
    ChangeRows(RotationProblem problem, PlanNames names, Text cause) {
        this.problem = problem;
        this.names = names;
        this.cause = cause;
        words = new EngineWords(names);
        problem.patterns().forEach(p -> {
            for (int block = 0; block < p.blocks().size(); block++) {
                String site = p.blocks().get(block).site();
                if (site != null) {
                    campuses.put(p.id() + "|" + block, site);
                }
            }
        });
    }

    List<ChangeTable.Row> of(List<Change> changes, ServedWeeks served) {
        List<ChangeTable.Row> rows = new ArrayList<>();
        for (Change change : changes) {
            String learner = problem.learners().get(change.learner()).id();
            rows.add(row(
                    learner,
                    served.block(change) + 1,
                    stand(change, change.before()),
                    stand(change, change.after()),
                    PlanChange.Reason.valueOf(change.reason().name()),
                    why(change),
                    served.stays(change)));
        }
        return rows;
    }

    /** What is lost is lost to the event; say so first. */
    private Text why(Change change) {
        Text engine = words.named(change.why());
        return change.reason() == Change.Reason.LOST
                ? new Text(cause.zh() + "。" + engine.zh(), capital(cause.en()) + ". " + engine.en())
                : engine;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private Stand stand(Change change, Change.Placement at) {
        String lodging = at.lodging() == RotationSchedule.NONE
                ? ""
                : problem.lodgings().get(at.lodging()).id();
        String lives = names.lodgings().getOrDefault(lodging, lodging);
        if (at.post() == RotationSchedule.NONE) {
            String campus = campuses.getOrDefault(
                    problem.learners().get(change.learner()).pattern() + "|" + change.block(), "");
            PlanNames.Place place = names.sites().get(campus);
            return new Stand(at.first() + 1, at.last() + 1, place == null ? campus : place.name(), lives, null);
        }
        String post = problem.posts().get(at.post()).id();
        PlanNames.WorkPlace work = names.posts().get(post);
        return new Stand(
                at.first() + 1,
                at.last() + 1,
                work == null ? post : work.enterprise() + " · " + work.name(),
                lives,
                work == null ? problem.posts().get(at.post()).enterprise() : work.enterpriseId());
    }

    /** Learners of one list of assignments whom the other does not have. */
    List<ChangeTable.Row> cameOrWent(List<Assignment> before, List<Assignment> after) {
        List<ChangeTable.Row> rows = new ArrayList<>();
        alone(before, after)
                .forEach(a -> rows.add(
                        row(a.learner().id(), a.block(), stand(a), null, PlanChange.Reason.LEFT, cause, null)));
        alone(after, before)
                .forEach(a -> rows.add(
                        row(a.learner().id(), a.block(), null, stand(a), PlanChange.Reason.JOINED, cause, null)));
        return rows;
    }

    /** What a learner who stops before a week gives up; what was served before it stays. */
    List<ChangeTable.Row> stopped(List<Assignment> before, String learner, int week) {
        List<ChangeTable.Row> rows = new ArrayList<>();
        for (Assignment a : blocks(before)) {
            if (a.learner().id().equals(learner) && a.lastWeek() >= week) {
                Stand whole = stand(a);
                boolean begun = a.firstWeek() < week;
                Stand given = new Stand(
                        Math.max(week, a.firstWeek()),
                        a.lastWeek(),
                        whole.place(),
                        whole.lodging(),
                        whole.enterprise());
                PlanChange.Stays stays = begun ? new PlanChange.Stays(a.firstWeek(), week - 1, false) : null;
                rows.add(row(learner, a.block(), given, null, PlanChange.Reason.LEFT, cause, stays));
            }
        }
        return rows;
    }

    private static List<Assignment> alone(List<Assignment> these, List<Assignment> those) {
        Set<String> known = new HashSet<>();
        those.forEach(a -> known.add(a.learner().id()));
        return blocks(
                these.stream().filter(a -> !known.contains(a.learner().id())).toList());
    }

    /** Assignments as whole blocks: where only the mentor changes they are one. */
    static List<Assignment> blocks(List<Assignment> assignments) {
        List<Assignment> blocks = new ArrayList<>();
        for (Assignment a : assignments) {
            Assignment last = blocks.isEmpty() ? null : blocks.getLast();
            if (last != null && last.learner().equals(a.learner()) && last.block() == a.block()) {
                blocks.set(blocks.size() - 1, until(last, a.lastWeek()));
            } else {
                blocks.add(a);
            }
        }
        return blocks;
    }

    private static Assignment until(Assignment a, int lastWeek) {
        return new Assignment(
                a.learner(),
                a.school(),
                a.programme(),
                a.orderClass(),
                a.block(),
                a.firstWeek(),
                lastWeek,
                a.site(),
                a.zone(),
                a.post(),
                a.enterprise(),
                a.mentor(),
                a.laboratory(),
                a.lodging(),
                a.travelMinutes());
    }

    static Stand stand(Assignment a) {
        Named post = a.post();
        Named enterprise = a.enterprise();
        return new Stand(
                a.firstWeek(),
                a.lastWeek(),
                post == null || enterprise == null ? a.site().name() : enterprise.name() + " · " + post.name(),
                a.lodging().name(),
                enterprise == null ? null : enterprise.id());
    }

    ChangeTable.Row row(
            String learner,
            int block,
            @Nullable Stand before,
            @Nullable Stand after,
            PlanChange.Reason reason,
            Text why,
            PlanChange.@Nullable Stays stays) {
        PlanNames.Person person = names.learners().get(learner);
        return new ChangeTable.Row(
                person == null ? "" : person.schoolId(),
                new PlanChange(
                        new Named(learner, person == null ? learner : person.name()),
                        person == null ? "" : person.school(),
                        block,
                        before,
                        after,
                        reason,
                        why,
                        stays));
    }
}
