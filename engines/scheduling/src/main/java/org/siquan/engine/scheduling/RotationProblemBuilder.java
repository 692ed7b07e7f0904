package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/**
 * Collects a rotation problem and everything that is wrong with it. Nothing throws before {@link #build()}; ask
 * {@link #complaints()} first if the input comes from people. Not thread-safe.
 */
public final class RotationProblemBuilder {

    /** Learners of one problem at most. */
    public static final int MOST_LEARNERS = 200_000;

    final int weeks;
    final Set<Integer> closedWeeks = new TreeSet<>();
    final Map<String, BlockPattern> patterns = new LinkedHashMap<>();
    final Map<String, Learner> learners = new LinkedHashMap<>();
    final Map<String, Post> posts = new LinkedHashMap<>();
    final Map<String, Mentor> mentors = new LinkedHashMap<>();
    final Map<String, Laboratory> laboratories = new LinkedHashMap<>();
    final Map<String, Lodging> lodgings = new LinkedHashMap<>();
    /** Most learners at a post by week, where it is fewer than the capacity in some week. */
    final Map<String, int[]> limits = new LinkedHashMap<>();

    int travelLimitMinutes = RotationProblem.DEFAULT_TRAVEL_LIMIT_MINUTES;
    RotationWeights weights = RotationWeights.DEFAULT;
    Bans bans = Bans.NONE;
    private final Map<String, Map<String, Integer>> travel = new HashMap<>();
    private final List<Complaint> immediate = new ArrayList<>();

    RotationProblemBuilder(int weeks) {
        this.weeks = weeks;
    }

    /** Everything that a problem holds, to be changed. */
    static RotationProblemBuilder like(RotationProblem problem) {
        RotationProblemBuilder builder = new RotationProblemBuilder(problem.weeks())
                .travelLimit(problem.travelLimitMinutes())
                .weights(problem.weights())
                .bans(problem::banned)
                .patterns(problem.patterns().toArray(BlockPattern[]::new))
                .learners(problem.learners().toArray(Learner[]::new))
                .posts(problem.posts().toArray(Post[]::new))
                .mentors(problem.mentors().toArray(Mentor[]::new))
                .laboratories(problem.laboratories().toArray(Laboratory[]::new))
                .lodgings(problem.lodgings().toArray(Lodging[]::new));
        for (int week = 0; week < problem.weeks(); week++) {
            if (problem.closed(week)) {
                builder.closedWeeks.add(week);
            }
            for (int post = 0; post < problem.posts().size(); post++) {
                if (problem.capacity(post, week) < problem.posts().get(post).capacity()) {
                    builder.limit(problem.posts().get(post).id(), week, week, problem.capacity(post, week));
                }
            }
        }
        for (String site : builder.usedSites()) {
            for (int lodging = 0; lodging < problem.lodgings().size(); lodging++) {
                builder.travel(problem.lodgings().get(lodging).id(), site, problem.travelMinutes(lodging, site));
            }
        }
        return builder;
    }

    /** No block may run in these weeks (0-based). */
    public RotationProblemBuilder closedWeeks(Collection<Integer> closed) {
        closedWeeks.addAll(closed);
        return this;
    }

    /** Longest one-way travel in minutes; 60 unless told. */
    public RotationProblemBuilder travelLimit(int minutes) {
        travelLimitMinutes = minutes;
        return this;
    }

    /** What each wish costs; {@link RotationWeights#DEFAULT} unless told. */
    public RotationProblemBuilder weights(RotationWeights newWeights) {
        weights = newWeights;
        return this;
    }

    /** Bans by learner class, post and week; asked once for each triple when the problem is built. */
    public RotationProblemBuilder bans(Bans newBans) {
        bans = newBans;
        return this;
    }

    /** Adds block patterns. */
    public RotationProblemBuilder patterns(BlockPattern... added) {
        for (BlockPattern pattern : added) {
            put(patterns, "pattern", pattern.id(), pattern);
        }
        return this;
    }

