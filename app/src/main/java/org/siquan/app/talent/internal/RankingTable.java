package org.siquan.app.talent.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.talent.Choosing.Ranking;
import org.siquan.app.talent.Choosing.Round;
import org.siquan.region.ClassId;
import org.siquan.region.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single rankings and the switch of the round. */
@Repository
class RankingTable {

    private final JdbcClient jdbc;

    RankingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a ranking needs to know of its learner. */
    record Owner(LearnerId id, String org, String majorCode) {}

    Optional<Owner> owner(LearnerId learner) {
        return jdbc.sql("select * from talent.learner where park_id = platform.park() and learner_id = :learner")
                .param("learner", learner.value())
                .query((row, _) -> new Owner(learner, row.getString("org_id"), row.getString("major_code")))
                .optional();
    }

    Ranking ranking(Owner owner) {
        return jdbc.sql("""
                        select p.version, array_agg(c.class_id order by c.rank) as classes
                        from talent.preference p join talent.choice c using (park_id, learner_id)
                        where p.park_id = platform.park() and p.learner_id = :learner group by p.version""")
                .param("learner", owner.id().value())
                .query((row, _) -> new Ranking(
                        owner.id(),
                        owner.majorCode(),
                        List.of((String[]) row.getArray("classes").getArray()).stream()
                                .map(ClassId::new)
                                .toList(),
                        row.getLong("version")))
                .optional()
                .orElseGet(() -> new Ranking(owner.id(), owner.majorCode(), List.of(), 0));
    }

    /** Writes the ranking if its version is still the one given; true when it was. */
    boolean write(Owner owner, List<ClassId> classes, long version) {
        String sql = version == 0 ? """
                  insert into talent.preference (park_id, org_id, seq, learner_id)
                  values (platform.park(), :org, (select seq from talent.learner
                    where park_id = platform.park() and learner_id = :learner), :learner)
                  on conflict on constraint preference_pk do nothing""" : """
                  update talent.preference set version = nextval('talent.version')
                  where park_id = platform.park() and learner_id = :learner and version = :version and org_id = :org""";
        int written = jdbc.sql(sql)
                .param("org", owner.org())
                .param("learner", owner.id().value())
                .param("version", version)
                .update();
        if (written == 0) {
            return false;
        }
        jdbc.sql("delete from talent.choice where park_id = platform.park() and learner_id = :learner")
                .param("learner", owner.id().value())
                .update();
        jdbc.sql("""
                        insert into talent.choice (park_id, org_id, learner_id, rank, class_id)
                        select platform.park(), :org, :learner, c.rank, c.id
                        from unnest(:classes::text[]) with ordinality as c (id, rank)""")
                .param("org", owner.org())
                .param("learner", owner.id().value())
                .param("classes", classes.stream().map(ClassId::value).toArray(String[]::new))
                .update();
        return true;
    }

    /** Many may save at a time, but none while the round is being closed. */
    void lockShared() {
        lock("pg_advisory_xact_lock_shared");
    }

    void lockExclusive() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        jdbc.sql("select true from " + function + "(hashtextextended('talent.choosing/' || platform.park(), 0))")
                .query(Boolean.class)
                .list();
    }

    Round round() {
        return jdbc.sql("select * from talent.choosing where park_id = platform.park()")
                .query((row, _) -> new Round(
                        row.getBoolean("open"),
                        row.getObject("changed", OffsetDateTime.class).toInstant(),
                        row.getLong("version")))
                .optional()
                .orElseGet(() -> new Round(true, null, 0));
    }

    /** Writes the switch if its version is still the one given; true when it was. */
    boolean write(boolean open, Instant now, long version) {
        String sql = version == 0 ? """
                  insert into talent.choosing (park_id, org_id, open, changed, changed_by)
                  values (platform.park(), :org, :open, :now, platform.actor()) on conflict do nothing""" : """
                  update talent.choosing set open = :open, changed = :now, changed_by = platform.actor(),
                    version = nextval('talent.version')
                  where park_id = platform.park() and version = :version and org_id = :org""";
        return jdbc.sql(sql)
                        .param("org", ParkRows.PARK.value())
                        .param("open", open)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                == 1;
    }
}
