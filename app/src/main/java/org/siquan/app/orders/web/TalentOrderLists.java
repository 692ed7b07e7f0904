package org.siquan.app.orders.web;

import java.util.List;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.orders.OrderState;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.Role;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of orders; mentors and learners are shown no drafts, though their organisation has some. */
@Component
class TalentOrderLists {

    private final JdbcClient jdbc;
    private final MetroAreaRegistry places;
    private final Catalogue catalogue;
    private final ListSpec<TalentOrderRow> whole;
    private final ListSpec<TalentOrderRow> published;

    TalentOrderLists(JdbcClient jdbc, MetroAreaRegistry places, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.places = places;
        this.catalogue = catalogue;
        this.whole = spec("o.park_id = platform.park()");
        this.published = spec("o.park_id = platform.park() and o.state <> 'DRAFT' and o.shared");
    }

    ListSpec<TalentOrderRow> now() {
        var actor = ActingAs.get();
        boolean drafts =
                actor.is(Role.PARK) || actor.is(Role.ENTERPRISE) || actor.is(Role.SCHOOL) || actor.is(Role.COMMISSION);
        return drafts ? whole : published;
    }

    private ListSpec<TalentOrderRow> spec(String where) {
        return ListSpec.of(TalentOrderRow.class, "orders", "/orders")
                .select("""
                        o.order_id as id, o.zh, o.org_id as enterprise, o.enterprise_name, o.origin, o.state, o.registered,
                        o.occupation_code as occupation, '' as occupation_name, o.site_id as site, '' as site_name,
                        o.places, o.starts, o.ends""")
                .from("orders.standing o")
                .where(where)
                .order("case o.state when 'DRAFT' then 0 else 1 end, o.seq, o.order_id")
                .finish(this::named)
                .words("q", "o.zh", "o.order_id", "o.enterprise_name")
                .choice("state", "o.state", OrderState.values())
                .choice("enterprise", "o.org_id", this::enterprises)
                .choice("site", "o.site_id", this::sites)
                .column("name", "o.zh collate \"zh-x-icu\"", TalentOrderRow::zh)
                .column("id", "o.order_id", TalentOrderRow::id)
                .column("enterprise", "o.enterprise_name collate \"zh-x-icu\"", TalentOrderRow::enterpriseName)
                .column("state", "o.state", row -> new Message("orders.state." + row.state()))
                .column("occupation", "o.occupation_code", row -> row.occupation() + " " + row.occupationName())
                .column("site", "o.site_id", TalentOrderRow::siteName)
                .number("places", "o.places", TalentOrderRow::places)
                .column("starts", "o.starts", TalentOrderRow::starts)
                .build();
    }

    private List<TalentOrderRow> named(List<TalentOrderRow> rows) {
        var names = places.siteNames();
        return rows.stream()
                .map(row ->
                        row.named(occupation(row.occupation()), names.getOrDefault(new SiteId(row.site()), row.site())))
                .toList();
    }

    String occupation(String code) {
        return catalogue.occupations().find(code).map(entry -> entry.name()).orElse(code);
    }

    private List<Choice> enterprises() {
        return jdbc.sql("""
                select distinct on (enterprise_name collate "zh-x-icu", org_id) org_id, enterprise_name
                from orders.standing where park_id = platform.park()
                order by enterprise_name collate "zh-x-icu", org_id""")
                .query((row, _) -> new Choice(row.getString("org_id"), row.getString("enterprise_name")))
                .list();
    }

    private List<Choice> sites() {
        var names = places.siteNames();
        return jdbc
                .sql("select distinct site_id from orders.standing where park_id = platform.park() order by site_id")
                .query(String.class)
                .list()
                .stream()
                .map(site -> new Choice(site, names.getOrDefault(new SiteId(site), site)))
                .toList();
    }
}
