package org.siquan.app.rounds.internal;

import java.time.Clock;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may move a round, whether the move is legal, and the line that it leaves. Callers bring the transaction. */
@Component
class RoundSteps {

    private static final int LONGEST_REASON = 500;

    private final RoundTable rounds;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundSteps(RoundTable rounds, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Round get(RoundId round) {
        return rounds.find(round).orElseThrow(() -> ProblemException.notFound("rounds-unknown"));
    }

    Actor operator() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.PARK)) {
            throw ProblemException.refused("rounds-operator-only");
        }
        return actor;
    }

    /** The round as the operator saw it. */
    Round operator(RoundId id, long version) {
        operator();
        return version(get(id), version);
    }

    Round version(Round round, long version) {
        if (round.version() != version) {
            throw ProblemException.conflict("rounds-stale");
        }
        return round;
    }

    /** The round, of which the operator saw this version, and which may go there. */
    Round at(RoundId id, long version, RoundState into) {
        Round round = operator(id, version);
        if (!round.state().leadsTo(into)) {
            throw illegal(round);
        }
        return round;
    }

    ProblemException illegal(Round round) {
        return ProblemException.conflict("rounds-move-" + round.state().name());
    }

    void begun(RoundId id) {
        rounds.insertStep(id, null, RoundState.DRAFT, "", clock.instant());
        audit.record("rounds.draft", "round:" + id);
    }

    void move(Round round, RoundState into, String reason) {
        if (!rounds.move(round, into)) {
            throw ProblemException.conflict("rounds-stale");
        }
        rounds.insertStep(round.id(), round.state(), into, reason, clock.instant());
        audit.record(
                "rounds.moved",
                "round:" + round.id(),
                Map.of("from", round.state().name(), "to", into.name()));
    }

    /** A change that leaves the round where it is. */
    void noted(Round round, boolean done, String reason) {
        if (!done) {
            throw ProblemException.conflict("rounds-stale");
        }
        rounds.insertStep(round.id(), round.state(), round.state(), reason, clock.instant());
        audit.record("rounds.changed", "round:" + round.id());
    }

    String said(String reason, boolean needed) {
        String words = reason.strip();
        if (words.length() > LONGEST_REASON || (needed && words.isEmpty())) {
            throw ProblemException.invalid("rounds-reason", LONGEST_REASON);
        }
        return words;
    }

    /**
     * Part of the operator's own transaction that only the system may do (the nonce, everybody's salts): for the database the
     * system acts meanwhile, and afterwards the operator again.
     */
    void asSystem(Runnable work) {
        Actor operator = operator();
        acts("system:rounds");
        work.run();
        acts(operator.name());
    }

    private void acts(String name) {
        jdbc.sql("select set_config('siquan.actor', :name, true)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
