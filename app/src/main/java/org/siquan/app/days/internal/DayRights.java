package org.siquan.app.days.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with the days of a placement. The row policies say the same a second time. */
@Component
class DayRights {

    /** Tables whose rows follow the mentor of their placement. */
    private static final List<String> FOLLOWING = List.of(
            "presence", "word", "flag", "leave", "journal", "journal_file", "incident", "incident_step", "lesson");

    private static final int MOST_FOLLOWED = 50_000;

    /** Placement to the version whose mentor its rows are known to have: what is written later has it anyway. */
    private final Map<PlacementId, Long> followed = new ConcurrentHashMap<>();

    private final PlacementsAtWork atWork;
    private final Accounts accounts;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    DayRights(PlacementsAtWork atWork, Accounts accounts, TenantTransactions transactions, JdbcClient jdbc) {
        this.atWork = atWork;
        this.accounts = accounts;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** The placement as the actor sees it; 404 for whoever has nothing to do with it. */
    RunningPlacement visible(PlacementId id) {
        RunningPlacement running = atWork.get(id);
        if (!mine(running.placement())) {
            throw ProblemException.notFound("placement-unknown");
        }
        if (onlyMentor(ActingAs.get())) {
            followTheMentor(running.placement());
        }
        return running;
    }

    /** The placement for one of these sides, which may still change something of it. */
    RunningPlacement changed(PlacementId id, Side... sides) {
        RunningPlacement running = visible(id);
        if (!Arrays.asList(sides).contains(side(running.placement()))) {
            throw ProblemException.refused("access-refused");
        }
        PlacementState state = running.placement().state();
        if (state == PlacementState.SEALED || state == PlacementState.CANCELLED) {
            throw ProblemException.conflict("placement-over");
        }
        return running;
    }

    Side side(Placement placement) {
        Actor actor = ActingAs.get();
        if (actor.is(Role.SCHOOL) && actor.org().equals(placement.school())) {
            return Side.SCHOOL;
        }
        if ((actor.is(Role.ENTERPRISE) || actor.is(Role.MENTOR))
                && actor.org().value().equals(placement.enterprise().value())) {
            return Side.UNIT;
        }
        return actor.is(Role.LEARNER) ? Side.LEARNER : Side.READER;
    }

    /** Which of the sides that act an actor is, apart from any placement. */
    static Side sideOf(Actor actor) {
        if (actor.is(Role.SCHOOL)) {
            return Side.SCHOOL;
        }
        if (actor.is(Role.ENTERPRISE) || actor.is(Role.MENTOR)) {
            return Side.UNIT;
        }
        return actor.is(Role.LEARNER) ? Side.LEARNER : Side.READER;
    }

    boolean mine(Placement placement) {
        return mine().test(placement);
    }

    /** A mentor has to do with the placements where that person is the mentor, a learner with the own; asked once for many. */
    Predicate<Placement> mine() {
        Actor actor = ActingAs.get();
        if (!actor.seesOwnOnly() && !onlyMentor(actor)) {
            return _ -> true;
        }
        String person = accounts.findPerson().orElse(null);
        if (person == null) {
            return _ -> false;
        }
        return actor.seesOwnOnly()
                ? placement -> placement.learner().value().equals(person)
                : placement ->
                        placement.mentor() != null && placement.mentor().value().equals(person);
    }

    private static boolean onlyMentor(Actor actor) {
        return actor.roles().equals(Set.of(Role.MENTOR));
    }

    /** Another mentor took over: the days so far are now that person's to read, and no longer the other's. */
    private void followTheMentor(Placement placement) {
        if (Long.valueOf(placement.version()).equals(followed.get(placement.id()))) {
            return;
        }
        if (followed.size() > MOST_FOLLOWED) {
            followed.clear();
        }
        String mentor = placement.mentor() == null ? null : placement.mentor().value();
        Actor system = Actor.system("days", ActingAs.get().park());
        transactions.runAs(
                system,
                () -> FOLLOWING.forEach(table -> jdbc.sql("""
                                update days.%s set mentor_id = :mentor
                                where park_id = platform.park() and placement_id = :id
                                  and mentor_id is distinct from :mentor""".formatted(table))
                        .param("mentor", mentor)
                        .param("id", placement.id().value())
                        .update()));
        followed.put(placement.id(), placement.version());
    }
}
