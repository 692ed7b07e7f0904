package org.siquan.app.talent.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.talent.RankedClasses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counted by the system, because rankings are their learners' and their schools' alone. */
@Service
class DefaultRankedClasses implements RankedClasses {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    DefaultRankedClasses(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<String, Integer> count(Collection<String> classes) {
        Map<String, Integer> counts = new HashMap<>();
        transactions.runAs(
                Actor.system("ranked-classes", ActingAs.get().park()),
                () -> jdbc.sql("""
                        select class_id, count(*) as learners from talent.choice
                        where park_id = platform.park() and class_id = any (:classes) group by class_id""")
                        .param("classes", classes.toArray(String[]::new))
                        .query(row -> {
                            counts.put(row.getString("class_id"), row.getInt("learners"));
                        }));
        return counts;
    }
}
