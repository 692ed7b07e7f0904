package org.siquan.app.industry.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siquan.app.platform.ParkRows;
import org.siquan.region.Chain;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.Enterprise;
import org.siquan.region.Industry;
import org.siquan.region.Mentor;
import org.siquan.region.Order;
import org.siquan.region.OrderId;
import org.siquan.region.PatternId;
import org.siquan.region.Post;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The circle's tables, read and replaced as a whole. */
@Repository
class IndustryTables {

    private final JdbcClient jdbc;
    private final ParkRows rows;
    private final DemandTable demand;

    IndustryTables(JdbcClient jdbc, ParkRows rows, DemandTable demand) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.demand = demand;
    }

    Industry circle() {
        return new Industry(
                chains(),
                competencies(),
                levels(),
                all("enterprise join industry.staffing p using (park_id, enterprise_id)", IndustryRows::enterprise),
                all("talent_order join industry.order_pay p using (park_id, order_id)", IndustryRows::order),
                all("order_class", IndustryRows::orderClass),
                all("need", IndustryRows::needed),
                all("post join industry.post_staff p using (park_id, post_id)", IndustryRows::post),
                all("mentor join industry.mentor_name p using (park_id, mentor_id)", IndustryRows::mentor),
                demand.all());
    }

    List<Chain> chains() {
        return all("chain", IndustryRows::chain);
    }

    List<Competency> competencies() {
        return all("competency", IndustryRows::competency);
    }

    List<CompetencyLevel> levels() {
        return all("competency_level", IndustryRows::level);
    }

    /** The first table gives the order; with a second one named p both have seq. */
    private <T> List<T> all(String tables, RowMapper<T> mapper) {
        var order = tables.contains(" p ") ? "p.seq" : "seq";
        return jdbc.sql("select * from industry." + tables + " where park_id = platform.park() order by " + order)
                .query(mapper)
                .list();
    }

    /** Learners that the order's classes need together to open. */
    int leastOf(OrderId order) {
        return jdbc.sql("""
                select coalesce(sum(least), 0) from industry.order_class
                where park_id = platform.park() and order_id = :order""").param("order", order.value()).query(Integer.class).single();
    }

    void write(Industry circle) {
        rows.deleteAll(
                "industry.demand_point",
                "industry.mentor_name",
                "industry.mentor",
                "industry.post_staff",
                "industry.post",
                "industry.need",
                "industry.order_class",
                "industry.order_pay",
                "industry.talent_order",
                "industry.staffing",
                "industry.enterprise",
                "industry.competency_level",
                "industry.competency",
                "industry.chain");
        writeFramework(circle);
        writeEnterprises(circle);
        writeOrders(circle);
        writePosts(circle);
        demand.insert(circle.demand());
    }

    private void writeFramework(Industry circle) {
        rows.insert(
                "industry.chain", "chain_id, zh, en", circle.chains(), c -> List.of(c.id().value(), c.zh(), c.en()));
        rows.insert(
                "industry.competency",
                "competency_id, zh, en, aliases, chain_id, major_codes, occupation_codes, level",
                circle.competencies(),
                c -> List.of(
                        c.id().value(),
                        c.zh(),
                        c.en(),
                        texts(c.aliases()),
                        c.chain().value(),
                        texts(c.majorCodes()),
                        texts(c.occupationCodes()),
                        c.level()));
        rows.insert(
                "industry.competency_level",
                "competency_id, level, zh, en",
                circle.levels(),
                l -> List.of(l.competency().value(), l.level(), l.zh(), l.en()));
    }

    private void writeEnterprises(Industry circle) {
        Function<Enterprise, String> itself = e -> e.id().value();
        rows.insert(
                "industry.enterprise",
                "enterprise_id, zh, origin, chain_id, chain_position, size, site_id, sector_code",
                circle.enterprises(),
                itself,
                e -> List.of(
                        e.id().value(),
                        e.zh(),
                        e.origin().name(),
                        e.chain().value(),
                        e.position().name(),
                        e.size().name(),
                        e.site().value(),
                        e.sectorCode()));
        rows.insert(
                "industry.staffing",
                "enterprise_id, staff",
                circle.enterprises(),
                itself,
                e -> List.of(e.id().value(), e.staff()));
        Function<Mentor, String> employer = m -> m.enterprise().value();
        rows.insert(
                "industry.mentor",
                "mentor_id, enterprise_id, learners",
                circle.mentors(),
                employer,
                m -> List.of(m.id().value(), m.enterprise().value(), m.learners()));
        rows.insert(
                "industry.mentor_name",
                "mentor_id, name",
                circle.mentors(),
                employer,
                m -> List.of(m.id().value(), m.name()));
    }

    private void writeOrders(Industry circle) {
        Map<OrderId, String> owners = owners(circle);
        Function<Order, String> owner = o -> o.enterprise().value();
        rows.insert(
                "industry.talent_order",
                "order_id, enterprise_id, zh, occupation_code, site_id, places, conditions",
                circle.orders(),
                owner,
                o -> List.of(
                        o.id().value(),
                        o.enterprise().value(),
                        o.zh(),
                        o.occupationCode(),
                        o.site().value(),
                        o.places(),
                        o.conditions()));
        rows.insert(
                "industry.order_pay",
                "order_id, monthly_yuan, same_post_yuan",
                circle.orders(),
                owner,
                o -> List.of(o.id().value(), o.monthlyYuan(), o.samePostYuan()));
        rows.insert(
                "industry.order_class",
                "class_id, order_id, zh, major_codes, least, most, pattern_ids",
                circle.classes(),
                c -> String.valueOf(owners.get(c.order())),
                c -> List.of(
                        c.id().value(),
                        c.order().value(),
                        c.zh(),
                        texts(c.majorCodes()),
                        c.least(),
                        c.most(),
                        texts(c.patterns().stream().map(PatternId::value).toList())));
        rows.insert(
                "industry.need",
                "order_id, competency_id, depth",
                circle.needed(),
                n -> String.valueOf(owners.get(n.order())),
                n -> List.of(n.order().value(), n.competency().value(), n.depth()));
    }

    private void writePosts(Industry circle) {
        Map<OrderId, String> owners = owners(circle);
        Function<Post, String> owner = p -> String.valueOf(owners.get(p.order()));
        rows.insert(
                "industry.post",
                "post_id, order_id, zh, occupation_code, site_id, capacity, hours_per_day, night",
                circle.posts(),
                owner,
                p -> List.of(
                        p.id().value(),
                        p.order().value(),
                        p.zh(),
                        p.occupationCode(),
                        p.site().value(),
                        p.capacity(),
                        p.hoursPerDay(),
                        p.night()));
        rows.insert(
                "industry.post_staff",
                "post_id, same_kind_staff",
                circle.posts(),
                owner,
                p -> List.of(p.id().value(), p.sameKindStaff()));
    }

    private static Map<OrderId, String> owners(Industry circle) {
        return circle.orders().stream()
                .collect(Collectors.toMap(Order::id, o -> o.enterprise().value()));
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
