package org.siquan.app.rounds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;

/**
 * Rounds and their way. Only the park's operator moves them; an older version and an illegal move are conflicts (409). Each
 * move is kept with who, when and why, and audited.
 */
public interface Rounds {

    /** The newest first; drafts for the operator and the authority alone. */
    List<Round> list();

    /** A 404 where the actor's park has no such round. */
    Round get(RoundId round);

    List<Round.Step> history(RoundId round);

    /** Classes that it offers; their places are those that earlier rounds have left. */
    List<OfferedClass> listClasses(RoundId round);

    /** How far it is, over all schools. */
    record Counts(int learners, int ranked, int placed, int declined) {}

    Counts counts(RoundId round);

    /** An order that may be offered, with the places that are left. */
    record Candidate(OrderId order, String zh, String enterprise, int left) {}

    /** Published orders; behind a round those of its orders that have places left. */
    List<Candidate> listCandidates(@Nullable RoundId after);

    /**
     * What a round is to be.
     *
     * @param after an effective round; null for a first one
     */
    record NewRound(
            String title,
            @Nullable RoundId after,
            List<OrderId> orders,
            Instant closes,
            int noticeDays,
            int answerDays) {
        public NewRound {
            orders = List.copyOf(orders);
        }
    }

    RoundId create(NewRound wanted);

    /** Orders go into the round, and the learners of the roster who have no place yet may rank. */
    void open(RoundId round, long version);

    /** Sets another end of the ranking, while it is open. */
    void close(RoundId round, long version, Instant at, String reason);

    /** A draw that is still to be held. */
    record NamedDraw(String name, String issue, Instant at, int numbers) {}

    /** Freezes the rankings after their end, and announces the lottery. */
    void freeze(RoundId round, long version, NamedDraw draw);

    /**
     * Starts a run as a job.
     *
     * @param result numbers of the draw, once they are known; blank for a further run, which keeps them
     * @param reason of a further run
     */
    void run(RoundId round, long version, String result, String reason);

    /** Shows the result inside the schools, once each of them has confirmed. */
    void publish(RoundId round, long version);

    /** After the notice, with every appeal answered. */
    void takeEffect(RoundId round, long version);

    /** Calls it off; its orders are published again. */
    void cancel(RoundId round, long version, String reason);

    /**
     * Where a school stands.
     *
     * @param classId what it objects to; null for all of it
     */
    record Confirmation(
            OrgId school,
            String schoolName,
            State state,
            String reason,
            @Nullable String classId,
            @Nullable Instant at,
            @Nullable String by) {

        /** Each school's own word. */
        public enum State {
            WAITING,
            CONFIRMED,
            OBJECTED
        }
    }

    /** Of each school with learners in the round, as far as the actor may see them. */
    List<Confirmation> listConfirmations(RoundId round);
}
