package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.WhyNotThere;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.scheduling.KnownLearners;
import org.siquan.engine.scheduling.NearestFirst;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.WhyNot;
import org.springframework.stereotype.Service;

/** The engine explains the whole plan, which it reads for the whole park; what the actor may see is asked of the database. */
@Service
class DefaultWhyNotThere implements WhyNotThere {

    private final PlanTable plans;
    private final PlanStore store;
    private final AssignmentTable assignments;
    private final PlanWeeks weeks;
    private final Readers readers;
    private final TenantTransactions transactions;

    /**
     * What the actor sees of the plan.
     *
     * @param own the learner's assignments
     * @param work who is at work where, as far as the actor sees it; null = everybody
     */
    private record Seen(
            PlanVersion plan,
            List<Assignment> own,
            boolean begun,
            @Nullable List<AssignmentTable.Work> work) {}

    DefaultWhyNotThere(
            PlanTable plans,
            PlanStore store,
            AssignmentTable assignments,
            PlanWeeks weeks,
            Readers readers,
            TenantTransactions transactions) {
        this.plans = plans;
        this.store = store;
        this.assignments = assignments;
        this.weeks = weeks;
        this.readers = readers;
        this.transactions = transactions;
    }

    @Override
    public Answer answer(PlanId plan, String learner, int block) {
        Actor actor = ActingAs.get();
        Seen seen = transactions.inCurrent(() -> seen(plan, learner, block, actor));
        PlanStore.Loaded loaded =
                transactions.as(Actor.system("apprenticeship.why-not", actor.park()), () -> store.load(seen.plan()));
        RotationProblem problem = loaded.problem();
        int index = index(problem, learner);
        List<Assignment> now =
                seen.own().stream().filter(a -> a.block() == block).toList();
        WhyNot whyNot = new WhyNot(problem, loaded.schedule());
        boolean all =
                loaded.rows().of(loaded.schedule(), index).size() == seen.own().size();
        return new Answer(
                now.getFirst().learner(),
                block,
                now,
                seen.begun(),
                all ? whyNot.costOf(index) : null,
                now.getFirst().work() ? posts(loaded, whyNot, index, block, seen.work()) : List.of());
    }

    private Seen seen(PlanId id, String learner, int block, Actor actor) {
        PlanVersion plan = plans.find(id).orElseThrow(() -> ProblemException.notFound("plan-unknown", id));
        List<Assignment> own = readers.nobody() ? List.of() : assignments.list(id, learner);
        Assignment first = own.stream()
                .filter(a -> a.block() == block)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("plan-learner-unknown", learner));
        return new Seen(
                plan,
                own,
                first.firstWeek() < weeks.now(plan),
                actor.seesWholePark() ? null : assignments.listWork(id));
    }

    private static int index(RotationProblem problem, String learner) {
        return IntStream.range(0, problem.learners().size())
                .filter(l -> problem.learners().get(l).id().equals(learner))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("plan-learner-unknown", learner));
    }

    private static List<Elsewhere> posts(
            PlanStore.Loaded loaded, WhyNot whyNot, int learner, int block, @Nullable List<AssignmentTable.Work> work) {
        KnownLearners known = work == null ? KnownLearners.ALL : known(loaded.problem(), work);
        List<WhyNot.Candidate> candidates = new ArrayList<>(whyNot.insteadOf(learner, block - 1, known));
        candidates.sort(new NearestFirst(open(loaded, learner, block - 1)));
        PlanNames names = loaded.names();
        String id = loaded.problem().learners().get(learner).id();
        PlanNames.Person person = names.learners().get(id);
        EngineWords words = new EngineWords(names);
        if (person != null) { // an order has no name of its own: it is that of the learner's class
            words.name(loaded.problem().learners().get(learner).order(), person.className());
        }
        return candidates.stream()
                .map(candidate -> elsewhere(loaded, candidate, words))
                .toList();
    }

    /** Open weeks of the block. */
    private static int open(PlanStore.Loaded loaded, int learner, int block) {
        return (int) loaded.schedule().ofLearner(learner).stream()
                .filter(cell -> cell.block() == block)
                .count();
    }

    private static KnownLearners known(RotationProblem problem, List<AssignmentTable.Work> work) {
        Map<String, List<AssignmentTable.Work>> byLearner = new HashMap<>();
        work.forEach(w ->
                byLearner.computeIfAbsent(w.learner(), _ -> new ArrayList<>()).add(w));
        return (learner, post, weeks) ->
                byLearner.getOrDefault(problem.learners().get(learner).id(), List.of()).stream()
                        .filter(w ->
                                w.enterprise().equals(problem.posts().get(post).enterprise()))
                        .anyMatch(w ->
                                weeks.stream().anyMatch(week -> w.firstWeek() <= week + 1 && week + 1 <= w.lastWeek()));
    }

    private static Elsewhere elsewhere(PlanStore.Loaded loaded, WhyNot.Candidate candidate, EngineWords words) {
        Post post = loaded.problem().posts().get(candidate.post());
        PlanNames names = loaded.names();
        PlanNames.WorkPlace work = names.posts().get(post.id());
        PlanNames.Place site = names.sites().get(post.site());
        return new Elsewhere(
                new Named(post.id(), work == null ? post.id() : work.name()),
                (work == null ? post.enterprise() : work.enterprise())
                        + " · "
                        + (site == null ? post.site() : site.name()),
                candidate.obstacles().stream()
                        .map(o -> new InTheWay(o.kind(), words.named(o.why()), words.named(o.remedy())))
                        .toList(),
                candidate.costDifference().isPresent()
                        ? candidate.costDifference().getAsLong()
                        : null);
    }
}
