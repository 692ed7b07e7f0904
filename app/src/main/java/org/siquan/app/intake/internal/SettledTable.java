package org.siquan.app.intake.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.intake.SeatAdvice.Settled;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.year.intake.Commitments;
import org.siquan.year.intake.SettledReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Approved plans and rosters. Callers bring the transaction. */
@Repository
class SettledTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SettledTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes the place of what waited. */
    void replaceWaiting(AdviceId advice, AdviceState kind, int year, List<SettledReader.Settled> rows, String file) {
        jdbc.sql("""
            delete from intake.settled
            where park_id = platform.park() and advice_id = :advice and kind = :kind and waiting""").param("advice", advice.value()).param("kind", kind.name()).update();
        List<Object[]> all = new ArrayList<>();
        for (SettledReader.Settled row : rows) {
            all.add(new Object[] {
                ActingAs.get().park().value(),
                ParkRows.PARK.value(),
                advice.value(),
                kind.name(),
                row.programme(),
                year,
                row.number(),
                file
            });
        }
        batches.batchUpdate("""
            insert into intake.settled (park_id, org_id, advice_id, kind, programme_id, year, number, waiting, file)
            values (?, ?, ?, ?, ?, ?, ?, true, ?)""", all);
    }

    List<Settled> list(AdviceId advice, AdviceState kind) {
        return jdbc.sql("""
            select programme_id, number, waiting, file from intake.settled
            where park_id = platform.park() and advice_id = :advice and kind = :kind order by programme_id""")
                .param("advice", advice.value())
                .param("kind", kind.name())
                .query((row, _) -> new Settled(
                        row.getString("programme_id"),
                        row.getInt("number"),
                        row.getBoolean("waiting"),
                        row.getString("file")))
                .list();
    }

    /** Takes over what waits; the number of rows. */
    int take(AdviceId advice, AdviceState kind) {
        return jdbc.sql("""
            update intake.settled set waiting = false
            where park_id = platform.park() and advice_id = :advice and kind = :kind and waiting""")
                .param("advice", advice.value())
                .param("kind", kind.name())
                .update();
    }

    /** All that is settled; of two rounds about the same year the later one counts. */
    Commitments commitments() {
        List<Commitments.Approved> approved = jdbc.sql("""
            select distinct on (s.programme_id, s.year) s.programme_id, s.year, s.number, p.document
            from intake.settled s join intake.advice a using (park_id, advice_id)
                join intake.step p on p.park_id = s.park_id and p.advice_id = s.advice_id and p.state = 'APPROVED'
            where s.park_id = platform.park() and s.kind = 'APPROVED' and not s.waiting
            order by s.programme_id, s.year, a.number desc""")
                .query((row, _) -> new Commitments.Approved(
                        row.getString("programme_id"),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getString("document")))
                .list();
        List<Commitments.Enrolled> enrolled = jdbc.sql("""
            select distinct on (s.programme_id, s.year) s.programme_id, s.year, s.number
            from intake.settled s join intake.advice a using (park_id, advice_id)
            where s.park_id = platform.park() and s.kind = 'ENROLLED' and not s.waiting
            order by s.programme_id, s.year, a.number desc""")
                .query((row, _) -> new Commitments.Enrolled(
                        row.getString("programme_id"), row.getInt("year"), row.getInt("number")))
                .list();
        return new Commitments(approved, enrolled);
    }
}
