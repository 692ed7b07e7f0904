package org.siquan.app.days.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook.Checked;
import org.siquan.app.days.DayBook.Word;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.region.EnterpriseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days and the words about them. Each source has a column of its own, so no word overwrites another's. Callers bring the transaction. */
@Repository
class PresenceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PresenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A word to be written; state null takes it back. */
    record Said(
            LocalDate day,
            PresenceSource source,
            @Nullable PresenceState state,
            String note,
            @Nullable Integer minutes,
            int planned,
            boolean restDay) {}

    private static String column(PresenceSource source) {
        return switch (source) {
            case CORRECTION -> "corrected";
            case TUTOR -> "tutor_said";
            case LEAVE -> "leave_says";
            case MENTOR -> "mentor_said";
            case GATE_FILE -> "gate_says";
        };
    }

    /** Writes a word and keeps it; false where it was said before, which writes nothing. */
    boolean say(Placement placement, Said said) {
        String column = column(said.source());
        Timestamp now = Timestamp.from(clock.instant());
        Optional<Integer> version = jdbc.sql("""
                        insert into days.presence as p (%1$s, day, learner_name, unit_name, %2$s, minutes, planned, rest_day, note, at)
                        values (%3$s, :day, :name, :unit, :state, :minutes, :planned, :rest, :note, :now)
                        on conflict (park_id, placement_id, day) do update
                        set %2$s = excluded.%2$s, minutes = coalesce(excluded.minutes, p.minutes), at = excluded.at,
                          mentor_id = excluded.mentor_id, version = p.version + 1,
                          note = case when excluded.note = '' then p.note else excluded.note end
                        where p.%2$s is distinct from excluded.%2$s
                          or (excluded.note <> '' and excluded.note <> p.note)
                          or (excluded.minutes is not null and excluded.minutes is distinct from p.minutes)
                        returning version""".formatted(OfPlacement.COLUMNS, column, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("day", said.day())
                .param("name", placement.names().learner())
                .param("unit", placement.names().unit())
                .param("state", name(said.state()))
                .param("minutes", said.minutes())
                .param("planned", said.planned())
                .param("rest", said.restDay())
                .param("note", said.note())
                .param("now", now)
                .query(Integer.class)
                .optional();
        version.ifPresent(seq -> keep(placement, said, seq, now));
        return version.isPresent();
    }

    private void keep(Placement placement, Said said, int seq, Timestamp now) {
        jdbc.sql("""
                insert into days.word (%s, day, seq, source, state, note, actor, at)
                values (%s, :day, :seq, :source, :state, :note, :actor, :now)""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("day", said.day())
                .param("seq", seq)
                .param("source", said.source().name())
                .param("state", name(said.state()))
                .param("note", said.note())
                .param("actor", ActingAs.get().name())
                .param("now", now)
                .update();
    }

    /** Locks a day and answers with its version; 0 where nobody said anything. */
    int lock(PlacementId id, LocalDate day) {
        return jdbc.sql("""
                        select version from days.presence
                        where park_id = platform.park() and placement_id = :id and day = :day for update""")
                .param("id", id.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    List<Presence> of(PlacementId id) {
        return jdbc.sql("""
                        select * from days.presence
                        where park_id = platform.park() and placement_id = :id and state is not null order by day""").param("id", id.value()).query(PresenceTable::read).list();
    }

    Optional<Presence> find(PlacementId id, LocalDate day) {
        return jdbc.sql("""
                        select * from days.presence where park_id = platform.park() and placement_id = :id and day = :day
                          and state is not null""")
                .param("id", id.value())
                .param("day", day)
                .query(PresenceTable::read)
                .optional();
    }

    /** What was said about these placements on a day. */
    Map<PlacementId, Presence> on(LocalDate day, Collection<PlacementId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select * from days.presence where park_id = platform.park() and placement_id in (:ids) and day = :day
                          and state is not null""")
                .param("ids", ids.stream().map(PlacementId::value).toList())
                .param("day", day)
                .query(PresenceTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Presence::placement, presence -> presence));
    }

    Map<EnterpriseId, Checked> checked(LocalDate day) {
        return jdbc
                .sql("""
                        select enterprise_id, count(tutor_said) as by_tutor, count(mentor_said) as by_unit from days.presence
                        where park_id = platform.park() and day = :day group by enterprise_id""")
                .param("day", day)
                .query((row, _) -> Map.entry(
                        new EnterpriseId(row.getString("enterprise_id")),
                        new Checked(row.getInt("by_tutor"), row.getInt("by_unit"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Days that a tutor looked at or the school decided otherwise. */
    Set<LocalDate> checkedDays(PlacementId id) {
        return Set.copyOf(jdbc.sql("""
                        select day from days.presence where park_id = platform.park() and placement_id = :id
                          and coalesce(corrected, tutor_said, leave_says, mentor_said) is not null""")
                .param("id", id.value())
                .query((row, _) -> row.getDate("day").toLocalDate())
                .list());
    }

    List<Word> words(PlacementId id, LocalDate day) {
        return jdbc.sql("""
                        select source, state, note, actor, at from days.word
                        where park_id = platform.park() and placement_id = :id and day = :day order by seq desc""")
                .param("id", id.value())
                .param("day", day)
                .query((row, _) -> new Word(
                        PresenceSource.valueOf(row.getString("source")),
                        state(row.getString("state")),
                        row.getString("note"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable String name(@Nullable PresenceState state) {
        return state == null ? null : state.name();
    }

    private static @Nullable PresenceState state(@Nullable String name) {
        return name == null ? null : PresenceState.valueOf(name);
    }

    private static Presence read(ResultSet row, int number) throws SQLException {
        Map<PresenceSource, PresenceState> said = new EnumMap<>(PresenceSource.class);
        for (PresenceSource source : PresenceSource.values()) {
            PresenceState state = state(row.getString(column(source)));
            if (state != null) {
                said.put(source, state);
            }
        }
        return new Presence(
                new PlacementId(row.getObject("placement_id", UUID.class)),
                row.getDate("day").toLocalDate(),
                PresenceState.valueOf(row.getString("state")),
                PresenceSource.valueOf(row.getString("source")),
                said,
                row.getObject("minutes", Integer.class),
                row.getInt("planned"),
                row.getBoolean("rest_day"),
                row.getString("note"),
                row.getInt("version"));
    }
}
