package org.siquan.app.days.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.DayTasks;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.PlacementsAtWork.UnitAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.PartyRows;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultDayTasks implements DayTasks {

    private static final int SHOWN = 50;
    private static final int OWN = 3;

    private final PlacementsAtWork atWork;
    private final DayRights rights;
    private final PresenceTable days;
    private final FlagTable flags;
    private final ShiftPlan shifts;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DefaultDayTasks(
            PlacementsAtWork atWork,
            DayRights rights,
            PresenceTable days,
            FlagTable flags,
            ShiftPlan shifts,
            Accounts accounts,
            JdbcClient jdbc) {
        this.atWork = atWork;
        this.rights = rights;
        this.days = days;
        this.flags = flags;
        this.shifts = shifts;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public Waiting waiting() {
        Actor actor = ActingAs.get();
        Side side = DayRights.sideOf(actor);
        return switch (side) {
            case SCHOOL ->
                new Waiting(
                        toCheck(side),
                        count("days.leave where state = 'ASKED'"),
                        count("days.flag where state = 'APPEALED'"),
                        count("days.journal where tutor_at is null"),
                        count("days.incident where closed is null"));
            case UNIT ->
                actor.is(Role.MENTOR) && accounts.findPerson().isEmpty() && !actor.is(Role.ENTERPRISE)
                        ? new Waiting(0, 0, 0, 0, 0)
                        : new Waiting(
                                toCheck(side),
                                count("days.leave where state = 'GRANTED' and seen is null"),
                                0,
                                count("days.journal where mentor_at is null"),
                                count("days.incident where closed is null"));
            case LEARNER -> new Waiting(0, 0, count("days.flag where state = 'OPEN'"), unwritten(), 0);
            case READER -> new Waiting(0, 0, 0, 0, 0);
        };
    }

    /** On a working day, learners whom this side has not checked; each unit counted by its own. */
    private int toCheck(Side side) {
        LocalDate today = shifts.today();
        if (side == Side.UNIT && !ActingAs.get().is(Role.ENTERPRISE)) {
            Predicate<Placement> mine = rights.mine();
            return (int) atWork.on(today).stream()
                    .filter(running -> running.on(today) && mine.test(running.placement()))
                    .filter(running -> shifts.planned(running.placement(), today))
                    .filter(running -> days.find(running.placement().id(), today)
                            .filter(presence -> presence.checked())
                            .isEmpty())
                    .count();
        }
        if (!shifts.working(today)) {
            return 0;
        }
        var checked = days.checked(today);
        return atWork.units(today).stream()
                .mapToInt(unit -> left(unit, checked.get(unit.unit()), side))
                .sum();
    }

    private static int left(UnitAtWork unit, DayBook.@Nullable Checked checked, Side side) {
        int done = checked == null ? 0 : side == Side.SCHOOL ? checked.byTutor() : checked.byUnit();
        return Math.max(0, unit.learners() - done);
    }

    /** Weeks that are over and have no journal, of the learner's newest placements. */
    private int unwritten() {
        LocalDate monday = shifts.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return atWork.newest(OWN).stream()
                .mapToInt(running -> unwritten(running, monday))
                .sum();
    }

    private int unwritten(RunningPlacement running, LocalDate thisMonday) {
        List<String> weeks = shifts.of(running.placement()).stream()
                .filter(running::on)
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .filter(monday -> monday.isBefore(thisMonday))
                .map(LocalDate::toString)
                .distinct()
                .toList();
        if (weeks.isEmpty()) {
            return 0;
        }
        long written = jdbc.sql("""
                        select count(*) from days.journal
                        where park_id = platform.park() and placement_id = :id and part in (:weeks)""")
                .param("id", running.placement().id().value())
                .param("weeks", weeks)
                .query(Long.class)
                .single();
        return (int) (weeks.size() - written);
    }

    private int count(String fromWhere) {
        return jdbc.sql("select count(*) from " + fromWhere + " and park_id = platform.park() and " + PartyRows.of(""))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Appeal> appeals() {
        return DayRights.sideOf(ActingAs.get()) == Side.SCHOOL ? flags.appeals(SHOWN) : List.of();
    }
}
