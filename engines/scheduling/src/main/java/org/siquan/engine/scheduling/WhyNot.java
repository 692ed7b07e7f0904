package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Explains a schedule to one learner: what the learner's plan costs by wish, and for a work block and every other post
 * either what stands in the way in just these weeks, rule by rule with the least that would have to change, or what the
 * exchange of the post would cost. Nothing else of the schedule moves. Immutable and thread-safe once made.
 *
 * @implNote O(learners &times; blocks) to make; an answer O(posts &times; weeks of the block &times; learners at a post)
 */
public final class WhyNot {

    /**
     * A post where the learner could be instead.
     *
     * @param post index
     * @param obstacles what stands in the way; empty = the learner could be there
     * @param costDifference what the schedule would cost more, with the best lodging; only where nothing stands in the way
     */
    public record Candidate(int post, List<Obstacle> obstacles, OptionalLong costDifference) {
        public Candidate {
            obstacles = List.copyOf(obstacles);
        }
    }

    private final RotationProblem problem;
    private final Model model;
    private final State state;

    /** @throws IllegalArgumentException if the schedule is none of the problem, or not valid */
    public WhyNot(RotationProblem problem, RotationSchedule schedule) {
        if (schedule.learners() != problem.learners().size() || schedule.weeks() != problem.weeks()) {
            throw new IllegalArgumentException("schedule must have %d learners and %d weeks"
                    .formatted(problem.learners().size(), problem.weeks()));
        }
        this.problem = problem;
        model = new Model(problem);
        state = new State(model, 0);
        Kept kept = new Kept(model, schedule);
        for (int learner = 0; learner < model.learners; learner++) {
            if (!kept.stands(learner)) {
                throw new IllegalArgumentException(
                        "the schedule must be valid, it is not for learner %s%nTry: verify it"
                                .formatted(problem.learners().get(learner).id()));
            }
            kept.place(state, learner);
        }
    }

    /** Cost of one learner's plan; of the load each learner at a post bears an equal part, rounded down week by week. */
    public CostBreakdown costOf(int learner) {
        long commute = 0;
        long preference = 0;
        long load = 0;
        int last = State.NONE;
        long changes = 0;
        for (int block = model.firstBlock[learner]; block < model.firstBlock[learner + 1]; block++) {
            int o = state.option[block];
            int post = model.options.post[o];
            long way = minutes(block) * model.weights.commute();
            commute += way * state.length[block];
            if (post >= 0) {
                preference += (model.options.weekCost[o] - way) * state.length[block];
                load += load(block, post);
                changes += last != State.NONE && last != post ? 1 : 0;
                last = post;
            }
        }
        long burden = state.burden[learner];
        return new CostBreakdown(
                commute,
                changes * model.weights.continuity(),
                burden * burden * model.weights.fairness(),
                preference,
                load);
    }

    private long minutes(int block) {
        int o = state.option[block];
        int post = model.options.post[o];
        String site = post >= 0
                ? problem.posts().get(post).site()
                : model.shape(model.learnerOf[block])
                        .pattern
                        .blocks()
                        .get(model.blockIndex(block))
                        .site();
        return site == null ? 0 : problem.travelMinutes(model.options.lodging[o], site);
    }

    private long load(int block, int post) {
        long sum = 0;
        for (int t = state.start[block]; t < state.start[block] + state.length[block]; t++) {
            int there = state.load[post * model.horizon + t];
            long cost = 0;
            for (int k = 1; k <= there; k++) {
                cost += model.marginal(post, k);
            }
            sum += there == 0 ? 0 : cost / there;
        }
        return sum;
    }

    /**
     * Every post but the one where the learner spends the block.
     *
     * @param learner index
     * @param block index in the learner's pattern
     * @throws IllegalArgumentException if that is no work block
     */
    public List<Candidate> insteadOf(int learner, int block) {
        return insteadOf(learner, block, KnownLearners.ALL);
    }

    /**
     * The same for a reader who may not know everybody: other learners are counted in the words, not named.
     *
     * @param known whose names may stand in the words; {@link Obstacle#learners()} has all
     */
    public List<Candidate> insteadOf(int learner, int block, KnownLearners known) {
        Shape shape = model.shape(learner);
        if (block < 0 || block >= shape.blocks || !shape.work[block]) {
            throw new IllegalArgumentException(
                    "block must be a work block 0..%d, was %d".formatted(shape.blocks - 1, block));
        }
        int at = model.firstBlock[learner] + block;
        ObstacleWords words = new ObstacleWords(problem, known);
        List<Candidate> candidates = new ArrayList<>();
        for (int post = 0; post < model.posts; post++) {
            if (post != model.options.post[state.option[at]]) {
                candidates.add(candidate(learner, at, post, words));
            }
        }
        return candidates;
    }

