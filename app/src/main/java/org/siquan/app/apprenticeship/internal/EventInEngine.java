package org.siquan.app.apprenticeship.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.Disruption.Round;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.PostsWithdrawn;

/**
 * An event in the engine's terms: the rotation as it is afterwards, the names as they are, and the event in words. Everybody of
 * the park reads the words above the plan, so they name enterprises, posts and sites but no person.
 */
final class EventInEngine {

    /** How the names of patterns end that the engine and {@link LearnerStops} make for one learner. */
    private static final Pattern OWN_PATTERN = Pattern.compile("\\.((cut|until)\\d+-\\d+|from\\d+)$");

    private final PlanStore.Loaded before;
    private final List<Post> posts;

    /** What there is to plan now. */
    record Now(Round round, PlanNames names, Text cause) {}

    EventInEngine(PlanStore.Loaded before) {
        this.before = before;
        posts = before.problem().posts();
    }

    /**
     * The rotation after the event.
     *
     * @throws ProblemException 422 if the event names something that the plan does not have
     */
    Now apply(PlanEvent event) {
        Round round = new Round(before.problem(), before.schedule());
        try {
            return switch (event) {
                case PlanEvent.EnterpriseWithdraws e -> {
                    Set<String> own = postsOf(e.enterprise());
                    yield now(
                            new PostsWithdrawn(own, e.firstWeek() - 1, hosts(own, e.hosts())).in(round),
                            new Text(
                                    "%s自第 %d 周起撤回全部 %d 个岗位"
                                            .formatted(enterprise(e.enterprise()), e.firstWeek(), own.size()),
                                    "%s withdraws from week %d: all %d of its posts"
                                            .formatted(enterprise(e.enterprise()), e.firstWeek(), own.size())));
                }
                case PlanEvent.PostWithdrawn e ->
                    now(
                            new PostsWithdrawn(Set.of(e.post()), e.firstWeek() - 1, hosts(Set.of(e.post()), e.hosts()))
                                    .in(round),
                            new Text(
                                    "岗位 %s 自第 %d 周起撤回".formatted(post(e.post()), e.firstWeek()),
                                    "post %s is withdrawn from week %d".formatted(post(e.post()), e.firstWeek())));
                case PlanEvent.CapacityChanged e ->
                    now(
                            new PlacesInWeeks(e).in(round, before.names()),
                            new Text(
                                    "岗位 %s 第 %d–%d 周每周最多 %d 人"
                                            .formatted(post(e.post()), e.firstWeek(), e.lastWeek(), e.capacity()),
                                    "post %s takes at most %d learners in weeks %d–%d"
                                            .formatted(post(e.post()), e.capacity(), e.firstWeek(), e.lastWeek())));
                case PlanEvent.MentorAbsent e ->
                    now(
                            new Disruption.MentorAbsent(e.mentor(), weeks(e.firstWeek(), e.lastWeek())).in(round),
                            new Text(
                                    "%s一位企业导师第 %d–%d 周不在岗".formatted(employer(e.mentor()), e.firstWeek(), e.lastWeek()),
                                    "a mentor of %s is absent in weeks %d–%d"
                                            .formatted(employer(e.mentor()), e.firstWeek(), e.lastWeek())));
                case PlanEvent.SiteClosed e ->
                    now(
                            new Disruption.SiteClosed(e.site(), e.firstWeek() - 1, e.lastWeek() - 1).in(round),
                            new Text(
                                    "%s 第 %d–%d 周停用".formatted(site(e.site()), e.firstWeek(), e.lastWeek()),
                                    "%s is closed in weeks %d–%d"
                                            .formatted(site(e.site()), e.firstWeek(), e.lastWeek())));
                case PlanEvent.LearnerJoins e -> joins(round, e);
                case PlanEvent.LearnerLeaves e ->
                    now(
                            new LearnerStops(e).in(round, before.names()),
                            new Text(
                                    "一名学生自第 %d 周起退出".formatted(e.firstWeek()),
                                    "a learner leaves before week %d".formatted(e.firstWeek())));
            };
        } catch (NoSuchElementException unknown) {
            throw ProblemException.invalid("plan-event-unknown");
        }
    }

