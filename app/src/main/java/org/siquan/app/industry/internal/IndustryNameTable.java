package org.siquan.app.industry.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.industry.IndustryNames;
import org.siquan.region.Chain;
import org.siquan.region.Competency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class IndustryNameTable implements IndustryNames {

    private final JdbcClient jdbc;

    IndustryNameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Chain> chains() {
        return jdbc.sql("select * from industry.chain where park_id = platform.park() order by seq")
                .query(IndustryRows::chain)
                .list();
    }

    @Override
    public Map<String, Competency> competencies(Collection<String> ids) {
        Map<String, Competency> found = new HashMap<>();
        jdbc.sql("""
                        select * from industry.competency
                        where park_id = platform.park() and competency_id = any (:ids)""")
                .param("ids", ids.toArray(String[]::new))
                .query(IndustryRows::competency)
                .list()
                .forEach(c -> found.put(c.id().value(), c));
        return found;
    }

    @Override
    public Map<String, String> enterprises(Collection<String> ids) {
        return names("select enterprise_id as id, zh from industry.enterprise", "enterprise_id", ids);
    }

    @Override
    public Map<String, String> orders(Collection<String> ids) {
        return names("select order_id as id, zh from industry.talent_order", "order_id", ids);
    }

    private Map<String, String> names(String select, String key, Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(select + " where park_id = platform.park() and " + key + " = any (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("zh"));
                });
        return names;
    }
}
