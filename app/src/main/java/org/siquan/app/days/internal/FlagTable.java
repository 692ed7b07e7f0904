package org.siquan.app.days.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.days.DayTasks.Appeal;
import org.siquan.app.days.Flag;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Flags: one for each kind and day of a placement. Callers bring the transaction. */
@Repository
class FlagTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    FlagTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Raises a flag, or raises it again where it was settled; an answered one stays answered while its reason is the same
     * (a run of unchecked days may grow). */
    void raise(Placement placement, Flag.Kind kind, LocalDate day, String because) {
        jdbc.sql("""
                insert into days.flag as f (%s, flag_id, learner_name, kind, day, because, state, raised)
                values (%s, :id, :name, :kind, :day, :because, 'OPEN', :now)
                on conflict on constraint flag_once do update
                set state = case when f.state = 'APPEALED' then 'APPEALED' else 'OPEN' end, because = excluded.because,
                  version = f.version + 1
                where f.state = 'SETTLED' or (f.because <> excluded.because
                  and (f.kind <> 'UNCHECKED' or f.state in ('OPEN', 'APPEALED')))""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("id", UUID.randomUUID())
                .param("name", placement.names().learner())
                .param("kind", kind.name())
                .param("day", day)
                .param("because", because)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The reason of these kinds is gone for this day. */
    void settle(PlacementId id, LocalDate day, Collection<Flag.Kind> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update days.flag set state = 'SETTLED', version = version + 1
                where park_id = platform.park() and placement_id = :id and day = :day and kind in (:kinds)
                  and state in ('OPEN', 'APPEALED')""")
                .param("id", id.value())
                .param("day", day)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    /** Flags for want of checks that no longer begin on one of these days. */
    void settleUnchecked(PlacementId id, Collection<LocalDate> still) {
        of(id).stream()
                .filter(flag -> flag.kind() == Flag.Kind.UNCHECKED && !still.contains(flag.day()))
                .forEach(flag -> settle(id, flag.day(), List.of(Flag.Kind.UNCHECKED)));
    }

    List<Flag> of(PlacementId id) {
        return jdbc.sql("""
                        select * from days.flag where park_id = platform.park() and placement_id = :id
                        order by day desc, kind""").param("id", id.value()).query(FlagTable::read).list();
    }

    Optional<Flag> find(UUID id) {
        return jdbc.sql("select * from days.flag where park_id = platform.park() and flag_id = :id")
                .param("id", id)
                .query(FlagTable::read)
                .optional();
    }

    boolean appeal(UUID id, String words) {
        return jdbc.sql("""
                        update days.flag set state = 'APPEALED', appeal = :words, appealed = :now, version = version + 1
                        where park_id = platform.park() and flag_id = :id and state = 'OPEN'""")
                        .param("id", id)
                        .param("words", words)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean answer(UUID id, int version, Flag.State state, String reason) {
        return jdbc.sql("""
                        update days.flag set state = :state, answer = :reason, answered = :now, answered_by = :actor,
                          version = version + 1
                        where park_id = platform.park() and flag_id = :id and version = :version
                          and state in ('OPEN', 'APPEALED')""")
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("actor", ActingAs.get().name())
                        .update()
                == 1;
    }

    List<Appeal> appeals(int most) {
        return jdbc.sql("""
                        select * from days.flag where park_id = platform.park() and state = 'APPEALED'
                        order by appealed limit :most""")
                .param("most", most)
                .query((row, number) -> new Appeal(read(row, number), row.getString("learner_name")))
                .list();
    }

    private static Flag read(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered");
        return new Flag(
                row.getObject("flag_id", UUID.class),
                new PlacementId(row.getObject("placement_id", UUID.class)),
                Flag.Kind.valueOf(row.getString("kind")),
                row.getDate("day").toLocalDate(),
                row.getString("because"),
                Flag.State.valueOf(row.getString("state")),
                row.getTimestamp("raised").toInstant(),
                row.getString("appeal"),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                row.getInt("version"));
    }
}
