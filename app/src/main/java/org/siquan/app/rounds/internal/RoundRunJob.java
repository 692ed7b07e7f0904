package org.siquan.app.rounds.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundState;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.lottery.LotteryRefused;
import org.siquan.round.AuditBundle;
import org.siquan.year.ClassRound;
import org.siquan.year.MatchingEvidence;
import org.siquan.year.MatchingResult;
import org.siquan.year.RoundLottery;
import org.siquan.year.YearRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a frozen round: lottery, engine, independent verifiers, explanations, evidence. Run again it has the same outcome, so
 * a killed job simply runs again. A round with findings of the verifiers fails and cannot go on.
 */
@Component
class RoundRunJob implements JobHandler {

    static final String KIND = "rounds.run";

    private static final Text CHANGED = new Text("志愿与冻结时的哈希不一致", "the rankings are not those that were frozen");

    private final RoundTable rounds;
    private final RoundInputs inputs;
    private final RoundDraw draw;
    private final RoundPeopleTable people;
    private final OfferTable offers;
    private final OutcomeTable outcomes;
    private final RoundNews news;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /** What the job was started with. */
    record Input(String round) {}

    private record Given(Round round, ClassRound problem, String hash, RoundLottery lottery) {}

    RoundRunJob(
            RoundTable rounds,
            RoundInputs inputs,
            RoundDraw draw,
            RoundPeopleTable people,
            OfferTable offers,
            OutcomeTable outcomes,
            RoundNews news,
            TenantTransactions transactions,
            Clock clock) {
        this.rounds = rounds;
        this.inputs = inputs;
        this.draw = draw;
        this.people = people;
        this.offers = offers;
        this.outcomes = outcomes;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun job) {
        RoundId id = new RoundId(json.readValue(job.input(), Input.class).round());
        Actor system = Actor.system(KIND, job.actor().park());
        try {
            Given given = transactions.as(system, () -> given(id));
            job.progress("rounds.matching", 1, 3);
            MatchingResult result = given.problem().propose(given.lottery(), job::progress, job::cancelled);
            List<Text> findings = new ArrayList<>(result.findings());
            if (!given.hash().equals(given.round().rankingsHash())) {
                findings.add(CHANGED);
            }
            MatchingEvidence evidence = result.evidence();
            boolean verified = evidence != null && evidence.wrong() == 0 && !findings.contains(CHANGED);
            job.progress("rounds.keeping", 2, 3);
            transactions.runAs(system, () -> keep(given.round(), result, evidence, verified, findings));
            return JobResult.of("{\"placed\":%d,\"verified\":%b}".formatted(result.placed(), verified));
        } catch (YearRefused refused) {
            return failed(system, id, refused.reasons());
        } catch (LotteryRefused refused) {
            return failed(system, id, List.of(refused.reason(), refused.remedy()));
        } catch (CancellationException cutShort) {
            job.progress("rounds.matching", 0, 1); // says whether the job was cancelled or the application stops
            throw cutShort;
        }
    }

    private Given given(RoundId id) {
        Round round = rounds.find(id).orElseThrow();
        return new Given(round, inputs.read(id), RoundInputs.hash(people.choices(id)), draw.held(round));
    }

    private JobResult failed(Actor system, RoundId id, List<Text> why) {
        transactions.runAs(system, () -> {
            if (rounds.setFound(id, RoundState.FAILED, false, why)) {
                rounds.insertStep(id, RoundState.RUNNING, RoundState.FAILED, "", clock.instant());
            }
        });
        return JobResult.of("{\"verified\":false}");
    }

    private void keep(
            Round round,
            MatchingResult result,
            @Nullable MatchingEvidence evidence,
            boolean verified,
            List<Text> findings) {
        RoundState into = verified ? RoundState.CONFIRMING : RoundState.FAILED;
        if (!rounds.setFound(round.id(), into, verified, findings)) {
            return;
        }
        rounds.insertStep(round.id(), RoundState.RUNNING, into, "", clock.instant());
        Map<String, String> schoolOf = new HashMap<>();
        people.active(round.id()).forEach(p -> schoolOf.put(p.id().value(), p.school()));
        outcomes.delete("rounds.notice", round.id());
        outcomes.replace(round.id(), schoolOf, result.placements());
        if (evidence != null) {
            int run = round.run() + 1;
            List<String> open = AuditBundle.publicNames();
            evidence.bundle()
                    .forEach(paper -> offers.insertPaper(
                            round.id(),
                            run,
                            paper.name(),
                            open.contains(paper.name()),
                            paper.text().getBytes(StandardCharsets.UTF_8)));
            draw.hand(
                    round.id(),
                    evidence.tickets().stream()
                            .map(t -> new RoundDraw.Proven(t.learner(), t.rank(), evidence.proof(t)))
                            .toList());
        }
        if (verified) {
            List<String> schools = result.placements().stream()
                    .map(p -> schoolOf.getOrDefault(p.learner(), ""))
                    .distinct()
                    .sorted()
                    .toList();
            outcomes.ask(round.id(), schools);
            news.tell(round, schools, Role.SCHOOL, "confirm", "/school", round.run() + 1);
        }
    }
}
