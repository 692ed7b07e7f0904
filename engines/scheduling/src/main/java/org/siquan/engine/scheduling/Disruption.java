package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Something that happens to a published rotation. Weeks are 0-based calendar weeks. */
public sealed interface Disruption {

    /** A rotation and its published schedule, learners in the same order. */
    record Round(RotationProblem problem, RotationSchedule published) {}

    /**
     * The rotation as it is now. The published schedule need not be valid for it; {@link Replanner} makes it so.
     *
     * @throws NoSuchElementException if the post, mentor, site or learner is not known
     * @throws IllegalArgumentException if a joining learner does not fit the problem; the message says why
     */
    Round in(Round before);

    /** An enterprise withdraws a post from a week on. */
    record PostWithdrawn(String post, int fromWeek) implements Disruption {

        @Override
        public Round in(Round before) {
            RotationProblem problem = before.problem();
            int index = index(problem.posts().stream().map(Post::id).toList(), "post", post);
            return new Round(
                    RotationProblemBuilder.like(problem)
                            .bans((group, p, week) ->
                                    (p == index && week >= fromWeek) || problem.banned(group, p, week))
                            .build(),
                    before.published());
        }
    }

    /** A post takes fewer learners in a week than before, or more. */
    record CapacityChanged(String post, int capacity) implements Disruption {

        @Override
        public Round in(Round before) {
            RotationProblem problem = before.problem();
            index(problem.posts().stream().map(Post::id).toList(), "post", post);
            RotationProblemBuilder builder = RotationProblemBuilder.like(problem);
            builder.posts.replaceAll((id, old) ->
                    id.equals(post) ? new Post(id, old.enterprise(), old.site(), capacity, old.acceptedOrders()) : old);
            return new Round(builder.build(), before.published());
        }
    }

    /** A post takes fewer learners in the weeks from the first to the last than before; loads are weighed as before. */
    record CapacityCut(String post, int capacity, int fromWeek, int toWeek) implements Disruption {

        @Override
        public Round in(Round before) {
            RotationProblem problem = before.problem();
            index(problem.posts().stream().map(Post::id).toList(), "post", post);
            return new Round(
                    RotationProblemBuilder.like(problem)
                            .limit(post, fromWeek, toWeek, capacity)
                            .build(),
                    before.published());
        }
    }

    /** A mentor cannot supervise in some more weeks. */
    record MentorAbsent(String mentor, Set<Integer> weeks) implements Disruption {

        public MentorAbsent {
            weeks = Set.copyOf(weeks);
        }

        @Override
        public Round in(Round before) {
            RotationProblem problem = before.problem();
            index(problem.mentors().stream().map(Mentor::id).toList(), "mentor", mentor);
            RotationProblemBuilder builder = RotationProblemBuilder.like(problem);
            UnaryOperator<Mentor> absent = old -> {
                Set<Integer> all = new TreeSet<>(old.absentWeeks());
                all.addAll(weeks);
                return new Mentor(old.id(), old.enterprise(), old.maxLearners(), all);
            };
            builder.mentors.computeIfPresent(mentor, (id, old) -> absent.apply(old));
            return new Round(builder.build(), before.published());
        }
    }

    /** Nobody can work at a site in these weeks. */
    record SiteClosed(String site, int fromWeek, int toWeek) implements Disruption {

        @Override
        public Round in(Round before) {
            RotationProblem problem = before.problem();
            List<Post> posts = problem.posts();
            index(posts.stream().map(Post::site).toList(), "site", site);
            return new Round(
                    RotationProblemBuilder.like(problem)
                            .bans((group, p, week) -> (week >= fromWeek
                                            && week <= toWeek
                                            && posts.get(p).site().equals(site))
                                    || problem.banned(group, p, week))
                            .build(),
                    before.published());
        }
    }

    /**
     * A learner joins, last in the order, under a row of the bans that there is.
     *
     * @param fromWeek before it the learner has no block, and no week counts as idle
     */
    record LearnerJoins(Learner learner, int fromWeek) implements Disruption {

        /** A learner who takes part from the first week on. */
        public LearnerJoins(Learner learner) {
            this(learner, 0);
        }

        @Override
        public Round in(Round before) {
            RotationProblemBuilder builder = RotationProblemBuilder.like(before.problem());
            BlockPattern pattern = builder.patterns.get(learner.pattern());
            Learner joining = learner;
            if (pattern != null && pattern.firstWeek() < fromWeek) {
                BlockPattern later = Cuts.named(
                        builder,
                        new BlockPattern(
                                pattern.id() + ".from" + (fromWeek + 1),
                                pattern.blocks(),
                                pattern.maxIdleWeeks(),
                                fromWeek));
                joining = Cuts.under(later, learner);
            }
            List<List<RotationSchedule.Cell>> grid = rows(before.published());
            grid.add(Collections.nCopies(before.published().weeks(), RotationSchedule.Cell.IDLE));
            return new Round(builder.learners(joining).build(), RotationSchedule.of(grid));
        }
    }

    /** A learner leaves; those behind move up in the order. */
    record LearnerLeaves(String learner) implements Disruption {

        @Override
        public Round in(Round before) {
            RotationProblem problem = before.problem();
            int index = index(problem.learners().stream().map(Learner::id).toList(), "learner", learner);
            RotationProblemBuilder builder = RotationProblemBuilder.like(problem);
            builder.learners.remove(learner);
            List<List<RotationSchedule.Cell>> grid = rows(before.published());
            grid.remove(index);
            return new Round(builder.build(), RotationSchedule.of(grid));
        }
    }

    private static List<List<RotationSchedule.Cell>> rows(RotationSchedule published) {
        List<List<RotationSchedule.Cell>> grid = new ArrayList<>();
        for (int learner = 0; learner < published.learners(); learner++) {
            grid.add(published.ofLearner(learner));
        }
        return grid;
    }

    private static int index(List<String> ids, String kind, String id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new NoSuchElementException("%s must be known, was %s%nTry: an id of the problem".formatted(kind, id));
        }
        return index;
    }
}
