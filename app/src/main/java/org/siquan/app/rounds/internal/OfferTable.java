package org.siquan.app.rounds.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.platform.Sha256;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundResults.Paper;
import org.siquan.region.ClassId;
import org.siquan.region.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rounds offer, what effective ones have taken, and the papers of rounds. Callers bring the transaction. */
@Repository
class OfferTable {

    private final JdbcClient jdbc;

    OfferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RoundId round, OrderId order, List<ClassId> classes) {
        for (ClassId one : classes) {
            jdbc.sql("""
                    insert into rounds.offer (park_id, org_id, round_id, class_id, order_id)
                    values (platform.park(), :org, :round, :class, :order)""")
                    .param("org", ParkRows.PARK.value())
                    .param("round", round.value())
                    .param("class", one.value())
                    .param("order", order.value())
                    .update();
        }
    }

    List<String> classes(RoundId round) {
        return ids(round, "class_id");
    }

    List<String> orders(RoundId round) {
        return ids(round, "order_id");
    }

    private List<String> ids(RoundId round, String column) {
        return jdbc.sql("select distinct " + column
                        + " from rounds.offer where park_id = platform.park() and round_id = :round order by 1")
                .param("round", round.value())
                .query(String.class)
                .list();
    }

    /** Rounds that are not over and offer the order. */
    List<String> openRounds(OrderId order) {
        return jdbc.sql("""
                        select distinct o.round_id from rounds.offer o join rounds.round r using (park_id, round_id)
                        where o.park_id = platform.park() and o.order_id = :order and r.state not in ('EFFECTIVE', 'CANCELLED')
                        order by 1""").param("order", order.value()).query(String.class).list();
    }

    /** Learners of all schools whose place took effect, by class; declined places are free again. */
    Map<String, Integer> taken() {
        Map<String, Integer> taken = new HashMap<>();
        jdbc.sql("select class_id, learners from rounds.taken()").query(row -> {
            taken.put(row.getString("class_id"), row.getInt("learners"));
        });
        return taken;
    }

    void insertPaper(RoundId round, int run, String name, boolean open, byte[] content) {
        jdbc.sql("""
                insert into rounds.paper (park_id, org_id, shared, round_id, run, name, sha256, content)
                values (platform.park(), :org, :open, :round, :run, :name, :sha, :content)""")
                .param("org", ParkRows.PARK.value())
                .param("open", open)
                .param("round", round.value())
                .param("run", run)
                .param("name", name)
                .param("sha", Sha256.of(content))
                .param("content", content)
                .update();
    }

    List<Paper> papers(RoundId round, int run) {
        return jdbc.sql("""
                        select name, shared, sha256, octet_length(content) as bytes from rounds.paper
                        where park_id = platform.park() and round_id = :round and run = :run order by not shared, name""")
                .param("round", round.value())
                .param("run", run)
                .query((row, _) -> new Paper(
                        row.getString("name"), row.getBoolean("shared"), row.getString("sha256"), row.getInt("bytes")))
                .list();
    }

    List<byte[]> paper(RoundId round, int run, String name) {
        return jdbc.sql("""
                        select content from rounds.paper
                        where park_id = platform.park() and round_id = :round and run = :run and name = :name""")
                .param("round", round.value())
                .param("run", run)
                .param("name", name)
                .query((row, _) -> row.getBytes("content"))
                .list();
    }

    void insertSecret(RoundId round, String nonce) {
        jdbc.sql("""
                insert into rounds.secret (park_id, round_id, nonce) values (platform.park(), :round, :nonce)""").param("round", round.value()).param("nonce", nonce).update();
    }

    String secret(RoundId round) {
        return jdbc.sql("select nonce from rounds.secret where park_id = platform.park() and round_id = :round")
                .param("round", round.value())
                .query(String.class)
                .single();
    }
}
