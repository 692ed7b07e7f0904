package org.siquan.app.industry.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.siquan.region.ChainPosition;
import org.siquan.region.EnterpriseSize;
import org.siquan.region.Origin;
import org.siquan.region.SiteId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of chains, enterprises and competencies. */
@Configuration(proxyBeanMethods = false)
class IndustryLists {

    /** Not for mentors: their learners stand on a page of their own. */
    @Bean
    NavEntry industryEntry() {
        return new NavEntry(
                Group.CIRCLES,
                20,
                "/industry",
                "industry.nav",
                "industry",
                Set.of(Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER));
    }

    @Bean
    ListSpec<ChainRow> chainList() {
        return ListSpec.of(ChainRow.class, "industry.chain", "/industry")
                .select("""
                        c.chain_id as id, c.zh, c.en, e.upstream, e.midstream, e.downstream, o.orders, o.places,
                        k.competencies""")
                .from("""
                        industry.chain c
                        cross join lateral (select count(*) filter (where chain_position = 'UPSTREAM') as upstream,
                            count(*) filter (where chain_position = 'MIDSTREAM') as midstream,
                            count(*) filter (where chain_position = 'DOWNSTREAM') as downstream
                            from industry.enterprise e where (e.park_id, e.chain_id) = (c.park_id, c.chain_id)) e
                        cross join lateral (select count(*) as orders, coalesce(sum(places), 0) as places
                            from industry.talent_order o join industry.enterprise e using (park_id, enterprise_id)
                            where (e.park_id, e.chain_id) = (c.park_id, c.chain_id)) o
                        cross join lateral (select count(*) as competencies from industry.competency k
                            where (k.park_id, k.chain_id) = (c.park_id, c.chain_id)) k""")
                .where("c.park_id = platform.park()")
                .order("c.seq")
                .words("q", "c.zh", "c.en")
                .column("name", "c.zh collate \"zh-x-icu\"", row -> new Text(row.zh(), row.en()))
                .number("upstream", "upstream", ChainRow::upstream)
                .number("midstream", "midstream", ChainRow::midstream)
                .number("downstream", "downstream", ChainRow::downstream)
                .number("orders", "orders", ChainRow::orders)
                .number("places", "places", ChainRow::places)
                .number("competencies", "competencies", ChainRow::competencies)
                .build();
    }

    @Bean
    ListSpec<EnterpriseRow> enterpriseList(JdbcClient jdbc, MetroAreaRegistry places, Codes codes) {
        return ListSpec.of(EnterpriseRow.class, "industry.enterprise", "/industry/enterprises")
                .select("""
                        e.enterprise_id as id, e.zh, e.origin, e.chain_id as chain, c.zh as chain_zh, c.en as chain_en,
                        e.chain_position as position, e.size, e.site_id as site, '' as site_name,
                        e.sector_code as sector, '' as sector_name,
                        (select count(*) from industry.talent_order o
                            where (o.park_id, o.enterprise_id) = (e.park_id, e.enterprise_id)) as orders,
                        (select coalesce(sum(o.places), 0) from industry.talent_order o
                            where (o.park_id, o.enterprise_id) = (e.park_id, e.enterprise_id)) as places""")
                .from("industry.enterprise e join industry.chain c using (park_id, chain_id)")
                .where("e.park_id = platform.park()")
                .order("e.seq")
                .finish(rows -> {
                    var names = places.siteNames();
                    return rows.stream()
                            .map(row -> row.named(siteName(names, row.site()), codes.sector(row.sector())))
                            .toList();
                })
                .words("q", "e.zh", "e.enterprise_id")
                .choice("chain", "e.chain_id", () -> chains(jdbc))
                .choice("position", "e.chain_position", ChainPosition.values())
                .choice("scale", "e.size", EnterpriseSize.values())
                .choice("origin", "e.origin", Origin.values())
                .column("name", "e.zh collate \"zh-x-icu\"", EnterpriseRow::zh)
                .column("chain", "c.seq", row -> new Text(row.chainZh(), row.chainEn()))
                .column(
                        "position",
                        "e.chain_position",
                        row -> new Message("industry.enterprise.position." + row.position()))
                .column("size", "e.size", row -> new Message("industry.enterprise.size." + row.size()))
                .column("sector", "e.sector_code", row -> row.sector() + " " + row.sectorName())
                .column("site", "e.site_id", EnterpriseRow::siteName)
                .number("orders", "orders", EnterpriseRow::orders)
                .number("places", "places", EnterpriseRow::places)
                .build();
    }

    @Bean
    ListSpec<CompetencyRow> competencyList(JdbcClient jdbc) {
        return ListSpec.of(CompetencyRow.class, "industry.competency", "/industry/competencies")
                .select("""
                        k.competency_id as id, k.zh, k.en, k.chain_id as chain, c.zh as chain_zh, c.en as chain_en, k.level,
                        cardinality(k.major_codes) as majors, (select count(*) from industry.need n
                            where (n.park_id, n.competency_id) = (k.park_id, k.competency_id)) as orders""")
                .from("industry.competency k join industry.chain c using (park_id, chain_id)")
                .where("k.park_id = platform.park()")
                .order("k.seq")
                .words("q", "k.zh", "k.en", "k.competency_id", "array_to_string(k.aliases, ' ')")
                .choice("chain", "k.chain_id", () -> chains(jdbc))
                .choice("needed", """
                        exists (select from industry.need n
                            where (n.park_id, n.competency_id) = (k.park_id, k.competency_id)) = (:needed = 'YES')""", YesNo.values())
                .column("name", "k.zh collate \"zh-x-icu\"", row -> new Text(row.zh(), row.en()))
                .column("id", "k.competency_id", CompetencyRow::id)
                .column("chain", "c.seq", row -> new Text(row.chainZh(), row.chainEn()))
                .number("level", "k.level", CompetencyRow::level)
                .number("majors", "majors", CompetencyRow::majors)
                .number("orders", "orders", CompetencyRow::orders)
                .build();
    }

    /** A filter of two sides. */
    enum YesNo {
        YES,
        NO
    }

    static List<Choice> chains(JdbcClient jdbc) {
        return jdbc.sql("select chain_id, zh, en from industry.chain where park_id = platform.park() order by seq")
                .query((row, _) ->
                        new Choice(row.getString("chain_id"), new Text(row.getString("zh"), row.getString("en"))))
                .list();
    }

    static String siteName(Map<SiteId, String> names, String site) {
        return names.getOrDefault(new SiteId(site), site);
    }
}
