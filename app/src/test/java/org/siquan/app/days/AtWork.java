package org.siquan.app.days;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.siquan.app.Circles;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;

/** A learner who has been at work for {@link #WEEKS} weeks: the step that cleared the start is dated back. */
public final class AtWork {

    public static final int WEEKS = 5;

    public final PlacementFixture f;
    public final ParkId park;
    public final PlacementId id;
    public final LocalDate today;
    public final Actor school;
    public final Actor unit;
    public final Actor mentor;
    public final Actor learner;
    public final Span days;

    private final TenantTransactions transactions;

    private AtWork(
            PlacementFixture f,
            ParkId park,
            PlacementId id,
            Span days,
            Circles circles,
            TenantTransactions transactions,
            Clock clock) {
        this.f = f;
        this.park = park;
        this.id = id;
        this.days = days;
        this.transactions = transactions;
        today = LocalDate.now(clock);
        school = f.school();
        unit = f.unit();
        mentor = circles.mentor(park, f.mentor().value());
        learner = circles.learner(park, f.learner().value());
    }

    /** The n-th of them in a park. */
    public static AtWork in(
            ParkId park, int n, Circles circles, Placements placements, TenantTransactions transactions, Clock clock) {
        PlacementFixture f = PlacementFixture.inAnotherProvince(park, n);
        LocalDate today = LocalDate.now(clock);
        Span days = new Span(today.minusWeeks(WEEKS), today.plusDays(60));
        PlacementId id = transactions.as(f.school(), () -> placements.arrange(f.wanted(List.of(days))));
        step(f, id, "RUNNING", days.first(), clock);
        return new AtWork(f, park, id, days, circles, transactions, clock);
    }

    /** Moves it as its school would have on that day. */
    public static void step(PlacementFixture f, PlacementId id, String state, LocalDate on, Clock clock) {
        try (var connection = TestDatabase.superuser();
                var move = connection.prepareStatement(
                        "update placements.placement set state = ?, version = version + 1 where placement_id = ?");
                var step = connection.prepareStatement("""
                        insert into placements.step (park_id, org_id, placement_id, learner_id, enterprise_id, seq, what, actor, at)
                        select park_id, org_id, placement_id, learner_id, enterprise_id,
                          (select max(seq) + 1 from placements.step where placement_id = ?), ?, 'system:test', ?
                        from placements.placement where placement_id = ?""")) {
            move.setString(1, state);
            move.setObject(2, id.value());
            move.executeUpdate();
            step.setObject(1, id.value());
            step.setString(2, state);
            step.setTimestamp(
                    3, Timestamp.from(on.atTime(7, 0).atZone(clock.getZone()).toInstant()));
            step.setObject(4, id.value());
            step.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The n-th planned shift before today, 1 the last. */
    public LocalDate shift(DayBook book, int n) {
        List<LocalDate> past = as(school, () -> book.planned(id)).stream()
                .filter(day -> day.isBefore(today))
                .toList();
        return past.get(past.size() - n);
    }

    /** The last Sunday before today; nobody plans a shift on it but in a week of make-up days. */
    public LocalDate restDay(DayBook book) {
        List<LocalDate> planned = as(school, () -> book.planned(id));
        LocalDate day = today.minusDays(1);
        while (planned.contains(day) || day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }

    public void run(Actor actor, Runnable work) {
        transactions.runAs(actor, work);
    }
}
