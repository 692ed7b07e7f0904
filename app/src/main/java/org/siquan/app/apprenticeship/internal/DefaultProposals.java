package org.siquan.app.apprenticeship.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.ProposalVerdict;
import org.siquan.app.apprenticeship.ProposalVerdict.BrokenRule;
import org.siquan.app.apprenticeship.Proposals;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.ProposedBlock;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.engine.scheduling.verify.Verification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultProposals implements Proposals {

    private static final String PAST = "past";
    private static final Text BY_HAND = new Text("由园区运营手工调整。", "Moved by hand by the park operator.");

    private final PlanTable plans;
    private final PlanStore store;
    private final AssignmentTable assignments;
    private final ChangeTable changes;
    private final PlanWeeks weeks;
    private final AuditLog audit;

    /** A proposal with what it makes of the schedule, and the verdict on it. */
    private record Judged(PlanStore.Loaded plan, int learner, RotationSchedule proposed, ProposalVerdict verdict) {}

    DefaultProposals(
            PlanTable plans,
            PlanStore store,
            AssignmentTable assignments,
            ChangeTable changes,
            PlanWeeks weeks,
            AuditLog audit) {
        this.plans = plans;
        this.store = store;
        this.assignments = assignments;
        this.changes = changes;
        this.weeks = weeks;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public BlockChoices choices(PlanId plan, String learner, int block) {
        requireOperator();
        PlanStore.Loaded loaded = store.load(find(plan));
        RotationProblem problem = loaded.problem();
        int index = learner(problem, learner);
        Block wanted = block(problem, problem.learners().get(index), block);
        List<Assignment> now = loaded.rows().of(loaded.schedule(), index).stream()
                .map(AssignmentRows.Row::assignment)
                .filter(a -> a.block() == block)
                .toList();
        List<Named> posts = new ArrayList<>();
        if (wanted.kind() == Block.Kind.WORK) {
            problem.posts().stream()
                    .filter(p -> p.accepts(problem.learners().get(index).order()))
                    .forEach(p -> posts.add(new Named(p.id(), name(loaded.names(), p.id()))));
        }
        return new BlockChoices(
                new Named(learner, person(loaded.names(), learner)),
                block,
                now,
                posts,
                wanted.minWeeks(),
                wanted.maxWeeks());
    }

    private static String name(PlanNames names, String post) {
        PlanNames.WorkPlace work = names.posts().get(post);
        return work == null ? post : work.enterprise() + " · " + work.name();
    }

    private static String person(PlanNames names, String learner) {
        PlanNames.Person person = names.learners().get(learner);
        return person == null ? learner : person.name();
    }

    @Override
    @Transactional(readOnly = true)
    public ProposalVerdict judge(PlanId plan, Proposal proposal) {
        requireOperator();
        return judged(find(plan), proposal).verdict();
    }

    @Override
    public ProposalVerdict save(PlanId draft, long version, Proposal proposal) {
        requireOperator();
        PlanVersion plan = find(draft);
        if (plan.state() != PlanState.DRAFT || plan.version() != version) {
            throw ProblemException.conflict("plan-changed");
        }
        Judged judged = judged(plan, proposal);
        if (judged.verdict().broken().stream().anyMatch(r -> r.rule().equals(PAST))) {
            throw ProblemException.invalid("plan-past", weeks.now(plan));
        }
        if (!judged.verdict().allowed()) {
            throw ProblemException.invalid("plan-proposal-breaks");
        }
        AssignmentRows rows = judged.plan().rows();
        List<Assignment> before = ofBlock(rows.of(judged.plan().schedule(), judged.learner()), proposal.block());
        List<AssignmentRows.Row> now = rows.of(judged.proposed(), judged.learner());
        assignments.delete(draft, proposal.learner());
        assignments.insert(draft, now);
        note(plan, judged, proposal, before, ofBlock(now, proposal.block()));
        if (!plans.recost(plan, judged.verdict().after())) {
            throw ProblemException.conflict("plan-changed");
        }
        audit.record(
                "plan.block-moved",
                "plan:" + draft,
                Map.of("learner", proposal.learner(), "block", Integer.toString(proposal.block())));
        return judged.verdict();
    }

    private static List<Assignment> ofBlock(List<AssignmentRows.Row> rows, int block) {
        return ChangeRows.blocks(rows.stream()
                .map(AssignmentRows.Row::assignment)
                .filter(a -> a.block() == block)
                .toList());
    }

    /**
     * Keeps the change against the base: a block that goes back to where it stood is no change any more. A block without a change
     * stands where it does in the base, whatever its number is there.
     */
    private void note(
            PlanVersion plan, Judged judged, Proposal proposal, List<Assignment> before, List<Assignment> after) {
        PlanChange known =
                changes.find(plan.id(), proposal.learner(), proposal.block()).orElse(null);
        changes.delete(plan.id(), proposal.learner(), proposal.block());
        PlanChange.Stand was =
                known != null ? known.before() : before.isEmpty() ? null : ChangeRows.stand(before.getFirst());
        PlanChange.Stand is = after.isEmpty() ? null : ChangeRows.stand(after.getFirst());
        if (!java.util.Objects.equals(was, is)) {
            ChangeRows rows =
                    new ChangeRows(judged.plan().problem(), judged.plan().names(), plan.cause());
            changes.insert(
                    plan.id(),
                    List.of(rows.row(
                            proposal.learner(),
                            proposal.block(),
                            was,
                            is,
                            PlanChange.Reason.BY_HAND,
                            BY_HAND,
                            known == null ? null : known.stays())));
        }
    }

    private Judged judged(PlanVersion plan, Proposal proposal) {
        PlanStore.Loaded loaded = store.load(plan);
        RotationProblem problem = loaded.problem();
        int learner = learner(problem, proposal.learner());
        Block wanted = block(problem, problem.learners().get(learner), proposal.block());
        if (proposal.firstWeek() < 1
                || proposal.lastWeek() > problem.weeks()
                || proposal.firstWeek() > proposal.lastWeek()) {
            throw ProblemException.invalid("plan-event-weeks", problem.weeks());
        }
        int post = wanted.kind() == Block.Kind.COURSE
                ? RotationSchedule.NONE
                : IntStream.range(0, problem.posts().size())
                        .filter(p -> problem.posts().get(p).id().equals(proposal.post()))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid("plan-event-unknown"));
        RotationSchedule proposed = new ProposedBlock(
                        learner, proposal.block() - 1, post, proposal.firstWeek() - 1, proposal.lastWeek() - 1)
                .in(problem, loaded.schedule());
        int now = weeks.now(plan);
        RotationSchedule kept = mentorsOfThePast(now, loaded, learner, proposed);
        return new Judged(loaded, learner, kept, verdict(now, loaded, kept));
    }

    /** Who supervised in weeks that have happened did so, whoever supervises the rest of the block. */
    private static RotationSchedule mentorsOfThePast(
            int now, PlanStore.Loaded loaded, int learner, RotationSchedule proposed) {
        List<List<RotationSchedule.Cell>> grid = new ArrayList<>();
        for (int each = 0; each < proposed.learners(); each++) {
            grid.add(new ArrayList<>(proposed.ofLearner(each)));
        }
        for (int week = 0; week < now - 1; week++) {
            RotationSchedule.Cell was = loaded.schedule().cell(learner, week);
            RotationSchedule.Cell is = proposed.cell(learner, week);
            if (was.block() == is.block() && was.post() == is.post() && was.lodging() == is.lodging()) {
                grid.get(learner).set(week, was);
            }
        }
        return RotationSchedule.of(grid);
    }

    private static ProposalVerdict verdict(int now, PlanStore.Loaded loaded, RotationSchedule proposed) {
        RotationVerifier verifier = new RotationVerifier();
        Verification before = verifier.verify(loaded.problem(), loaded.schedule());
        Verification after = verifier.verify(loaded.problem(), proposed);
        EngineWords words = new EngineWords(loaded.names());
        List<BrokenRule> broken = new ArrayList<>();
        changedPast(now, loaded, proposed).ifPresent(broken::add);
        after.verdicts().stream()
                .filter(v -> v.violations() > before.of(v.rule()).violations())
                .map(v -> new BrokenRule(v.rule(), v.name(), fresh(v, before.of(v.rule()), words)))
                .forEach(broken::add);
        return new ProposalVerdict(broken, before.cost(), after.cost());
    }

    /** Weeks that have happened stay as they were. */
    private static Optional<BrokenRule> changedPast(int now, PlanStore.Loaded loaded, RotationSchedule proposed) {
        List<Text> changed = new ArrayList<>();
        for (int learner = 0; learner < proposed.learners(); learner++) {
            if (!proposed.ofLearner(learner)
                    .subList(0, now - 1)
                    .equals(loaded.schedule().ofLearner(learner).subList(0, now - 1))) {
                String name = person(
                        loaded.names(), loaded.problem().learners().get(learner).id());
                changed.add(new Text(
                        "%s 在第 %d 周之前的安排会改变。".formatted(name, now),
                        "Weeks of %s before week %d would change.".formatted(name, now)));
            }
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new BrokenRule(PAST, new Text("已经发生的周不变", "weeks that have happened stay"), changed));
    }

    private static List<Text> fresh(Verdict after, Verdict before, EngineWords words) {
        return after.first().stream()
                .filter(each -> !before.first().contains(each))
                .map(words::named)
                .toList();
    }

    private static void requireOperator() {
        if (!ActingAs.get().is(Role.PARK)) {
            throw ProblemException.refused("plan-operator-only");
        }
    }

    private PlanVersion find(PlanId plan) {
        return plans.find(plan).orElseThrow(() -> ProblemException.notFound("plan-unknown", plan));
    }

    private static int learner(RotationProblem problem, String id) {
        return IntStream.range(0, problem.learners().size())
                .filter(l -> problem.learners().get(l).id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("plan-learner-unknown", id));
    }

    private static Block block(RotationProblem problem, Learner who, int block) {
        List<Block> blocks = problem.patterns().stream()
                .filter(p -> p.id().equals(who.pattern()))
                .findFirst()
                .orElseThrow()
                .blocks();
        if (block < 1 || block > blocks.size()) {
            throw ProblemException.notFound("plan-learner-unknown", who.id());
        }
        return blocks.get(block - 1);
    }
}
