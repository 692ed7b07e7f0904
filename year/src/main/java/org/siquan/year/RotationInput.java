package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Complaint;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationProblemBuilder;
import org.siquan.region.Laboratory;
import org.siquan.region.Learner;
import org.siquan.region.Lodging;
import org.siquan.region.OrderClass;
import org.siquan.region.PatternId;
import org.siquan.region.Post;
import org.siquan.region.RegionIndex;
import org.siquan.region.SiteId;
import org.siquan.region.WorkStudyPattern;

/**
 * The region's year as a rotation problem. Study blocks run in the shared laboratory of the learner's major, else at the
 * school's campus; learners sleep in the park's lodgings, or at the campus when a study block is held there.
 *
 * @param learners the placed learners in the order of the problem
 * @param bans what the rules of the state forbid at the posts, in the order of the problem
 */
record RotationInput(RotationProblem problem, List<Seated> learners, RuleBans.Table bans) {

    RotationInput {
        learners = List.copyOf(learners);
    }

    /** Learners that all posts can take at the same time. */
    int capacity() {
        return bans.posts().stream().mapToInt(Post::capacity).sum();
    }

    static final int WEEKS = 52;
    /** Weeks without a block between two blocks; closed weeks do not count. */
    private static final int MOST_IDLE_WEEKS = 8;

    /** One placed learner. */
    record Seated(Learner learner, OrderClass orderClass) {}

    static RotationInput of(YearInput input, MatchingResult matching) {
        return new Mapping(input, matching).map();
    }

    private static final class Mapping {
        private final YearInput input;
        private final MatchingResult matching;
        private final RegionIndex index;
        private final RotationProblemBuilder builder = RotationProblem.over(WEEKS);
        private final Map<String, WorkStudyPattern> patterns = new HashMap<>();
        private final Set<String> patternsAdded = new HashSet<>();
        private final Map<String, SiteId> lodgings = new LinkedHashMap<>();
        private final Map<String, SiteId> sites = new LinkedHashMap<>();
        private final Map<String, Integer> turns = new HashMap<>();
        private final RuleBans bans;

        Mapping(YearInput input, MatchingResult matching) {
            this.input = input;
            this.matching = matching;
            index = RegionIndex.of(input.region());
            bans = new RuleBans(input, index);
            input.region().education().patterns().forEach(p -> patterns.put(p.id().value(), p));
        }

        RotationInput map() {
            builder.closedWeeks(input.region().education().closedWeeks().stream()
                    .map(w -> w.week() - 1)
                    .filter(w -> w < WEEKS)
                    .collect(Collectors.toSet()));
            places();
            List<Seated> seated = new ArrayList<>();
            Map<String, Learner> learners = new HashMap<>();
            input.region().talent().learners().forEach(l -> learners.put(l.id().value(), l));
            Map<String, OrderClass> classes = new HashMap<>();
            input.region().industry().classes().forEach(c -> classes.put(c.id().value(), c));
            for (MatchingResult.Placement placement : matching.placements()) {
                Learner learner = learners.get(placement.learner());
                OrderClass orderClass = placement.classId() == null ? null : classes.get(placement.classId());
                if (learner != null && orderClass != null) {
                    seated.add(new Seated(learner, orderClass));
                    add(learner, orderClass);
                }
            }
            List<Post> posts = posts(seated);
            travel();
            RuleBans.Table table = bans.at(posts, WEEKS);
            builder.bans(table);
            List<Complaint> complaints = builder.complaints();
            if (!complaints.isEmpty()) {
                throw new YearRefused(
                        complaints.stream().map(Complaint::message).toList());
            }
            return new RotationInput(builder.build(), seated, table);
        }

        private void places() {
            for (Lodging lodging : input.region().education().lodgings()) {
                lodgings.put(lodging.id().value(), lodging.site());
                builder.lodgings(
                        new org.siquan.engine.scheduling.Lodging(lodging.id().value(), lodging.beds()));
            }
            for (Laboratory laboratory : input.region().education().laboratories()) {
                sites.put(laboratory.site().value(), laboratory.site());
                builder.laboratories(new org.siquan.engine.scheduling.Laboratory(
                        laboratory.id().value(), laboratory.places()));
            }
        }

        private void add(Learner learner, OrderClass orderClass) {
            PatternId pattern = turn(learner, orderClass);
            builder.learners(new org.siquan.engine.scheduling.Learner(
                    learner.id().value(),
                    pattern(pattern, learner),
                    orderClass.id().value() + "/" + pattern.value(),
                    orderClass.order().value(),
                    bans.rowOf(learner),
                    List.copyOf(sleeping(learner)),
                    List.of()));
        }

