package org.siquan.year;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.MatchingProblemBuilder;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.OpeningRule;
import org.siquan.engine.matching.mechanism.WhatIf;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.region.ClassId;
import org.siquan.region.Learner;
import org.siquan.region.OrderClass;
import org.siquan.region.Preference;
import org.siquan.region.RegionIndex;
import org.siquan.round.AuditBundle;

/** Proposes order classes to the enrolled learners of the region, and checks the proposal independently. */
final class MatchingStage {

    private static final Text OTHER_MAJOR = new Text("专业不在招收范围", "the learner's major is not among those of the class");

    private static final Mechanism MECHANISM = new DeferredAcceptance();

    private MatchingStage() {}

    /**
     * @param places this year's order-class places: what both parties agreed, and nothing else, can be filled
     */
    static MatchingResult run(YearInput input, List<OrderClassPlaces.ClassPlaces> places, StageControl control) {
        RoundLottery lottery = input.region().talent().learners().isEmpty() ? null : YearLottery.draw(input);
        return run(new ClassRound(input.region(), places, ClassRound.Bars.NONE), lottery, control::of);
    }

    static MatchingResult run(ClassRound input, @Nullable RoundLottery lottery, Function<String, RunControl> control) {
        RegionIndex index = RegionIndex.of(input.region());
        MatchingProblemBuilder builder = MatchingProblem.builder();
        Map<String, OrderClass> classes = new HashMap<>();
        for (OrderClass orderClass : input.region().industry().classes()) {
            classes.put(orderClass.id().value(), orderClass);
        }
        MatchingRecheck given = new MatchingRecheck(
                input.places().stream()
                        .map(p -> new Place(p.id(), p.name(), p.least(), p.agreed()))
                        .toList(),
                new ClassQuotas(input.region()).all(),
                new ClassQuotas(input.region()).reserves(),
                applicants(input, index, classes, lottery));
        given.places().forEach(builder::place);
        given.quotas().forEach(builder::quota);
        given.reserves().forEach(builder::reserve);
        given.applicants().forEach(builder::applicant);
        refuse(builder.complaints());
        MatchingProblem problem = builder.build();
        Mechanism mechanism = new OpeningRule(MECHANISM);
        refuse(mechanism.refusals(problem));
        MatchingOutcome outcome = mechanism.match(problem, control.apply("matching"));
        Solved solved = new Solved(given, problem, outcome, mechanism, control.apply("matching.why"));
        return result(input, index, solved, lottery);
    }