    /** Adds learners. */
    public RotationProblemBuilder learners(Learner... added) {
        for (Learner learner : added) {
            put(learners, "learner", learner.id(), learner);
        }
        return this;
    }

    /** Adds posts. */
    public RotationProblemBuilder posts(Post... added) {
        for (Post post : added) {
            put(posts, "post", post.id(), post);
        }
        return this;
    }

    /** Fewer places at a post in the weeks from the first to the last (0-based); of several limits the smallest counts. */
    public RotationProblemBuilder limit(String post, int first, int last, int places) {
        if (first < 0 || last < first || last >= weeks) {
            immediate.add(new Complaint(
                    "limit.weeks",
                    post,
                    new Text(
                            "岗位 %s 的限量周 %d–%d 不在 0–%d 内".formatted(post, first, last, weeks - 1),
                            "the weeks %d..%d of the limit at post %s must lie within 0..%d"
                                    .formatted(first, last, post, weeks - 1))));
            return this;
        }
        int[] most = limits.computeIfAbsent(post, ignored -> {
            int[] any = new int[weeks];
            Arrays.fill(any, Integer.MAX_VALUE);
            return any;
        });
        for (int week = first; week <= last; week++) {
            most[week] = Math.min(most[week], places);
        }
        return this;
    }

    /** Adds mentors. */
    public RotationProblemBuilder mentors(Mentor... added) {
        for (Mentor mentor : added) {
            put(mentors, "mentor", mentor.id(), mentor);
        }
        return this;
    }

    /** Adds laboratories. */
    public RotationProblemBuilder laboratories(Laboratory... added) {
        for (Laboratory laboratory : added) {
            put(laboratories, "laboratory", laboratory.id(), laboratory);
        }
        return this;
    }

    /** Adds lodgings. */
    public RotationProblemBuilder lodgings(Lodging... added) {
        for (Lodging lodging : added) {
            put(lodgings, "lodging", lodging.id(), lodging);
        }
        return this;
    }

    /** One-way minutes, door to door, from a lodging to the site of a post or campus; the last value given counts. */
    public RotationProblemBuilder travel(String lodging, String site, int minutes) {
        travel.computeIfAbsent(lodging, ignored -> new HashMap<>()).put(site, minutes);
        return this;
    }

    /** Everything that is wrong so far, in a stable order; empty = {@link #build()} succeeds. */
    public List<Complaint> complaints() {
        List<Complaint> all = new ArrayList<>(immediate);
        all.addAll(new ProblemCheck(this).complaints());
        return List.copyOf(all);
    }

    /**
     * The finished problem.
     *
     * @throws IllegalArgumentException if there are complaints; the message lists all of them
     */
    public RotationProblem build() {
        List<Complaint> complaints = complaints();
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(
                    "problem must be free of complaints, had %d:%n%s%nTry: complaints() first"
                            .formatted(
                                    complaints.size(),
                                    complaints.stream()
                                            .map(c -> "- " + c.message().en())
                                            .collect(Collectors.joining("\n"))));
        }
        return new RotationProblem(this);
    }

    /** Minutes given, or -1 for a hole. */
    int minutes(String lodging, String site) {
        return travel.getOrDefault(lodging, Map.of()).getOrDefault(site, -1);
    }

    /** Sites of posts and course blocks, in the order first named. */
    Set<String> usedSites() {
        Set<String> sites = new LinkedHashSet<>();
        posts.values().forEach(post -> sites.add(post.site()));
        for (BlockPattern pattern : patterns.values()) {
            for (Block block : pattern.blocks()) {
                String site = block.site();
                if (site != null) {
                    sites.add(site);
                }
            }
        }
        return sites;
    }

    private <T> void put(Map<String, T> into, String kind, String id, T value) {
        if (into.putIfAbsent(id, value) != null) {
            immediate.add(new Complaint(
                    kind + ".duplicate",
                    id,
                    new Text(
                            "%s 重复：%s。请只保留一条。".formatted(ProblemCheck.zhName(kind), id),
                            "%s %s is given twice; keep one".formatted(kind, id))));
        }
    }
}
