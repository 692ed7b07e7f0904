package org.siquan.app.industry.web;

import java.util.List;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.engine.kernel.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of orders and posts. */
@Configuration(proxyBeanMethods = false)
class OrderLists {

    @Bean
    ListSpec<OrderRow> orderList(JdbcClient jdbc, MetroAreaRegistry places, Codes codes) {
        return ListSpec.of(OrderRow.class, "industry.order", "/industry/orders")
                .select("""
                        o.order_id as id, o.zh, o.enterprise_id as enterprise, e.zh as enterprise_zh, e.origin,
                        c.zh as chain_zh, c.en as chain_en, o.occupation_code as occupation, '' as occupation_name,
                        o.site_id as site, '' as site_name, o.places, (select count(*) from industry.order_class k
                            where (k.park_id, k.order_id) = (o.park_id, o.order_id)) as classes, p.monthly_yuan as pay""")
                .from("""
                        industry.talent_order o join industry.enterprise e using (park_id, enterprise_id)
                        join industry.chain c using (park_id, chain_id)
                        left join industry.order_pay p using (park_id, order_id)""")
                .where("o.park_id = platform.park()")
                .order("o.seq")
                .finish(rows -> {
                    var names = places.siteNames();
                    var pay = Sight.now().pay();
                    return rows.stream()
                            .map(row -> row.named(
                                    codes.occupation(row.occupation()),
                                    IndustryLists.siteName(names, row.site()),
                                    pay ? row.pay() : null))
                            .toList();
                })
                .words("q", "o.zh", "o.order_id", "e.zh")
                .choice("chain", "e.chain_id", () -> IndustryLists.chains(jdbc))
                .choice("major", """
                        exists (select from industry.order_class k
                            where (k.park_id, k.order_id) = (o.park_id, o.order_id) and :major = any(k.major_codes))""", () -> majors(jdbc, codes))
                .choice("site", "o.site_id", () -> sites(jdbc, "industry.talent_order", places))
                .column("name", "o.zh collate \"zh-x-icu\"", OrderRow::zh)
                .column("id", "o.order_id", OrderRow::id)
                .column("enterprise", "e.zh collate \"zh-x-icu\"", OrderRow::enterpriseZh)
                .column("chain", "c.seq", row -> new Text(row.chainZh(), row.chainEn()))
                .column("occupation", "o.occupation_code", row -> row.occupation() + " " + row.occupationName())
                .column("site", "o.site_id", OrderRow::siteName)
                .number("places", "o.places", OrderRow::places)
                .number("classes", "classes", OrderRow::classes)
                .number("pay", null, OrderRow::pay)
                .build();
    }

    @Bean
    ListSpec<PostRow> postList(JdbcClient jdbc, MetroAreaRegistry places, Codes codes) {
        return ListSpec.of(PostRow.class, "industry.post", "/industry/posts")
                .select("""
                        w.post_id as id, w.zh, w.order_id as "order", o.zh as order_zh, o.enterprise_id as enterprise,
                        e.zh as enterprise_zh, e.origin, w.occupation_code as occupation, '' as occupation_name,
                        w.site_id as site, '' as site_name, w.capacity, w.hours_per_day as hours, w.night""")
                .from("""
                        industry.post w join industry.talent_order o using (park_id, order_id)
                        join industry.enterprise e using (park_id, enterprise_id)""")
                .where("w.park_id = platform.park()")
                .order("w.seq")
                .finish(rows -> {
                    var names = places.siteNames();
                    return rows.stream()
                            .map(row -> row.named(
                                    codes.occupation(row.occupation()), IndustryLists.siteName(names, row.site())))
                            .toList();
                })
                .words("q", "w.zh", "w.post_id", "e.zh")
                .choice("chain", "e.chain_id", () -> IndustryLists.chains(jdbc))
                .choice("site", "w.site_id", () -> sites(jdbc, "industry.post", places))
                .choice("night", "w.night = (:night = 'YES')", IndustryLists.YesNo.values())
                .column("name", "w.zh collate \"zh-x-icu\"", PostRow::zh)
                .column("id", "w.post_id", PostRow::id)
                .column("enterprise", "e.zh collate \"zh-x-icu\"", PostRow::enterpriseZh)
                .column("order", "o.zh collate \"zh-x-icu\"", PostRow::orderZh)
                .column("occupation", "w.occupation_code", row -> row.occupation() + " " + row.occupationName())
                .column("site", "w.site_id", PostRow::siteName)
                .number("capacity", "w.capacity", PostRow::capacity)
                .number("hours", "w.hours_per_day", PostRow::hours)
                .column("night", "w.night", row -> new Message("industry.post.night." + (row.night() ? "YES" : "NO")))
                .build();
    }

    private static List<Choice> majors(JdbcClient jdbc, Codes codes) {
        return jdbc.sql("""
                        select distinct unnest(major_codes) as code from industry.order_class
                        where park_id = platform.park() order by code""").query(String.class).list().stream()
                .map(code -> new Choice(code, codes.major(code)))
                .toList();
    }

    private static List<Choice> sites(JdbcClient jdbc, String table, MetroAreaRegistry places) {
        var names = places.siteNames();
        return jdbc
                .sql("select distinct site_id from " + table + " where park_id = platform.park() order by site_id")
                .query(String.class)
                .list()
                .stream()
                .map(site -> new Choice(site, IndustryLists.siteName(names, site)))
                .toList();
    }
}
