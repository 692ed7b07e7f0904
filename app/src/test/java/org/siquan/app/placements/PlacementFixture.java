package org.siquan.app.placements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.siquan.app.People;
import org.siquan.app.Regions;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.engine.rules.Kind;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Mentor;
import org.siquan.region.MentorId;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Post;
import org.siquan.region.Province;
import org.siquan.region.RegionIndex;

/**
 * A learner of the demonstration region at a post of another province whose class takes the learner's major, and every
 * paper that lets them start.
 */
public final class PlacementFixture {

    public static final Span DAYS = new Span(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 8, 28));

    private static final RegionIndex INDEX = RegionIndex.of(Regions.DEMONSTRATION);

    private final ParkId park;
    private final Learner learner;
    private final Post post;

    private PlacementFixture(ParkId park, Learner learner, Post post) {
        this.park = park;
        this.learner = learner;
        this.post = post;
    }

    /** The n-th learner (0-based) who could be placed in another province by day. */
    public static PlacementFixture inAnotherProvince(ParkId park, int n) {
        return Regions.DEMONSTRATION.talent().learners().stream()
                .flatMap(learner -> posts(learner)
                        .map(post -> new PlacementFixture(park, learner, post))
                        .limit(1))
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Post> posts(Learner learner) {
        Province home = INDEX.schoolProvince(learner);
        String major = INDEX.programme(learner.programme()).majorCode();
        return Regions.DEMONSTRATION.industry().posts().stream()
                .filter(post -> !post.night() && post.hoursPerDay() <= 8)
                .filter(post -> !INDEX.site(post.site()).province().equals(home))
                .filter(post -> Regions.DEMONSTRATION.industry().classes().stream()
                        .filter(c -> c.order().equals(post.order()))
                        .map(OrderClass::majorCodes)
                        .anyMatch(majors -> majors.contains(major)));
    }

    public LearnerId learner() {
        return learner.id();
    }

    public String learnerName() {
        return learner.name();
    }

    public Post post() {
        return post;
    }

    public EnterpriseId enterprise() {
        Order order = INDEX.order(post.order());
        return order.enterprise();
    }

    public MentorId mentor() {
        return Regions.DEMONSTRATION.industry().mentors().stream()
                .filter(mentor -> mentor.enterprise().equals(enterprise()))
                .map(Mentor::id)
                .findFirst()
                .orElseThrow();
    }

    public Actor school() {
        return People.person(park, new OrgId(INDEX.institutionOf(learner).id().value()), Role.SCHOOL);
    }

    public Actor unit() {
        return People.person(park, new OrgId(enterprise().value()), Role.ENTERPRISE);
    }

    /** A school of the park that has nothing to do with it. */
    public Actor otherSchool() {
        return People.person(
                park,
                Regions.DEMONSTRATION.education().institutions().stream()
                        .map(i -> new OrgId(i.id().value()))
                        .filter(org -> !org.equals(school().org()))
                        .findFirst()
                        .orElseThrow(),
                Role.SCHOOL);
    }

    public NewPlacement wanted() {
        return wanted(List.of(DAYS));
    }

    public NewPlacement wanted(List<Span> spans) {
        return new NewPlacement(learner(), post.id(), Kind.POST, spans, false, mentor(), "赵宁（演示）");
    }

    /** What both sides state so that nothing is missing before the start. */
    public static Map<PaperKind, Map<String, String>> everything() {
        Map<PaperKind, Map<String, String>> papers = new LinkedHashMap<>();
        papers.put(PaperKind.SCHOOL_ORDER, Map.of("school-roles", "true", "school-rules", "true"));
        papers.put(
                PaperKind.CREDIT_CHECK,
                Map.of(
                        "registered", "true",
                        "credit-clean", "true",
                        "credit-checked", "2026-01-10",
                        "safety-violations", "none"));
        papers.put(
                PaperKind.VISIT_REPORT,
                Map.of("visited", "2026-01-12", "visit-aspects", "9", "conditions-fit", "true", "is-base", "false"));
        papers.put(PaperKind.UNIT_LIST, Map.of("listed-by-party-meeting", "true", "list-published", "2026-01-20"));
        papers.put(PaperKind.COOPERATION, Map.of("cooperation-agreed", "true", "order-contract", "2026-01-05"));
        papers.put(
                PaperKind.SCHOOL_WORD,
                Map.of(
                        "entertainment",
                        "false",
                        "through-agency",
                        "false",
                        "paid-by-head",
                        "false",
                        "forced",
                        "false"));
        papers.put(PaperKind.UNIT_SAFETY, Map.of("safety-rules", "true", "protective-gear", "true"));
        papers.put(PaperKind.POST_SURVEY, Map.of("hazards", "none", "labour-intensity", "1", "special-post", "false"));
        papers.put(PaperKind.IDENTITY, Map.of("birth-date", "2004-05-06", "id-checked", "true"));
        papers.put(PaperKind.LEARNER_WORD, Map.of("barred-by-own-word", "false"));
        papers.put(
                PaperKind.PLAN, Map.of("in-training-plan", "true", "plan-parts", "7", "plan-approved", "2026-02-02"));
        papers.put(
                PaperKind.CONSENT,
                Map.of(
                        "learner-consent", "2026-02-10",
                        "guardian-consent", "2026-02-11",
                        "consent-refused", "false"));
        papers.put(
                PaperKind.AGREEMENT,
                Map.of(
                        "agreement-signed", "2026-02-12",
                        "official-template", "true",
                        "agreement-groups", "8",
                        "cites-2016", "false"));
        papers.put(
                PaperKind.PAY_TERMS,
                Map.of(
                        "independent", "true",
                        "lowest-grade", "2200",
                        "in-money", "true",
                        "paid-by-unit", "true",
                        "paid-to-learner", "true",
                        "charged", "false",
                        "papers-held", "false",
                        "guarantee", "false"));
        papers.put(PaperKind.MENTOR_RECORD, Map.of("mentor-teaches", "false", "mentor-trained", "true"));
        papers.put(
                PaperKind.TRAINING,
                Map.of(
                        "learner-prepared", "2026-02-20",
                        "teacher-prepared", "2026-02-20",
                        "unit-prepared", "2026-02-20",
                        "safety-exam", "2026-02-24"));
        papers.put(
                PaperKind.INSURANCE,
                Map.of(
                        "covered-from", "2026-03-01",
                        "covered-to", "2026-08-31",
                        "cover-items", "3",
                        "premium-by-learner", "false",
                        "work-injury", "true",
                        "accident", "true"));
        papers.put(
                PaperKind.LODGING,
                Map.of("out-of-town", "true", "unified-lodging", "true", "lives-elsewhere", "false"));
        papers.put(PaperKind.ROUTINE_FILING, Map.of("routine-filed", "2026-02-15", "department-consent", "2026-02-16"));
        papers.put(
                PaperKind.PROVINCIAL_FILING,
                Map.of("provincial-filing", "2026-02-18", "handed-over", "2026-02-19", "host-supervises", "true"));
        return papers;
    }
}
