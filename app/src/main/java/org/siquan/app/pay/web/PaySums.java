package org.siquan.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import org.siquan.app.pay.Fen;
import org.siquan.app.platform.PartyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits, over everything that the actor may see. */
@Component
class PaySums {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaySums(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Figures.
     *
     * @param overdue months past their pay day and not paid in full
     * @param owed what is missing of them
     * @param unanswered payments about which the learner said nothing yet
     * @param cases open ones
     */
    public record Sums(long overdue, Fen owed, long unanswered, long cases) {

        public boolean quiet() {
            return overdue + unanswered + cases == 0;
        }
    }

    @Transactional(readOnly = true)
    public Sums now() {
        return jdbc.sql("""
                        select
                          (select count(*) from pay.month m where m.park_id = platform.park() and %1$s
                             and m.paid_fen < m.due_fen and m.due_on < :today) as overdue,
                          (select coalesce(sum(m.due_fen - m.paid_fen), 0) from pay.month m where m.park_id = platform.park() and %1$s
                             and m.paid_fen < m.due_fen and m.due_on < :today) as owed,
                          (select count(*) from pay.payment p where p.park_id = platform.park() and %2$s
                             and p.answer is null and p.withdrawn is null) as unanswered,
                          (select count(*) from pay.case_file c where c.park_id = platform.park() and %3$s
                             and c.outcome is null) as cases""".formatted(PartyRows.of("m"), PartyRows.of("p"), PartyRows.of("c")))
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Sums(
                        row.getLong("overdue"),
                        new Fen(row.getLong("owed")),
                        row.getLong("unanswered"),
                        row.getLong("cases")))
                .single();
    }
}
