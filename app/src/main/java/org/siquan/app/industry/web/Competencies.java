package org.siquan.app.industry.web;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads a competency with its level descriptors and the orders that need it. */
@Repository
@Transactional(readOnly = true)
class Competencies {

    private final JdbcClient jdbc;
    private final Codes codes;

    Competencies(JdbcClient jdbc, Codes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    Optional<CompetencyView> find(String id) {
        return jdbc.sql("""
                select k.*, c.zh as chain_zh, c.en as chain_en
                from industry.competency k join industry.chain c using (park_id, chain_id)
                where k.park_id = platform.park() and k.competency_id = :id""")
                .param("id", id)
                .query((row, _) -> new CompetencyView(
                        id,
                        row.getString("zh"),
                        row.getString("en"),
                        row.getString("chain_zh"),
                        row.getString("chain_en"),
                        row.getInt("level"),
                        Orders.texts(row, "aliases"),
                        codes.majors(Orders.texts(row, "major_codes")),
                        codes.occupations(Orders.texts(row, "occupation_codes")),
                        levels(id),
                        orders(id)))
                .optional();
    }

    private List<CompetencyView.Descriptor> levels(String competency) {
        return jdbc.sql("""
                select level, zh, en from industry.competency_level
                where park_id = platform.park() and competency_id = :competency order by level""")
                .param("competency", competency)
                .query((row, _) ->
                        new CompetencyView.Descriptor(row.getInt("level"), row.getString("zh"), row.getString("en")))
                .list();
    }

    private List<CompetencyView.NeedingOrder> orders(String competency) {
        return jdbc.sql("""
                select o.order_id, o.zh, e.zh as enterprise_zh, o.places, n.depth
                from industry.need n join industry.talent_order o using (park_id, order_id)
                join industry.enterprise e using (park_id, enterprise_id)
                where n.park_id = platform.park() and n.competency_id = :competency
                order by n.depth desc, o.places desc, o.seq""")
                .param("competency", competency)
                .query((row, _) -> new CompetencyView.NeedingOrder(
                        row.getString("order_id"),
                        row.getString("zh"),
                        row.getString("enterprise_zh"),
                        row.getInt("places"),
                        row.getInt("depth")))
                .list();
    }
}
