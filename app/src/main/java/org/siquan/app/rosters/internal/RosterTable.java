package org.siquan.app.rosters.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.rosters.RollState;
import org.siquan.app.rosters.RosterEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Learners of the rosters. */
@Repository
class RosterTable {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    RosterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A learner as stored.
     *
     * @param sealed the identity number; null without one
     */
    record Stored(RosterEntry entry, @Nullable Sealed sealed, String mask) {}

    /** One taking over at a time for a school. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roster ' || :park || '/' || :org, 0))::text")
                .param("park", ActingAs.get().park().value())
                .param("org", ActingAs.get().org().value())
                .query(String.class)
                .single();
    }

    /** The actor's own school by number. */
    Map<String, Stored> own() {
        Map<String, Stored> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from rosters.learner
                        where park_id = platform.park() and org_id = :org order by number""")
                .param("org", ActingAs.get().org().value())
                .query(RosterTable::stored)
                .list()
                .forEach(stored -> all.put(stored.entry().number(), stored));
        return all;
    }

    /** These learners, as far as the actor may see them. */
    List<Stored> find(Collection<String> learners) {
        return jdbc.sql("""
                        select * from rosters.learner where park_id = platform.park() and learner_id = any(:ids::text[])
                        order by learner_id""")
                .param("ids", learners.toArray(String[]::new))
                .query(RosterTable::stored)
                .list();
    }

    Optional<Stored> find(String learner) {
        return find(List.of(learner)).stream().findFirst();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        String key = row.getString("identity_key");
        Date born = row.getDate("born");
        return new Stored(
                new RosterEntry(
                        row.getString("number"),
                        row.getString("learner_id"),
                        row.getString("name"),
                        born == null ? null : born.toLocalDate(),
                        row.getString("major"),
                        row.getString("programme_id"),
                        row.getString("class_name"),
                        row.getObject("entry_year", Integer.class),
                        RollState.valueOf(row.getString("state")),
                        row.getString("state_word"),
                        row.getString("phone"),
                        row.getObject("score", Double.class)),
                key == null ? null : new Sealed(key, row.getString("identity_sealed")),
                row.getString("identity_mask"));
    }

    /** Writes these rows of the actor's school, new or in the place of the one before. */
    void write(List<Stored> rows) {
        for (int start = 0; start < rows.size(); start += BATCH) {
            part(rows.subList(start, Math.min(rows.size(), start + BATCH)));
        }
    }

    private void part(List<Stored> rows) {
        jdbc.sql("""
                        insert into rosters.learner (park_id, org_id, number, learner_id, name, born, major, programme_id,
                          class_name, entry_year, state, state_word, phone, score, identity_key, identity_sealed, identity_mask)
                        select platform.park(), :org, * from unnest(:numbers::text[], :learners::text[], :names::text[],
                          :born::date[], :majors::text[], :programmes::text[], :classes::text[], :years::int[], :states::text[],
                          :words::text[], :phones::text[], :scores::float8[], :keys::text[], :sealed::text[], :masks::text[])
                        on conflict (park_id, org_id, number) do update set
                          learner_id = excluded.learner_id, name = excluded.name, born = excluded.born, major = excluded.major,
                          programme_id = excluded.programme_id, class_name = excluded.class_name,
                          entry_year = excluded.entry_year, state = excluded.state, state_word = excluded.state_word,
                          phone = excluded.phone, score = excluded.score, identity_key = excluded.identity_key,
                          identity_sealed = excluded.identity_sealed, identity_mask = excluded.identity_mask,
                          version = rosters.learner.version + 1""")
                .param("org", ActingAs.get().org().value())
                .param("numbers", texts(rows, r -> r.entry().number()))
                .param("learners", texts(rows, r -> r.entry().learner()))
                .param("names", texts(rows, r -> r.entry().name()))
                .param(
                        "born",
                        texts(
                                rows,
                                r -> r.entry().born() == null
                                        ? null
                                        : String.valueOf(r.entry().born())))
                .param("majors", texts(rows, r -> r.entry().major()))
                .param("programmes", texts(rows, r -> r.entry().programme()))
                .param("classes", texts(rows, r -> r.entry().group()))
                .param("years", rows.stream().map(r -> r.entry().entryYear()).toArray(Integer[]::new))
                .param("states", texts(rows, r -> r.entry().state().name()))
                .param("words", texts(rows, r -> r.entry().stateWord()))
                .param("phones", texts(rows, r -> r.entry().phone()))
                .param("scores", rows.stream().map(r -> r.entry().score()).toArray(Double[]::new))
                .param(
                        "keys",
                        texts(rows, r -> r.sealed() == null ? null : r.sealed().key()))
                .param(
                        "sealed",
                        texts(rows, r -> r.sealed() == null ? null : r.sealed().text()))
                .param("masks", texts(rows, Stored::mask))
                .update();
    }

    private static @Nullable String[] texts(List<Stored> rows, Function<Stored, @Nullable String> cell) {
        @Nullable String[] cells = new @Nullable String[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell.apply(rows.get(i));
        }
        return cells;
    }
}