        /** The class's pattern with fewest of its learners, then fewest of those who share the laboratory. */
        private PatternId turn(Learner learner, OrderClass orderClass) {
            Laboratory laboratory = laboratory(learner);
            String shared = laboratory == null ? "" : laboratory.id().value();
            PatternId chosen = orderClass.patterns().stream()
                    .min(java.util.Comparator.comparingInt((PatternId p) ->
                                    turns.getOrDefault(orderClass.id().value() + "/" + p.value(), 0))
                            .thenComparingInt(p -> turns.getOrDefault(shared + "/" + first(p), 0)))
                    .orElseThrow();
            turns.merge(orderClass.id().value() + "/" + chosen.value(), 1, Integer::sum);
            turns.merge(shared + "/" + first(chosen), 1, Integer::sum);
            return chosen;
        }

        /** Whether a pattern begins with work: those who begin alike meet in the laboratory. */
        private boolean first(PatternId id) {
            WorkStudyPattern pattern = patterns.get(id.value());
            return pattern != null
                    && !pattern.blocks().isEmpty()
                    && pattern.blocks().getFirst().work();
        }

        /** Park lodgings, and the own campus when the learner's study blocks are held there. */
        private List<String> sleeping(Learner learner) {
            List<String> beds = input.region().education().lodgings().stream()
                    .map(l -> l.id().value())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (laboratory(learner) == null) {
                SiteId campus = index.institutionOf(learner).site();
                String id = "campus:" + campus.value();
                if (lodgings.put(id, campus) == null) {
                    builder.lodgings(new org.siquan.engine.scheduling.Lodging(
                            id, org.siquan.engine.scheduling.Lodging.UNLIMITED));
                }
                beds.add(id);
            }
            return beds;
        }

        private org.siquan.region.@org.jspecify.annotations.Nullable Laboratory laboratory(Learner learner) {
            String major = index.programme(learner.programme()).majorCode();
            return input.region().education().laboratories().stream()
                    .filter(l -> l.majorCodes().contains(major))
                    .findFirst()
                    .orElse(null);
        }

        private String pattern(PatternId id, Learner learner) {
            Laboratory laboratory = laboratory(learner);
            SiteId site = laboratory == null ? index.institutionOf(learner).site() : laboratory.site();
            sites.put(site.value(), site);
            String key = id.value() + "/"
                    + (laboratory == null ? site.value() : laboratory.id().value());
            WorkStudyPattern pattern = patterns.get(id.value());
            if (patternsAdded.add(key) && pattern != null) {
                List<Block> blocks = new ArrayList<>();
                for (WorkStudyPattern.Block block : pattern.blocks()) {
                    blocks.add(
                            block.work()
                                    ? Block.work(block.least(), block.most())
                                    : laboratory == null
                                            ? Block.course(site.value(), block.least(), block.most())
                                            : Block.courseIn(
                                                    laboratory.id().value(),
                                                    site.value(),
                                                    block.least(),
                                                    block.most()));
                }
                builder.patterns(new BlockPattern(key, blocks, MOST_IDLE_WEEKS));
            }
            return key;
        }

        private List<Post> posts(List<Seated> seated) {
            Set<String> orders =
                    seated.stream().map(s -> s.orderClass().order().value()).collect(Collectors.toSet());
            Set<String> enterprises = new HashSet<>();
            List<Post> posts = new ArrayList<>();
            for (Post post : input.region().industry().posts()) {
                if (orders.contains(post.order().value())) {
                    String enterprise = index.enterpriseOf(post.order()).id().value();
                    enterprises.add(enterprise);
                    posts.add(post);
                    sites.put(post.site().value(), post.site());
                    builder.posts(new org.siquan.engine.scheduling.Post(
                            post.id().value(),
                            enterprise,
                            post.site().value(),
                            post.capacity(),
                            Set.of(post.order().value())));
                }
            }
            input.region().industry().mentors().stream()
                    .filter(m -> enterprises.contains(m.enterprise().value()))
                    .forEach(m -> builder.mentors(org.siquan.engine.scheduling.Mentor.of(
                            m.id().value(), m.enterprise().value(), m.learners())));
            return posts;
        }

        private void travel() {
            lodgings.forEach((lodging, from) -> sites.forEach(
                    (site, to) -> builder.travel(lodging, site, input.travel().minutes(from, to))));
        }
    }
}
