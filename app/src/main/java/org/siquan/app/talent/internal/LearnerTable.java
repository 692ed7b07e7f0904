package org.siquan.app.talent.internal;

import java.util.List;
import java.util.Optional;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.Quota;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single learners and the quotas. Names of school and major are left to the education circle. */
@Repository
class LearnerTable {

    private final JdbcClient jdbc;

    LearnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Learner> find(LearnerId id) {
        return jdbc.sql("select * from talent.learner where park_id = platform.park() and learner_id = :id")
                .param("id", id.value())
                .query(TalentTables::learner)
                .optional();
    }

    /** Classes that a learner ranks, best first. */
    List<String> choices(LearnerId id) {
        return jdbc.sql("""
                        select class_id from talent.choice
                        where park_id = platform.park() and learner_id = :id order by rank""").param("id", id.value()).query(String.class).list();
    }

    List<Quota> quotas() {
        return jdbc.sql("select * from talent.quota where park_id = platform.park() order by seq")
                .query(TalentTables::quota)
                .list();
    }
}
