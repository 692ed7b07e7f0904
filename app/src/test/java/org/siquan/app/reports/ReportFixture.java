package org.siquan.app.reports;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.NewPlacement;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.siquan.engine.rules.Kind;

/** Learners of one school of the demonstration region, each at a post of another province, with dated steps. */
public final class ReportFixture {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final List<PlacementFixture> people;
    public final Actor school;

    private final Placements placements;
    private final TenantTransactions transactions;

    public ReportFixture(ParkId park, Placements placements, TenantTransactions transactions) {
        this.placements = placements;
        this.transactions = transactions;
        PlacementFixture any = PlacementFixture.inAnotherProvince(park, 0);
        school = any.school();
        people = IntStream.range(0, 60)
                .mapToObj(n -> PlacementFixture.inAnotherProvince(park, n))
                .filter(one -> one.school().org().equals(school.org()))
                .toList();
    }

    /** The n-th learner over these days; its school let it begin on the first day, and end on {@code ended} unless null. */
    public PlacementId placed(
            int n, boolean own, LocalDate first, LocalDate last, String state, @Nullable LocalDate ended) {
        PlacementFixture f = people.get(n);
        PlacementId id = as(
                school,
                () -> placements.arrange(new NewPlacement(
                        f.learner(),
                        f.post().id(),
                        Kind.POST,
                        List.of(new Span(first, last)),
                        own,
                        f.mentor(),
                        "赵宁（演示）")));
        sql("update placements.placement set state = ? where placement_id = ?", state, id.value());
        if (!state.equals("DRAFT") && !state.equals("PREPARING") && !state.equals("CANCELLED")) {
            step(id, "RUNNING", first, "");
        }
        if (ended != null) {
            step(id, "ENDED", ended, "期满（演示）");
        }
        return id;
    }

    public static void step(PlacementId id, String what, LocalDate on, String reason) {
        sql("""
                insert into placements.step (park_id, org_id, placement_id, learner_id, enterprise_id, seq, what, reason, actor, at)
                select park_id, org_id, placement_id, learner_id, enterprise_id,
                  (select max(seq) + 1 from placements.step s where s.placement_id = p.placement_id), ?, ?, 'system:test', ?
                from placements.placement p where placement_id = ?""", what, reason, Timestamp.from(on.atTime(7, 0).atZone(ZONE).toInstant()), id.value());
    }

    /** What another process would have written. */
    public static void sql(String statement, @Nullable Object... values) {
        try (var connection = TestDatabase.superuser();
                var written = connection.prepareStatement(statement)) {
            connection.setAutoCommit(false);
            try (var role = connection.createStatement()) {
                role.execute("set local session_replication_role = replica");
            }
            for (int i = 0; i < values.length; i++) {
                written.setObject(i + 1, values[i]);
            }
            written.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return transactions.as(actor, work);
    }

    public void run(Actor actor, Runnable work) {
        transactions.runAs(actor, work);
    }
}
