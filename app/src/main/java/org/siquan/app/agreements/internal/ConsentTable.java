package org.siquan.app.agreements.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Consents.Answer;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Way;
import org.siquan.app.placements.Placement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers to the text of consent. Callers bring the transaction. */
@Repository
class ConsentTable {

    private final JdbcClient jdbc;

    ConsentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Placement placement, Answer answer, String wording, @Nullable UUID link, String actor) {
        jdbc.sql("""
                insert into agreements.consent (park_id, org_id, placement_id, learner_id, party, given, signer, way, wording,
                  link_id, actor, at)
                values (platform.park(), :org, :placement, :learner, :party, :given, :signer, :way, :wording, :link, :actor,
                  :at)
                on conflict (park_id, placement_id, party, wording) do update set given = excluded.given,
                  signer = excluded.signer, way = excluded.way, link_id = excluded.link_id, actor = excluded.actor,
                  at = excluded.at""")
                .param("org", placement.school().value())
                .param("placement", placement.id().value())
                .param("learner", placement.learner().value())
                .param("party", answer.party().name())
                .param("given", answer.given())
                .param("signer", answer.signer())
                .param("way", answer.way().name())
                .param("wording", wording)
                .param("link", link)
                .param("actor", actor)
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    List<Answer> answers(Placement placement, String wording) {
        return read(placement, "and wording = :wording order by at desc", Map.of("wording", wording));
    }

    /** To whatever was asked, also before the placement changed; in the order of time. */
    List<Answer> all(Placement placement) {
        return read(placement, "order by at", Map.of());
    }

    private List<Answer> read(Placement placement, String rest, Map<String, ?> parameters) {
        return jdbc.sql("""
                        select party, given, signer, way, at from agreements.consent
                        where park_id = platform.park() and placement_id = :id %s""".formatted(rest))
                .params(parameters)
                .param("id", placement.id().value())
                .query((row, _) -> new Answer(
                        Party.valueOf(row.getString("party")),
                        row.getBoolean("given"),
                        row.getString("signer"),
                        Way.valueOf(row.getString("way")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