    private Candidate candidate(int learner, int block, int post, ObstacleWords words) {
        Learner who = problem.learners().get(learner);
        List<Obstacle> obstacles = new ArrayList<>();
        if (!problem.posts().get(post).accepts(who.order())) {
            obstacles.add(words.order(who, post));
        }
        List<Integer> banned = weeks(block, t -> problem.banned(who.banClass(), post, model.openWeeks[t]));
        if (!banned.isEmpty()) {
            obstacles.add(words.ban(banned));
        }
        new Full(block, post, post).addTo(obstacles, Obstacle.Kind.CAPACITY, words);
        int mentors = model.posts + model.enterpriseOf[post];
        new Full(block, mentors, post).addTo(obstacles, Obstacle.Kind.MENTOR, words);
        obstacles.addAll(home(who, block, post, words));
        return new Candidate(post, obstacles, obstacles.isEmpty() ? cheapest(block, post) : OptionalLong.empty());
    }

    private List<Integer> weeks(int block, IntPredicate test) {
        return IntStream.range(state.start[block], state.start[block] + state.length[block])
                .filter(test)
                .mapToObj(t -> model.openWeeks[t])
                .toList();
    }

    /** Weeks in which a resource has no room for one more, and who is there. */
    private final class Full {
        private final int post;
        private final int resource;
        private final List<Integer> weeks;
        private final List<Integer> learners;
        private final int most;

        private Full(int block, int resource, int post) {
            this.post = post;
            this.resource = resource;
            boolean own = uses(block, resource);
            weeks = weeks(block, t -> room(resource, t, own) < 1);
            most = IntStream.range(state.start[block], state.start[block] + state.length[block])
                    .map(t -> 1 - room(resource, t, own))
                    .max()
                    .orElse(0);
            learners = weeks.isEmpty() ? List.of() : users(resource, weeks, model.learnerOf[block]);
        }

        void addTo(List<Obstacle> obstacles, Obstacle.Kind kind, ObstacleWords words) {
            if (!weeks.isEmpty()) {
                obstacles.add(words.full(kind, post, weeks, learners, most, alone()));
            }
        }

        /** A learner who is there in all of these weeks, so that it would be enough if they were elsewhere; -1 = none. */
        private int alone() {
            return most > 1
                    ? State.NONE
                    : learners.stream()
                            .filter(learner -> weeks.stream().allMatch(week -> isThere(learner, week)))
                            .findFirst()
                            .orElse(State.NONE);
        }

        private boolean isThere(int learner, int week) {
            return IntStream.range(model.firstBlock[learner], model.firstBlock[learner + 1])
                    .filter(block -> uses(block, resource))
                    .anyMatch(block ->
                            !weeks(block, t -> model.openWeeks[t] == week).isEmpty());
        }
    }

    private boolean uses(int block, int resource) {
        int o = state.option[block];
        return model.options.first[o] == resource
                || model.options.second[o] == resource
                || model.options.third[o] == resource;
    }

    private int room(int resource, int t, boolean own) {
        int cell = resource * model.horizon + t;
        long room = (long) model.capacity[cell] - state.load[cell] + (own ? 1 : 0);
        return (int) Math.min(room, Integer.MAX_VALUE);
    }

    private List<Integer> users(int resource, List<Integer> weeks, int but) {
        TreeSet<Integer> users = new TreeSet<>();
        for (int block = 0; block < state.option.length; block++) {
            if (model.learnerOf[block] != but && uses(block, resource)) {
                for (int t = state.start[block]; t < state.start[block] + state.length[block]; t++) {
                    if (weeks.contains(model.openWeeks[t])) {
                        users.add(model.learnerOf[block]);
                    }
                }
            }
        }
        return List.copyOf(users);
    }

    /** Why no lodging of the learner will do for the post; empty if one does. */
    private List<Obstacle> home(Learner who, int block, int post, ObstacleWords words) {
        int nearest = Integer.MAX_VALUE;
        int home = State.NONE;
        List<Obstacle> taken = new ArrayList<>();
        for (int lodging = 0; lodging < problem.lodgings().size(); lodging++) {
            if (!who.lodgings().contains(problem.lodgings().get(lodging).id())) {
                continue;
            }
            int minutes =
                    problem.travelMinutes(lodging, problem.posts().get(post).site());
            if (minutes < nearest) {
                nearest = minutes;
                home = lodging;
            }
            if (minutes <= problem.travelLimitMinutes()) {
                int resource = model.firstLodging + lodging;
                boolean own = model.options.lodging[state.option[block]] == lodging;
                List<Integer> weeks = weeks(block, t -> room(resource, t, own) < 1);
                if (weeks.isEmpty()) {
                    return List.of();
                }
                taken.add(words.beds(lodging, weeks, users(resource, weeks, model.learnerOf[block])));
            }
        }
        return taken.isEmpty() ? List.of(words.travel(home, nearest)) : taken;
    }

    private OptionalLong cheapest(int block, int post) {
        OptionalLong least = OptionalLong.empty();
        for (int o = model.optionFrom[block]; o < model.optionFrom[block] + model.optionCount[block]; o++) {
            int lodging = model.options.lodging[o];
            boolean own = model.options.lodging[state.option[block]] == lodging;
            int resource = model.firstLodging + lodging;
            if (model.options.post[o] == post
                    && weeks(block, t -> room(resource, t, own) < 1).isEmpty()) {
                long delta = state.changeDelta(block, o);
                least = OptionalLong.of(Math.min(least.orElse(Long.MAX_VALUE), delta));
            }
        }
        return least;
    }
}
