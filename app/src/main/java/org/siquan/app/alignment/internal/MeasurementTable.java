package org.siquan.app.alignment.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.siquan.app.alignment.Improvement.Measured;
import org.siquan.app.alignment.Improvement.Share;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.engine.alignment.TitleEvaluation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the decisions were worth when it was measured last: one row a park. */
@Repository
class MeasurementTable {

    private final JdbcClient jdbc;

    MeasurementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Measured> find(long lastSeq) {
        return jdbc.sql("select * from alignment.measurement where park_id = platform.park()")
                .query((row, _) -> new Measured(
                        row.getInt("titles"),
                        new Share(
                                row.getDouble("without_acc"),
                                row.getDouble("without_low"),
                                row.getDouble("without_high")),
                        new Share(row.getDouble("with_acc"), row.getDouble("with_low"), row.getDouble("with_high")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("last_seq") == lastSeq))
                .optional();
    }

    void replace(long lastSeq, TitleEvaluation without, TitleEvaluation with, Instant now) {
        jdbc.sql("delete from alignment.measurement where park_id = platform.park()")
                .update();
        jdbc.sql("""
            insert into alignment.measurement (park_id, org_id, last_seq, titles, without_acc, without_low, without_high,
                with_acc, with_low, with_high, at)
            values (:park, :org, :seq, :titles, :a, :b, :c, :d, :e, :f, :at)""")
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("seq", lastSeq)
                .param("titles", with.n())
                .param("a", without.acc1())
                .param("b", without.acc1Interval().low())
                .param("c", without.acc1Interval().high())
                .param("d", with.acc1())
                .param("e", with.acc1Interval().low())
                .param("f", with.acc1Interval().high())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
