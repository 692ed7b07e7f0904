package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A problem compiled to arrays of primitives. Time runs over open weeks 0..horizon-1. A resource is a post, the mentors of
 * an enterprise, a laboratory or a lodging with counted beds; {@code capacity[resource * horizon + week]}. An option is a
 * way in which one learner can spend a block: a post or campus reached from a lodging; each block of each learner has the
 * options {@code optionFrom[block] .. optionFrom[block] + optionCount[block]}. Immutable once built.
 */
final class Model {

    /** More than any plan can cost; marks what is forbidden. */
    static final long FORBIDDEN = 100_000_000_000_000L;

    final RotationProblem problem;
    final RotationWeights weights;
    final int[] openWeeks;
    final int horizon;
    final int learners;
    final int posts;
    final Shape[] shapes;
    final int[] shapeOf;
    private final @Nullable Shape[] narrowed;
    final int[] firstBlock;
    final int[] learnerOf;
    final int[] previousWork;
    final int[] nextWork;
    final int resources;
    final int enterprises;
    final int[] capacity;
    private final int[] seats;
    final int[] enterpriseOf;
    final int firstLaboratory;
    final int firstLodging;
    /** Learners that cost the same wherever they are; they share their options. */
    final LearnerClasses classes;

    final int[] classOf;
    final int[] optionFrom;
    final int[] optionCount;
    final Options options;
    private final int banWords;
    private final long[] banBits;
    private final boolean[] anyBan;

    Model(RotationProblem problem) {
        this.problem = problem;
        weights = problem.weights();
        openWeeks = problem.openWeeks();
        horizon = openWeeks.length;
        learners = problem.learners().size();
        posts = problem.posts().size();
        shapes = problem.patterns().stream()
                .map(pattern -> new Shape(pattern, openWeeks))
                .toArray(Shape[]::new);
        Map<String, Integer> patternIndex = new HashMap<>();
        problem.patterns().forEach(pattern -> patternIndex.put(pattern.id(), patternIndex.size()));
        shapeOf = new int[learners];
        narrowed = new Shape[learners];
        firstBlock = new int[learners + 1];
        for (int l = 0; l < learners; l++) {
            shapeOf[l] = index(patternIndex, problem.learners().get(l).pattern());
            firstBlock[l + 1] = firstBlock[l] + shapes[shapeOf[l]].blocks;
        }
        int blocks = firstBlock[learners];
        learnerOf = new int[blocks];
        previousWork = new int[blocks];
        nextWork = new int[blocks];
        linkWork();

        Map<String, Integer> enterpriseIndex = new HashMap<>();
        enterpriseOf = problem.posts().stream()
                .mapToInt(post -> {
                    Integer known = enterpriseIndex.putIfAbsent(post.enterprise(), enterpriseIndex.size());
                    return known == null ? enterpriseIndex.size() - 1 : known;
                })
                .toArray();
        enterprises = enterpriseIndex.size();
        firstLaboratory = posts + enterprises;
        firstLodging = firstLaboratory + problem.laboratories().size();
        resources = firstLodging + problem.lodgings().size();
        capacity = new int[resources * horizon];
        seats = new int[posts];
        fillCapacity(enterpriseIndex);

        optionFrom = new int[blocks];
        optionCount = new int[blocks];
        classes = LearnerClasses.alike(problem);
        classOf = new int[learners];
        for (int c = 0; c < classes.members().size(); c++) {
            for (int learner : classes.members().get(c)) {
                classOf[learner] = c;
            }
        }
        options = new Options(this);

        int banClasses =
                problem.learners().stream().mapToInt(Learner::banClass).max().orElse(0) + 1;
        banWords = (horizon + 63) / 64;
        banBits = new long[banClasses * posts * banWords];
        anyBan = new boolean[banClasses * posts];
        fillBans(banClasses);
    }

    private static int index(Map<String, Integer> known, String id) {
        Integer at = known.get(id);
        if (at == null) {
            throw new IllegalArgumentException("id must be known, was %s%nTry: RotationProblemBuilder".formatted(id));
        }
        return at;
    }