    private static void refuse(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new YearRefused(complaints.stream().map(Complaint::message).toList());
        }
    }

    /** The round and what came of it. */
    private record Solved(
            MatchingRecheck given,
            MatchingProblem problem,
            MatchingOutcome outcome,
            Mechanism mechanism,
            RunControl control) {

        Explanations explanations() {
            return new Explanations(problem, outcome, new WhatIf(problem, outcome, control));
        }

        FirstInstead firstInstead() {
            return new FirstInstead(problem, outcome, MECHANISM, control);
        }
    }

    private static List<Applicant> applicants(
            ClassRound input, RegionIndex index, Map<String, OrderClass> classes, @Nullable RoundLottery lottery) {
        Map<String, List<ClassId>> wishes = new HashMap<>();
        for (Preference preference : input.region().talent().preferences()) {
            wishes.put(preference.learner().value(), preference.choices());
        }
        List<Learner> learners = input.region().talent().learners();
        List<Applicant> applicants = new ArrayList<>();
        for (Learner learner : learners) {
            String major = index.programme(learner.programme()).majorCode();
            int score = (int) Math.round(learner.score() * 10);
            List<Choice> choices = new ArrayList<>();
            for (ClassId wish : wishes.getOrDefault(learner.id().value(), List.of())) {
                OrderClass wished = classes.get(wish.value());
                boolean suits = wished != null && wished.majorCodes().contains(major);
                choices.add(
                        new Choice(wish.value(), score, suits ? input.bars().reason(learner.id(), wish) : OTHER_MAJOR));
            }
            applicants.add(new Applicant(
                    learner.id().value(),
                    index.schoolProvince(learner).word(),
                    lottery == null ? 0 : lottery.rank(learner.id().value()),
                    choices));
        }
        return applicants;
    }

    private static MatchingResult result(
            ClassRound input, RegionIndex index, Solved solved, @Nullable RoundLottery lottery) {
        MatchingProblem problem = solved.problem();
        MatchingOutcome outcome = solved.outcome();
        Explanations explanations = solved.explanations();
        FirstInstead firstInstead = solved.firstInstead();
        Map<String, String> classNames = new HashMap<>();
        Map<String, Integer> placeOf = new HashMap<>();
        problem.places().forEach(place -> {
            classNames.put(place.id(), place.name());
            placeOf.put(place.id(), placeOf.size());
        });
        List<MatchingResult.Placement> placements = new ArrayList<>();
        List<Learner> learners = input.region().talent().learners();
        int[] placed = outcome.fill(problem);
        for (int a = 0; a < learners.size(); a++) {
            int applicant = a;
            int place = outcome.place(problem, a);
            placements.add(new MatchingResult.Placement(
                    learners.get(a).id().value(),
                    learners.get(a).name(),
                    place == MatchingOutcome.NONE
                            ? null
                            : problem.places().get(place).id(),
                    outcome.choice(a) + 1,
                    explanations.explain(a).stream()
                            .map(e -> reason(e, classNames, firstInstead.of(applicant, e)))
                            .toList()));
        }
        List<MatchingResult.ClassFill> fills = new ArrayList<>();
        for (OrderClass orderClass : input.region().industry().classes()) {
            int p = placeOf.getOrDefault(orderClass.id().value(), MatchingOutcome.NONE);
            fills.add(new MatchingResult.ClassFill(
                    orderClass.id().value(),
                    orderClass.zh(),
                    index.enterpriseOf(orderClass.order()).zh(),
                    orderClass.least(),
                    orderClass.most(),
                    placed[p],
                    explanations.cutoff(p),
                    !outcome.closed(p)));
        }
        List<Finding> wrong = new ArrayList<>(solved.given().findings(outcome));
        wrong.addAll(lottery == null ? List.of() : lottery.findings());
        return new MatchingResult(
                "deferred-acceptance",
                outcome.proposals(),
                fills,
                quotas(input, problem, explanations),
                placements,
                findings(input, wrong, placements),
                lottery == null ? null : evidence(solved, lottery, wrong.size()));
    }

    private static MatchingEvidence evidence(Solved solved, RoundLottery lottery, int wrong) {
        List<MatchingEvidence.Paper> papers = new ArrayList<>();
        AuditBundle.files(
                        lottery.round(),
                        solved.mechanism().name(),
                        solved.problem(),
                        solved.outcome(),
                        lottery.papers())
                .forEach((name, bytes) ->
                        papers.add(new MatchingEvidence.Paper(name, new String(bytes, StandardCharsets.UTF_8))));
        return new MatchingEvidence(lottery.published(), lottery.tickets(), wrong, papers);
    }

    private static List<Text> findings(
            ClassRound input, List<Finding> wrong, List<MatchingResult.Placement> placements) {
        List<Text> findings = new ArrayList<>();
        wrong.forEach(finding -> findings.add(finding.message()));
        findings.addAll(new AgreedMinimums(input.region()).missed(placements));
        return findings;
    }

    private static MatchingResult.Reason reason(Explanation explanation, Map<String, String> names, Text instead) {
        return new MatchingResult.Reason(
                explanation.choice() + 1,
                explanation.place(),
                names.getOrDefault(explanation.place(), explanation.place()),
                explanation.kind().name(),
                explanation.rank(),
                explanation.cutoff(),
                explanation.listed(),
                explanation.levels().stream()
                        .map(level ->
                                new MatchingResult.Level(level.name(), level.used(), level.most(), level.binding()))
                        .toList(),
                explanation.tie(),
                explanation.why(),
                explanation.missing(),
                instead);
    }

    private static List<MatchingResult.QuotaUse> quotas(
            ClassRound input, MatchingProblem problem, Explanations explanations) {
        Map<String, String> clauses = new HashMap<>();
        input.region().talent().quotas().forEach(q -> clauses.put(q.id().value(), q.clause()));
        List<MatchingResult.QuotaUse> uses = new ArrayList<>();
        QuotaForest forest = problem.forest();
        for (int node = forest.places(); node < forest.nodes(); node++) {
            boolean reserve = forest.kind(node) == QuotaForest.Kind.SOFT_RESERVE;
            int most = reserve ? forest.reserved(node) : forest.most(node);
            uses.add(new MatchingResult.QuotaUse(
                    forest.id(node),
                    forest.name(node),
                    Math.min(most, explanations.used(node)),
                    most,
                    explanations.binds(node),
                    clauses.getOrDefault(ClassQuotas.source(forest.id(node)), "")));
        }
        uses.sort(Comparator.comparing((MatchingResult.QuotaUse u) -> !u.binding())
                .thenComparingDouble(u -> -(double) u.used() / Math.max(1, u.most()))
                .thenComparing(MatchingResult.QuotaUse::id));
        return uses;
    }
}
