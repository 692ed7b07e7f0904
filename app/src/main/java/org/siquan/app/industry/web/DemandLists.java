package org.siquan.app.industry.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.ParkRows;
import org.siquan.engine.kernel.Text;
import org.siquan.region.DemandKind;
import org.siquan.region.Zone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of demand history: whole for who may see plans (an enterprise its own, by the database), else of orders alone,
 * because an authority is told no plan of an enterprise though the database would show it ({@link Sight}).
 */
@Component
class DemandLists {

    private final JdbcClient jdbc;
    private final MetroAreaRegistry places;
    private final Codes codes;
    private final ListSpec<DemandRow> whole;
    private final ListSpec<DemandRow> orders;

    DemandLists(JdbcClient jdbc, MetroAreaRegistry places, Codes codes) {
        this.jdbc = jdbc;
        this.places = places;
        this.codes = codes;
        this.whole = spec("d.park_id = platform.park()");
        this.orders = spec("d.park_id = platform.park() and d.source = 'ORDERS'");
    }

    ListSpec<DemandRow> now() {
        return Sight.now().staff() ? whole : orders;
    }

    private ListSpec<DemandRow> spec(String where) {
        return ListSpec.of(DemandRow.class, "industry.demand", "/industry/demand")
                .select("""
                        d.source, d.enterprise_id as enterprise, e.zh as enterprise_zh, d.occupation_code as occupation,
                        '' as occupation_name, d.zone_id as zone, '' as zone_zh, '' as zone_en, d.year, d.quarter,
                        d.openings, false as editable""")
                .from("industry.demand_point d left join industry.enterprise e using (park_id, enterprise_id)")
                .where(where)
                .order("d.year desc, d.quarter desc, d.occupation_code, d.zone_id, d.source, d.enterprise_id")
                .finish(this::named)
                .choice("occupation", "d.occupation_code", this::occupations)
                .choice("zone", "d.zone_id", this::zones)
                .choice("source", "d.source", DemandKind.values())
                .words("q", "d.occupation_code", "e.zh", "d.enterprise_id")
                .column("occupation-name", "d.occupation_code", row -> row.occupation() + " " + row.occupationName())
                .column("zone-name", "d.zone_id", row -> new Text(row.zoneZh(), row.zoneEn()))
                .column("quarter", "d.year * 4 + d.quarter", DemandRow::when)
                .column("source-name", "d.source", row -> new Message("industry.demand.source." + row.source()))
                .column(
                        "enterprise",
                        "e.zh collate \"zh-x-icu\"",
                        row -> row.enterprise() == null ? new Message("industry.demand.together") : row.enterpriseZh())
                .number("openings", "d.openings", DemandRow::openings)
                .build();
    }

    private List<DemandRow> named(List<DemandRow> rows) {
        Map<String, Zone> zones =
                places.read().zones().stream().collect(Collectors.toMap(z -> z.id().value(), Function.identity()));
        return rows.stream()
                .map(row -> {
                    Zone zone = zones.get(row.zone());
                    String owner = row.enterprise();
                    return row.named(
                            codes.occupation(row.occupation()),
                            zone == null ? row.zone() : zone.zh(),
                            zone == null ? row.zone() : zone.en(),
                            Enterprises.mayEdit(owner == null ? ParkRows.PARK.value() : owner));
                })
                .toList();
    }

    /** Occupations of orders and of the history, by code. */
    List<Choice> occupations() {
        return jdbc.sql("""
                        select occupation_code from industry.demand_point where park_id = platform.park() and source = 'ORDERS'
                        union select occupation_code from industry.demand_point where park_id = platform.park()
                            and source = 'PLAN' and :plans
                        union select occupation_code from industry.talent_order where park_id = platform.park()
                        order by 1""").param("plans", Sight.now().staff()).query(String.class).list().stream()
                .map(code -> new Choice(code, code + " " + codes.occupation(code)))
                .toList();
    }

    List<Choice> zones() {
        return places.read().zones().stream()
                .map(z -> new Choice(z.id().value(), new Text(z.zh(), z.en())))
                .toList();
    }

    List<Choice> enterprises() {
        return jdbc.sql(
                        "select enterprise_id, zh from industry.enterprise where park_id = platform.park() order by zh collate \"zh-x-icu\"")
                .query((row, _) -> new Choice(row.getString("enterprise_id"), row.getString("zh")))
                .list();
    }
}
