package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationProblemBuilder;
import org.siquan.engine.scheduling.RotationWeights;

/** A rotation problem and its names as plain records, so that they can be kept as text. Weeks are 0-based as in the engine. */
record Setting(
        int weeks,
        List<Integer> closed,
        int travelLimit,
        RotationWeights weights,
        List<BlockPattern> patterns,
        List<Learner> learners,
        List<Post> posts,
        List<Mentor> mentors,
        List<Laboratory> laboratories,
        List<Lodging> lodgings,
        List<Way> ways,
        List<Ban> bans,
        @Nullable List<Limit> limits,
        PlanNames names) {

    /** Minutes one way between a lodging and a site. */
    record Way(String lodging, String site, int minutes) {}

    /** Weeks {@code first..last} in which learners of a class may not be at a post. */
    record Ban(int banClass, int post, int first, int last) {}

    /** At most {@code places} learners at a post in weeks {@code first..last}, fewer than it takes otherwise. */
    record Limit(String post, int first, int last, int places) {}

    static Setting of(RotationProblem problem, PlanNames names) {
        List<Integer> closed = new ArrayList<>();
        for (int week = 0; week < problem.weeks(); week++) {
            if (problem.closed(week)) {
                closed.add(week);
            }
        }
        return new Setting(
                problem.weeks(),
                closed,
                problem.travelLimitMinutes(),
                problem.weights(),
                problem.patterns(),
                problem.learners(),
                problem.posts(),
                problem.mentors(),
                problem.laboratories(),
                problem.lodgings(),
                ways(problem),
                bans(problem),
                limits(problem),
                names);
    }

    private static List<Way> ways(RotationProblem problem) {
        Set<String> sites = new LinkedHashSet<>();
        problem.posts().forEach(post -> sites.add(post.site()));
        for (BlockPattern pattern : problem.patterns()) {
            for (Block block : pattern.blocks()) {
                String site = block.site();
                if (site != null) {
                    sites.add(site);
                }
            }
        }
        List<Way> ways = new ArrayList<>();
        for (int lodging = 0; lodging < problem.lodgings().size(); lodging++) {
            for (String site : sites) {
                ways.add(new Way(problem.lodgings().get(lodging).id(), site, problem.travelMinutes(lodging, site)));
            }
        }
        return ways;
    }

    private static List<Ban> bans(RotationProblem problem) {
        List<Ban> bans = new ArrayList<>();
        int classes =
                problem.learners().stream().mapToInt(Learner::banClass).max().orElse(0) + 1;
        for (int banClass = 0; banClass < classes; banClass++) {
            for (int post = 0; post < problem.posts().size(); post++) {
                int first = -1;
                for (int week = 0; week <= problem.weeks(); week++) {
                    boolean banned = week < problem.weeks() && problem.banned(banClass, post, week);
                    if (banned && first < 0) {
                        first = week;
                    } else if (!banned && first >= 0) {
                        bans.add(new Ban(banClass, post, first, week - 1));
                        first = -1;
                    }
                }
            }
        }
        return bans;
    }

    private static List<Limit> limits(RotationProblem problem) {
        List<Limit> limits = new ArrayList<>();
        for (int post = 0; post < problem.posts().size(); post++) {
            Post each = problem.posts().get(post);
            for (int week = 0; week < problem.weeks(); week++) {
                int places = problem.capacity(post, week);
                Limit before = limits.isEmpty() ? null : limits.getLast();
                if (places == each.capacity()) {
                    continue;
                }
                if (before != null
                        && before.post().equals(each.id())
                        && before.last() == week - 1
                        && before.places() == places) {
                    limits.removeLast();
                    limits.add(new Limit(each.id(), before.first(), week, places));
                } else {
                    limits.add(new Limit(each.id(), week, week, places));
                }
            }
        }
        return limits;
    }

    /** The same with other posts and limits. */
    Setting with(List<Post> otherPosts, List<Limit> otherLimits) {
        return new Setting(
                weeks,
                closed,
                travelLimit,
                weights,
                patterns,
                learners,
                otherPosts,
                mentors,
                laboratories,
                lodgings,
                ways,
                bans,
                otherLimits,
                names);
    }

    /** The same with one more pattern, and a learner who follows it. */
    Setting with(BlockPattern pattern, Learner learner) {
        List<BlockPattern> more = new ArrayList<>(patterns);
        if (!more.contains(pattern)) {
            more.add(pattern);
        }
        return new Setting(
                weeks,
                closed,
                travelLimit,
                weights,
                more,
                learners.stream()
                        .map(l -> l.id().equals(learner.id()) ? learner : l)
                        .toList(),
                posts,
                mentors,
                laboratories,
                lodgings,
                ways,
                bans,
                limits,
                names);
    }

    RotationProblem problem() {
        RotationProblemBuilder builder = RotationProblem.over(weeks)
                .closedWeeks(closed)
                .travelLimit(travelLimit)
                .weights(weights)
                .patterns(patterns.toArray(BlockPattern[]::new))
                .learners(learners.toArray(Learner[]::new))
                .posts(posts.toArray(Post[]::new))
                .mentors(mentors.toArray(Mentor[]::new))
                .laboratories(laboratories.toArray(Laboratory[]::new))
                .lodgings(lodgings.toArray(Lodging[]::new));
        ways.forEach(way -> builder.travel(way.lodging(), way.site(), way.minutes()));
        if (limits != null) { // plans that were stored before there were limits have none
            limits.forEach(limit -> builder.limit(limit.post(), limit.first(), limit.last(), limit.places()));
        }
        Map<Integer, BitSet> byClass = new HashMap<>();
        for (Ban ban : bans) {
            byClass.computeIfAbsent(ban.banClass(), k -> new BitSet())
                    .set(ban.post() * weeks + ban.first(), ban.post() * weeks + ban.last() + 1);
        }
        BitSet none = new BitSet();
        return builder.bans((banClass, post, week) ->
                        byClass.getOrDefault(banClass, none).get(post * weeks + week))
                .build();
    }
}
