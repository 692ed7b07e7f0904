package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rotation to be planned: learners &times; weeks, with everything that limits it. Immutable and thread-safe; indices
 * follow the order in which things were added. Weeks are 0-based here and 1-based in words for people.
 */
public final class RotationProblem {

    /** Longest one-way travel in minutes between lodging and site, door to door (the one-hour circle). */
    public static final int DEFAULT_TRAVEL_LIMIT_MINUTES = 60;

    private final int weeks;
    private final boolean[] closed;
    private final int travelLimitMinutes;
    private final RotationWeights weights;
    private final List<BlockPattern> patterns;
    private final List<Learner> learners;
    private final List<Post> posts;
    private final List<Mentor> mentors;
    private final List<Laboratory> laboratories;
    private final List<Lodging> lodgings;
    private final Map<String, Integer> siteIndex;
    private final int[] travelMinutes;
    private final Map<Integer, int[]> limits = new HashMap<>();
    private final int banClasses;
    private final long[] bans;

    RotationProblem(RotationProblemBuilder from) {
        weeks = from.weeks;
        closed = new boolean[weeks];
        from.closedWeeks.forEach(week -> closed[week] = true);
        travelLimitMinutes = from.travelLimitMinutes;
        weights = from.weights;
        patterns = List.copyOf(from.patterns.values());
        learners = List.copyOf(from.learners.values());
        posts = List.copyOf(from.posts.values());
        mentors = List.copyOf(from.mentors.values());
        laboratories = List.copyOf(from.laboratories.values());
        lodgings = List.copyOf(from.lodgings.values());
        siteIndex = new HashMap<>();
        from.usedSites().forEach(site -> siteIndex.put(site, siteIndex.size()));
        travelMinutes = new int[lodgings.size() * siteIndex.size()];
        for (int lodging = 0; lodging < lodgings.size(); lodging++) {
            String lodgingId = lodgings.get(lodging).id();
            for (Map.Entry<String, Integer> site : siteIndex.entrySet()) {
                travelMinutes[lodging * siteIndex.size() + site.getValue()] = from.minutes(lodgingId, site.getKey());
            }
        }
        for (int post = 0; post < posts.size(); post++) {
            int[] most = from.limits.get(posts.get(post).id());
            if (most != null) {
                limits.put(post, most.clone());
            }
        }
        banClasses = learners.stream().mapToInt(Learner::banClass).max().orElse(0) + 1;
        bans = copyOf(from.bans);
    }

    private long[] copyOf(Bans view) {
        long[] bits = new long[(int) (((long) banClasses * posts.size() * weeks + 63) >> 6)];
        int bit = 0;
        for (int learnerClass = 0; learnerClass < banClasses; learnerClass++) {
            for (int post = 0; post < posts.size(); post++) {
                for (int week = 0; week < weeks; week++, bit++) {
                    if (view.banned(learnerClass, post, week)) {
                        bits[bit >> 6] |= 1L << (bit & 63);
                    }
                }
            }
        }
        return bits;
    }

    /** Starts a problem over this many weeks, 1..156. */
    public static RotationProblemBuilder over(int weeks) {
        return new RotationProblemBuilder(weeks);
    }

    /** Length of the horizon in calendar weeks. */
    public int weeks() {
        return weeks;
    }

    /** True if no block may run in this week (0-based). */
    public boolean closed(int week) {
        return closed[week];
    }

    /** Longest allowed one-way travel, minutes. */
    public int travelLimitMinutes() {
        return travelLimitMinutes;
    }

    /** What each wish costs. */
    public RotationWeights weights() {
        return weights;
    }

    /** Block patterns in the order added. */
    public List<BlockPattern> patterns() {
        return patterns;
    }

    /** Learners in the order added. */
    public List<Learner> learners() {
        return learners;
    }

    /** Posts in the order added. */
    public List<Post> posts() {
        return posts;
    }

    /** Most learners at a post (index) in a week: its capacity, or less where the week is limited. */
    public int capacity(int post, int week) {
        int[] most = limits.get(post);
        int capacity = posts.get(post).capacity();
        return most == null ? capacity : Math.min(capacity, most[week]);
    }

    /** Mentors in the order added. */
    public List<Mentor> mentors() {
        return mentors;
    }

    /** Laboratories in the order added. */
    public List<Laboratory> laboratories() {
        return laboratories;
    }

    /** Lodgings in the order added. */
    public List<Lodging> lodgings() {
        return lodgings;
    }

    /** One-way minutes from a lodging (index) to the site of a post or campus. */
    public int travelMinutes(int lodging, String site) {
        Integer index = siteIndex.get(site);
        if (index == null) {
            throw new IllegalArgumentException("site must be one of %s, was %s%nTry: the site of a post or course block"
                    .formatted(siteIndex.keySet(), site));
        }
        return travelMinutes[lodging * siteIndex.size() + index];
    }

    /** True if the learner class may not be at this post (index) in this week. */
    public boolean banned(int learnerClass, int post, int week) {
        int bit = (learnerClass * posts.size() + post) * weeks + week;
        return (bans[bit >> 6] >>> (bit & 63) & 1) != 0;
    }

    /** Weeks (0-based) in which blocks may run, ascending. */
    int[] openWeeks() {
        int[] open = new int[weeks];
        int count = 0;
        for (int week = 0; week < weeks; week++) {
            if (!closed[week]) {
                open[count++] = week;
            }
        }
        return Arrays.copyOf(open, count);
    }
}
