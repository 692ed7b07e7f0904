package org.siquan.app.cycle.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.cycle.MatchingChecks;
import org.siquan.year.MatchingEvidence;
import org.siquan.year.Stage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a run's matching can be checked with; the database decides who reads which row. */
@Repository
class ChecksTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ResultJson json;

    ChecksTable(JdbcClient jdbc, JdbcTemplate template, ResultJson json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    /** Stores it once, for the operator who owns the run; a repeated attempt changes nothing. */
    void insert(UUID run, MatchingEvidence evidence) {
        jdbc.sql("""
                        insert into cycle.matching_public (park_id, org_id, run_id, lottery, files, wrong, verified)
                        select r.park_id, r.org_id, r.run_id, :lottery, :files, :wrong, h.created
                        from cycle.run r join cycle.headline h using (run_id) where run_id = :run and h.stage = :stage
                        on conflict on constraint matching_public_pk do nothing""")
                .param("run", run)
                .param("stage", Stage.MATCHING.key())
                .param("lottery", json.write(evidence.lottery()))
                .param("files", json.write(evidence.publicPart().toArray()))
                .param("wrong", evidence.wrong())
                .update();
        template.batchUpdate("""
                insert into cycle.lottery_ticket (park_id, org_id, run_id, learner, number, rank, proof)
                select park_id, org_id, run_id, ?, ?, ?, ? from cycle.run where run_id = ?
                on conflict on constraint lottery_ticket_pk do nothing""", evidence.tickets(), BATCH, (statement, ticket) -> {
            statement.setString(1, ticket.learner());
            statement.setString(2, ticket.number());
            statement.setInt(3, ticket.rank());
            statement.setString(4, evidence.proof(ticket));
            statement.setObject(5, run);
        });
    }

    Optional<MatchingChecks.Public> findPublic(UUID run) {
        return jdbc.sql("select lottery, wrong, verified from cycle.matching_public where run_id = :run")
                .param("run", run)
                .query((row, _) -> new MatchingChecks.Public(
                        json.read(row.getString("lottery"), MatchingEvidence.Lottery.class),
                        row.getInt("wrong"),
                        row.getObject("verified", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Optional<List<MatchingEvidence.Paper>> findFiles(UUID run) {
        return jdbc.sql("select files from cycle.matching_public where run_id = :run")
                .param("run", run)
                .query(String.class)
                .optional()
                .map(files -> List.of(json.read(files, MatchingEvidence.Paper[].class)));
    }

    Optional<MatchingChecks.Ticket> findTicket(UUID run, String learner) {
        return jdbc.sql("""
                        select learner, number, rank, proof from cycle.lottery_ticket
                        where run_id = :run and learner = :learner""")
                .param("run", run)
                .param("learner", learner)
                .query((row, _) -> new MatchingChecks.Ticket(
                        row.getString("learner"), row.getString("number"), row.getInt("rank"), row.getString("proof")))
                .optional();
    }
}
