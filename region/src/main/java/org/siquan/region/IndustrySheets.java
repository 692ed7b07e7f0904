package org.siquan.region;

import java.util.List;
import java.util.Set;
import org.siquan.region.file.Row;

/** The files of the industry circle. */
final class IndustrySheets {
    static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_YUAN = 200_000;
    private static final int DEEPEST = 3;

    static final Sheet<Chain> CHAINS = new Sheet<>(
            "chains.csv",
            "id, zh, en",
            r -> new Chain(new ChainId(r.id("id")), r.text("zh"), r.text("en")),
            c -> List.of(c.id(), c.zh(), c.en()));

    static final Sheet<Competency> COMPETENCIES = new Sheet<>(
            "competencies.csv",
            "id, zh, en, aliases, chain, majors, occupations, level",
            r -> new Competency(
                    new CompetencyId(r.id("id")),
                    r.text("zh"),
                    r.text("en"),
                    r.list("aliases"),
                    new ChainId(r.id("chain")),
                    r.ids("majors"),
                    r.ids("occupations"),
                    r.whole("level", 1, 5)),
            c -> List.of(
                    c.id(), c.zh(), c.en(), c.aliases(), c.chain(), c.majorCodes(), c.occupationCodes(), c.level()));

    static final Sheet<CompetencyLevel> LEVELS = new Sheet<>(
            "competency-levels.csv",
            "competency, level, zh, en",
            r -> new CompetencyLevel(
                    new CompetencyId(r.id("competency")),
                    r.whole("level", 1, CompetencyLevel.HIGHEST),
                    r.text("zh"),
                    r.text("en")),
            l -> List.of(l.competency(), l.level(), l.zh(), l.en()));

    static final Sheet<Enterprise> ENTERPRISES = new Sheet<>(
            "enterprises.csv",
            "id, zh, origin, chain, position, size, site, sector, staff",
            r -> new Enterprise(
                    new EnterpriseId(r.id("id")),
                    r.text("zh"),
                    r.word("origin", List.of(Origin.values())),
                    new ChainId(r.id("chain")),
                    r.word("position", List.of(ChainPosition.values())),
                    r.word("size", List.of(EnterpriseSize.values())),
                    new SiteId(r.id("site")),
                    r.id("sector"),
                    r.whole("staff", 0, MOST_PEOPLE)),
            e -> List.of(
                    e.id(),
                    e.zh(),
                    e.origin(),
                    e.chain(),
                    e.position(),
                    e.size(),
                    e.site(),
                    e.sectorCode(),
                    e.staff()));

    static final Sheet<Order> ORDERS = new Sheet<>(
            "orders.csv",
            "id, enterprise, zh, occupation, site, places, monthly_yuan, same_post_yuan, conditions?",
            r -> new Order(
                    new OrderId(r.id("id")),
                    new EnterpriseId(r.id("enterprise")),
                    r.text("zh"),
                    r.id("occupation"),
                    new SiteId(r.id("site")),
                    r.whole("places", 0, MOST_PEOPLE),
                    r.whole("monthly_yuan", 0, MOST_YUAN),
                    r.whole("same_post_yuan", 0, MOST_YUAN),
                    r.optional("conditions")),
            o -> List.of(
                    o.id(),
                    o.enterprise(),
                    o.zh(),
                    o.occupationCode(),
                    o.site(),
                    o.places(),
                    o.monthlyYuan(),
                    o.samePostYuan(),
                    o.conditions()));

    static final Sheet<OrderClass> CLASSES = new Sheet<>(
            "classes.csv",
            "id, order, zh, majors, least, most, patterns",
            IndustrySheets::orderClass,
            c -> List.of(c.id(), c.order(), c.zh(), c.majorCodes(), c.least(), c.most(), c.patterns()));

    static final Sheet<Needed> NEEDED = new Sheet<>(
            "order-competencies.csv",
            "order, competency, depth",
            r -> new Needed(
                    new OrderId(r.id("order")), new CompetencyId(r.id("competency")), r.whole("depth", 1, DEEPEST)),
            n -> List.of(n.order(), n.competency(), n.depth()));

    static final Sheet<Post> POSTS = new Sheet<>(
            "posts.csv",
            "id, order, zh, occupation, site, capacity, same_kind_staff, hours_per_day, night?",
            r -> new Post(
                    new PostId(r.id("id")),
                    new OrderId(r.id("order")),
                    r.text("zh"),
                    r.id("occupation"),
                    new SiteId(r.id("site")),
                    r.whole("capacity", 0, MOST_PEOPLE),
                    r.whole("same_kind_staff", 0, MOST_PEOPLE),
                    r.whole("hours_per_day", 1, 12),
                    r.yes("night")),
            p -> List.of(
                    p.id(),
                    p.order(),
                    p.zh(),
                    p.occupationCode(),
                    p.site(),
                    p.capacity(),
                    p.sameKindStaff(),
                    p.hoursPerDay(),
                    p.night()));

    static final Sheet<Mentor> MENTORS = new Sheet<>(
            "mentors.csv",
            "id, enterprise, name, learners",
            r -> new Mentor(
                    new MentorId(r.id("id")),
                    new EnterpriseId(r.id("enterprise")),
                    r.text("name"),
                    r.whole("learners", 0, 1000)),
            m -> List.of(m.id(), m.enterprise(), m.name(), m.learners()));

    /** The last two columns are written only where a row fills them in: most regions have orders alone. */
    static final Sheet<DemandPoint> DEMAND = new Sheet<>(
            "demand-history.csv",
            "occupation, zone, quarter, openings, source?, enterprise?",
            Set.of("source", "enterprise"),
            r -> new DemandPoint(
                    r.id("occupation"),
                    new ZoneId(r.id("zone")),
                    quarter(r),
                    r.whole("openings", 0, MOST_PEOPLE),
                    r.optional("source").isEmpty() ? DemandKind.ORDERS : r.word("source", List.of(DemandKind.values())),
                    r.optional("enterprise").isEmpty() ? null : new EnterpriseId(r.id("enterprise"))),
            d -> List.of(
                    d.occupationCode(),
                    d.zone(),
                    d.quarter(),
                    d.openings(),
                    d.kind() == DemandKind.ORDERS ? "" : d.kind(),
                    Sheet.orBlank(d.enterprise())));

    private IndustrySheets() {}

    private static OrderClass orderClass(Row r) {
        int least = r.whole("least", 0, MOST_PEOPLE);
        int most = r.whole("most", 0, MOST_PEOPLE);
        if (least > most && r.build(() -> most).isPresent()) {
            r.fail(
                    "least",
                    "class.least-above-most",
                    "开班下限 %d 大于名额上限 %d".formatted(least, most),
                    "the minimum to open, %d, is above the places, %d".formatted(least, most),
                    "降低下限或提高上限。",
                    "Lower the minimum or raise the places.");
        }
        r.text("majors");
        r.text("patterns");
        return new OrderClass(
                new ClassId(r.id("id")),
                new OrderId(r.id("order")),
                r.text("zh"),
                r.ids("majors"),
                least,
                most,
                r.ids("patterns").stream().map(PatternId::new).toList());
    }

    private static Quarter quarter(Row r) {
        String text = r.text("quarter");
        return Quarter.parse(text).orElseGet(() -> {
            r.fail(
                    "quarter",
                    "value.quarter",
                    "“%s”不是季度".formatted(Row.shown(text)),
                    "“%s” is not a quarter".formatted(Row.shown(text)),
                    "写成 2025Q3 的形式。",
                    "Write it as in 2025Q3.");
            return new Quarter(2000, 1);
        });
    }
}
