package org.siquan.app.days.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.Leave;
import org.siquan.app.days.PresenceState;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leaves. Callers bring the transaction. */
@Repository
class LeaveTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaveTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID insert(Placement placement, PresenceState kind, LocalDate first, LocalDate last, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into days.leave (%s, leave_id, learner_name, kind, first_day, last_day, reason, state, asked)
                values (%s, :id, :name, :kind, :first, :last, :reason, 'ASKED', :now)""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("id", id)
                .param("name", placement.names().learner())
                .param("kind", kind.name())
                .param("first", first)
                .param("last", last)
                .param("reason", reason)
                .param("now", now())
                .update();
        return id;
    }

    boolean decide(UUID id, int version, Leave.State state, String answer) {
        return jdbc.sql("""
                        update days.leave set state = :state, answer = :answer, decided = :now, decided_by = :actor,
                          version = version + 1
                        where park_id = platform.park() and leave_id = :id and version = :version and state = 'ASKED'""")
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("now", now())
                        .param("actor", ActingAs.get().name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Ends it before its first day, or cuts the days from this one on. */
    boolean withdraw(UUID id, int version, LocalDate from) {
        return jdbc.sql("""
                        update days.leave
                        set state = case when first_day >= cast(:from as date) or state = 'ASKED' then 'WITHDRAWN' else state end,
                          last_day = case when first_day >= cast(:from as date) or state = 'ASKED' then last_day else least(last_day, cast(:from as date) - 1) end,
                          version = version + 1
                        where park_id = platform.park() and leave_id = :id and version = :version
                          and state in ('ASKED', 'GRANTED') and (state = 'ASKED' or last_day >= cast(:from as date))""")
                        .param("id", id)
                        .param("version", version)
                        .param("from", from)
                        .update()
                == 1;
    }

    void seen(UUID id) {
        jdbc.sql("""
                update days.leave set seen = :now
                where park_id = platform.park() and leave_id = :id and state = 'GRANTED' and seen is null""").param("id", id).param("now", now()).update();
    }

    Optional<Leave> find(UUID id) {
        return jdbc.sql("select * from days.leave where park_id = platform.park() and leave_id = :id")
                .param("id", id)
                .query(LeaveTable::read)
                .optional();
    }

    List<Leave> of(PlacementId id) {
        return jdbc.sql("""
                        select * from days.leave where park_id = platform.park() and placement_id = :id
                        order by first_day desc, asked desc""").param("id", id.value()).query(LeaveTable::read).list();
    }

    List<Leave> toDecide(int most) {
        return some("state = 'ASKED'", most);
    }

    List<Leave> toRead(int most) {
        return some("state = 'GRANTED' and seen is null", most);
    }

    private List<Leave> some(String where, int most) {
        return jdbc.sql("select * from days.leave where park_id = platform.park() and " + where
                        + " order by first_day, asked limit :most")
                .param("most", most)
                .query(LeaveTable::read)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Leave read(ResultSet row, int number) throws SQLException {
        return new Leave(
                row.getObject("leave_id", UUID.class),
                new PlacementId(row.getObject("placement_id", UUID.class)),
                row.getString("learner_name"),
                PresenceState.valueOf(row.getString("kind")),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                row.getString("reason"),
                Leave.State.valueOf(row.getString("state")),
                row.getTimestamp("asked").toInstant(),
                row.getString("answer"),
                instant(row.getTimestamp("decided")),
                instant(row.getTimestamp("seen")),
                row.getInt("version"));
    }
}