    private Now now(Round round, Text cause) {
        return new Now(round, before.names(), cause);
    }

    private Now joins(Round round, PlanEvent.LearnerJoins event) {
        PlanNames names = before.names();
        if (names.learners().containsKey(event.learner())) {
            throw ProblemException.invalid("plan-learner-known", event.learner());
        }
        Learner like = before.problem().learners().stream()
                .filter(l -> l.id().equals(event.like()))
                .findFirst()
                .orElseThrow();
        PlanNames.Person model = Objects.requireNonNull(names.learners().get(event.like()));
        Map<String, PlanNames.Person> learners = new HashMap<>(names.learners());
        learners.put(
                event.learner(),
                new PlanNames.Person(
                        event.name(),
                        model.schoolId(),
                        model.school(),
                        model.programmeId(),
                        model.programme(),
                        model.classId(),
                        model.className()));
        Learner joining = new Learner(
                event.learner(),
                wholePattern(like.pattern()),
                like.cohort(),
                like.order(),
                like.banClass(),
                like.lodgings(),
                like.preferredPosts());
        return new Now(
                new Disruption.LearnerJoins(joining, event.firstWeek() - 1).in(round),
                new PlanNames(
                        learners,
                        names.posts(),
                        names.mentors(),
                        names.sites(),
                        names.laboratories(),
                        names.lodgings(),
                        names.closedWeeks()),
                new Text(
                        "一名学生自第 %d 周起加入 %s".formatted(event.firstWeek(), model.className()),
                        "a learner joins %s from week %d".formatted(model.className(), event.firstWeek())));
    }

    /** The pattern as the class follows it, without what happened to this one learner (cut, left, came later). */
    private String wholePattern(String pattern) {
        String whole = OWN_PATTERN.matcher(pattern).replaceFirst("");
        boolean known = before.problem().patterns().stream().anyMatch(p -> p.id().equals(whole));
        return whole.equals(pattern) || !known ? pattern : wholePattern(whole);
    }

    /** Posts of an enterprise, at least one. */
    Set<String> postsOf(String enterprise) {
        return posts.stream()
                .filter(p -> p.enterprise().equals(enterprise))
                .map(Post::id)
                .collect(Collectors.toSet());
    }

    private Set<String> hosts(Set<String> withdrawn, PlanEvent.Hosts hosts) {
        Map<String, PlanNames.WorkPlace> names = before.names().posts();
        Set<String> alike = withdrawn.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(p -> hosts == PlanEvent.Hosts.CHAIN ? p.chain() : p.occupation())
                .collect(Collectors.toSet());
        return posts.stream()
                .map(Post::id)
                .filter(id -> !withdrawn.contains(id))
                .filter(id -> switch (hosts) {
                    case NONE -> false;
                    case PARK -> true;
                    case OCCUPATION ->
                        names.containsKey(id) && alike.contains(names.get(id).occupation());
                    case CHAIN ->
                        names.containsKey(id) && alike.contains(names.get(id).chain());
                })
                .collect(Collectors.toSet());
    }

    private static Set<Integer> weeks(int first, int last) {
        return IntStream.range(first - 1, last).boxed().collect(Collectors.toSet());
    }

    private String enterprise(String id) {
        return before.names().posts().values().stream()
                .filter(p -> p.enterpriseId().equals(id))
                .map(PlanNames.WorkPlace::enterprise)
                .findFirst()
                .orElse(id);
    }

    private String post(String id) {
        PlanNames.WorkPlace post = before.names().posts().get(id);
        return post == null ? id : post.enterprise() + " · " + post.name();
    }

    private String site(String id) {
        PlanNames.Place site = before.names().sites().get(id);
        return site == null ? id : site.name();
    }

    private String employer(String mentor) {
        return before.problem().mentors().stream()
                .filter(m -> m.id().equals(mentor))
                .map(m -> enterprise(m.enterprise()))
                .findFirst()
                .orElse("");
    }
}
