package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.Disruption.Round;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;

/**
 * A post that takes another number of learners in some weeks. Fewer is a cut, as the engine knows it; more lifts what the post
 * takes, and the other weeks keep the number that they had.
 */
final class PlacesInWeeks {

    private final PlanEvent.CapacityChanged event;

    PlacesInWeeks(PlanEvent.CapacityChanged event) {
        this.event = event;
    }

    /** @throws NoSuchElementException if there is no such post */
    Round in(Round before, PlanNames names) {
        RotationProblem problem = before.problem();
        int post = IntStream.range(0, problem.posts().size())
                .filter(p -> problem.posts().get(p).id().equals(event.post()))
                .findFirst()
                .orElseThrow();
        boolean fewer = IntStream.range(event.firstWeek() - 1, event.lastWeek())
                .allMatch(week -> event.capacity() <= problem.capacity(post, week));
        return fewer
                ? new Disruption.CapacityCut(
                                event.post(), event.capacity(), event.firstWeek() - 1, event.lastWeek() - 1)
                        .in(before)
                : new Round(more(problem, post, names), before.published());
    }

    private RotationProblem more(RotationProblem problem, int index, PlanNames names) {
        Setting setting = Setting.of(problem, names);
        Post old = problem.posts().get(index);
        Post larger = new Post(
                old.id(),
                old.enterprise(),
                old.site(),
                Math.max(old.capacity(), event.capacity()),
                old.acceptedOrders());
        List<Post> posts = new ArrayList<>(problem.posts());
        posts.set(index, larger);
        List<Setting.Limit> limits = new ArrayList<>();
        if (setting.limits() != null) {
            setting.limits().stream().filter(l -> !l.post().equals(old.id())).forEach(limits::add);
        }
        for (int week = 0; week < problem.weeks(); week++) {
            boolean changed = week >= event.firstWeek() - 1 && week < event.lastWeek();
            int places = changed ? event.capacity() : problem.capacity(index, week);
            if (places < larger.capacity()) {
                limits.add(new Setting.Limit(old.id(), week, week, places));
            }
        }
        return setting.with(posts, limits).problem();
    }
}
