package org.siquan.app.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AccountId;

/**
 * Decisions inside an organisation: a chain of positions, one after the other. An organisation without a chain for a kind needs none.
 * A process calls {@link #require} and goes on only with {@link State.NotNeeded} or {@link State.Approved}.
 */
public interface Approvals {

    /** Where a matter of the actor's organisation stands. */
    sealed interface State {

        /** The organisation has no chain for this kind. */
        record NotNeeded() implements State {}

        /** There is a chain, and nobody asked yet; also after a withdrawal, and when what was approved has changed since. */
        record NotAsked(boolean changed) implements State {}

        record Waiting(RequestId request, Position now) implements State {}

        record Approved(RequestId request) implements State {}

        record Refused(RequestId request, String reason) implements State {}

        /** True: the process may go on. */
        default boolean isSettled() {
            return this instanceof NotNeeded || this instanceof Approved;
        }
    }

    /**
     * A step that was decided.
     *
     * @param standsFor the absent one for whom it was decided; null when the holder decided
     */
    record Decision(
            int step,
            Position position,
            AccountId by,
            @Nullable AccountId standsFor,
            boolean approved,
            String reason,
            Instant at) {}

    /** What became of a request. */
    enum Outcome {
        WAITING,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * What somebody asked, and what became of it.
     *
     * @param positions in their order, as they were when it was asked
     */
    record Request(
            RequestId id,
            String kind,
            String subject,
            List<Position> positions,
            AccountId askedBy,
            Instant asked,
            int step,
            Outcome outcome,
            List<Decision> decisions) {
        public Request {
            positions = List.copyOf(positions);
            decisions = List.copyOf(decisions);
        }

        public Position now() {
            return positions.get(step - 1);
        }
    }

    /** Where it stands; asks nobody. */
    State state(String kind, String subject);

    /**
     * Asks the first position of the chain when one is needed and none was asked, refused, or is still valid; else like {@link #state}.
     *
     * @throws org.siquan.app.platform.ProblemException 404 when the actor does not see the subject
     */
    State require(String kind, String subject);

    Optional<Request> find(RequestId id);

    /** Those that the actor may decide now, the oldest first. */
    List<Request> waitingForMe();

    /** Of the actor's organisation, the newest first, at most 200. */
    List<Request> list();

    /** Those about one subject, the newest first. */
    List<Request> about(String kind, String subject);

    /** True when the actor holds the position that decides now, or stands in for who does, and may. */
    boolean mayDecide(Request request);

    /**
     * Approves or refuses the step that is due.
     *
     * @param step that the person saw; another one is a 409
     * @param reason must be given for a refusal
     * @throws org.siquan.app.platform.ProblemException 403 for whoever may not: another position, who asked, who decided a step already
     */
    void decide(RequestId id, int step, boolean approve, String reason);

    /** Takes back what the actor asked. */
    void withdraw(RequestId id);

    /** The positions that decide in the actor's organisation; empty: none needed. */
    List<Position> chain(String kind);

    /** Changes the chain for what is asked from now on. Only {@linkplain Positions#mayManage who may}. */
    void setChain(String kind, List<Position> positions);
}
