package org.siquan.app.rounds.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundResults;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds.Confirmation.State;
import org.siquan.region.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRoundResults implements RoundResults {

    private final RoundSteps steps;
    private final OutcomeTable table;
    private final OfferTable offers;
    private final RoundRankings rankings;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    DefaultRoundResults(
            RoundSteps steps,
            OutcomeTable table,
            OfferTable offers,
            RoundRankings rankings,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.steps = steps;
        this.table = table;
        this.offers = offers;
        this.rankings = rankings;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Result> find(RoundId id, LearnerId learner) {
        RoundState state = steps.get(id).state();
        boolean staff = ActingAs.get().is(Role.SCHOOL) || ActingAs.get().seesWholePark();
        return state.shown() || (staff && state == RoundState.CONFIRMING) ? table.find(id, learner) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> findProof(RoundId round) {
        return rankings.findOwn(round)
                .flatMap(own -> jdbc.sql("""
                        select proof from rounds.ticket
                        where park_id = platform.park() and round_id = :round and learner_id = :learner""")
                        .param("round", round.value())
                        .param("learner", own.learner().value())
                        .query(String.class)
                        .optional());
    }

    @Override
    public void confirm(RoundId id) {
        Round round = confirming(id);
        table.confirmations(id, Map.of()).stream()
                .filter(c -> c.school().equals(ActingAs.get().org()))
                .forEach(c -> {
                    String classId = c.classId();
                    if (classId != null) {
                        table.unbar(id, classId);
                    }
                });
        answered(round, State.CONFIRMED, "", "");
    }

    @Override
    public void object(RoundId id, String classId, String reason) {
        Round round = confirming(id);
        String why = steps.said(reason, true);
        if (!classId.isBlank()) {
            if (!offers.classes(id).contains(classId)) {
                throw ProblemException.invalid("rounds-class", classId);
            }
            table.bar(id, classId, why, clock.instant());
        }
        answered(round, State.OBJECTED, why, classId);
    }

    private Round confirming(RoundId id) {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("rounds-school-only");
        }
        Round round = steps.get(id);
        if (round.state() != RoundState.CONFIRMING) {
            throw steps.illegal(round);
        }
        return round;
    }

    private void answered(Round round, State state, String reason, String classId) {
        if (!table.answer(round.id(), state, reason, classId, clock.instant())) {
            throw ProblemException.notFound("rounds-not-asked");
        }
        audit.record(
                "rounds." + (state == State.CONFIRMED ? "confirmed" : "objected"),
                "round:" + round.id(),
                Map.of("school", ActingAs.get().org().value()));
    }

    @Override
    public void decline(RoundId id) {
        var own = rankings.findOwn(id).orElseThrow(() -> ProblemException.refused("rounds-not-in-it"));
        Round round = steps.get(id);
        if (!round.state().shown()) {
            throw steps.illegal(round);
        }
        if (!table.decline(id, own.learner(), clock.instant())) {
            throw ProblemException.conflict("rounds-no-place");
        }
        audit.record("rounds.declined", "learner:" + own.learner(), Map.of("round", id.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> notice(RoundId round) {
        steps.get(round);
        return table.notice(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paper> papers(RoundId round) {
        return offers.papers(round, steps.get(round).run());
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] paper(RoundId round, String name) {
        return offers.paper(round, steps.get(round).run(), name).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("rounds-paper-unknown", name));
    }
}