    private void linkWork() {
        for (int l = 0; l < learners; l++) {
            int last = -1;
            for (int b = firstBlock[l]; b < firstBlock[l + 1]; b++) {
                learnerOf[b] = l;
                previousWork[b] = last;
                nextWork[b] = -1;
                if (shapes[shapeOf[l]].work[b - firstBlock[l]]) {
                    if (last >= 0) {
                        nextWork[last] = b;
                    }
                    last = b;
                }
            }
        }
    }

    private void fillCapacity(Map<String, Integer> enterpriseIndex) {
        for (int p = 0; p < posts; p++) {
            seats[p] = problem.posts().get(p).capacity();
            for (int t = 0; t < horizon; t++) {
                capacity[p * horizon + t] = problem.capacity(p, openWeeks[t]);
            }
        }
        for (Mentor mentor : problem.mentors()) {
            Integer enterprise = enterpriseIndex.get(mentor.enterprise());
            for (int t = 0; enterprise != null && t < horizon; t++) {
                if (!mentor.absentWeeks().contains(openWeeks[t])) {
                    int at = (posts + enterprise) * horizon + t;
                    capacity[at] = (int) Math.min(Integer.MAX_VALUE, (long) capacity[at] + mentor.maxLearners());
                }
            }
        }
        List<Laboratory> laboratories = problem.laboratories();
        for (int i = 0; i < laboratories.size(); i++) {
            fill(firstLaboratory + i, laboratories.get(i).capacity());
        }
        for (int i = 0; i < problem.lodgings().size(); i++) {
            fill(firstLodging + i, problem.lodgings().get(i).beds());
        }
    }

    private void fill(int resource, int each) {
        Arrays.fill(capacity, resource * horizon, (resource + 1) * horizon, each);
    }

    private void fillBans(int banClasses) {
        for (int c = 0; c < banClasses; c++) {
            for (int p = 0; p < posts; p++) {
                for (int t = 0; t < horizon; t++) {
                    if (problem.banned(c, p, openWeeks[t])) {
                        banBits[(c * posts + p) * banWords + (t >> 6)] |= 1L << (t & 63);
                        anyBan[c * posts + p] = true;
                    }
                }
            }
        }
    }

    Shape shape(int learner) {
        Shape own = narrowed[learner];
        return own == null ? shapes[shapeOf[learner]] : own;
    }

    /** From now on the learner can do only what this shape of the same pattern allows, because the rest is past. */
    void narrow(int learner, Shape shape) {
        narrowed[learner] = shape;
    }

    int blockIndex(int block) {
        return block - firstBlock[learnerOf[block]];
    }

    /** Posts among which a learner can choose. */
    int localPosts(int learner) {
        return options.posts(classOf[learner]);
    }

    /** Posts that a learner can reach, ascending. */
    List<Integer> reachedPosts(int learner) {
        int from = options.firstPost[classOf[learner]];
        return IntStream.range(from, from + localPosts(learner))
                .map(place -> options.post[options.postOptions[place]])
                .sorted()
                .boxed()
                .toList();
    }

    /** False if the option is open in every week. */
    boolean anyBan(int option) {
        return options.banRow[option] >= 0 && anyBan[options.banRow[option]];
    }

    boolean banned(int option, int week) {
        int row = options.banRow[option];
        return row >= 0 && anyBan[row] && (banBits[row * banWords + (week >> 6)] >>> (week & 63) & 1) != 0;
    }

    /** True if no week of [from, to) is banned for this option. */
    boolean free(int option, int from, int to) {
        int row = options.banRow[option];
        if (row < 0 || !anyBan[row]) {
            return true;
        }
        for (int week = from; week < to; week++) {
            if (banned(option, week)) {
                return false;
            }
        }
        return true;
    }

    /** Load cost of the k-th learner (1-based) at a post in a week. */
    long marginal(int post, int k) {
        return seats[post] == 0 ? 0 : weights.load() * (2L * k - 1) / seats[post];
    }
}
