package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.siquan.app.alignment.LinkNet;
import org.siquan.app.alignment.LinkedItem;
import org.siquan.app.alignment.internal.LinkTable.Row;
import org.siquan.engine.alignment.FiveLinks;
import org.siquan.engine.alignment.LinkPath;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.engine.alignment.gap.SourceWeights;
import org.siquan.region.Competency;
import org.siquan.region.Enterprise;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.Site;
import org.siquan.year.gap.GapSources;
import org.siquan.year.gap.RegionGaps;

/**
 * Makes the links of a region and of its items as they were read. Orders go the way that the registry says: chain and sector
 * of their enterprise, the occupation they state unless a person decided otherwise, the majors of their classes by places.
 */
final class LinkBuilding {

    private final Region region;
    private final Map<String, Enterprise> enterprises = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Competency> framework = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, Row> orders = new HashMap<>();

    private LinkBuilding(Region region, List<Row> rows) {
        this.region = region;
        for (Enterprise enterprise : region.industry().enterprises()) {
            enterprises.put(enterprise.id().value(), enterprise);
            byName.put(enterprise.zh(), enterprise.id().value());
        }
        region.industry().competencies().forEach(one -> framework.put(one.id().value(), one));
        for (Site site : region.metroArea().sites()) {
            var zone = site.zone();
            if (zone != null) {
                zones.put(site.id().value(), zone.value());
            }
        }
        rows.stream().filter(row -> row.kind() == ItemKind.ORDER).forEach(row -> orders.put(row.source(), row));
    }

    static LinkNet of(Region region, List<Row> rows) {
        var building = new LinkBuilding(region, rows);
        List<LinkedItem> items = new ArrayList<>();
        Map<String, Map<String, Double>> places = building.majorsOfOrders();
        for (Order order : region.industry().orders()) {
            if (order.places() > 0) {
                items.add(building.order(order, places.getOrDefault(order.id().value(), Map.of())));
            }
        }
        List<AdvertisedNeeds> advertised = new ArrayList<>();
        for (Row row : rows) {
            if (row.kind() == ItemKind.POSTING) {
                items.add(building.advertisement(row));
                advertised.add(row.needs());
            }
        }
        RegionGaps gaps = new RegionGaps(region, new GapSources(advertised, List.of(), SourceWeights.STANDARD));
        return new LinkNet(region, items, gaps.provision());
    }

    /** Share of an order's places in each major of its classes; a class of several majors is shared evenly. */
    private Map<String, Map<String, Double>> majorsOfOrders() {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        Map<String, Double> all = new HashMap<>();
        for (OrderClass each : region.industry().classes()) {
            String order = each.order().value();
            for (String major : each.majorCodes()) {
                double part = (double) each.most() / each.majorCodes().size();
                shares.computeIfAbsent(order, _ -> new TreeMap<>()).merge(major, part, Double::sum);
                all.merge(order, part, Double::sum);
            }
        }
        shares.forEach((order, majors) -> majors.replaceAll((_, part) -> {
            double whole = all.getOrDefault(order, 0.0);
            return whole > 0 ? Math.min(1, part / whole) : 0;
        }));
        return shares;
    }

    private LinkedItem order(Order order, Map<String, Double> majors) {
        String id = order.id().value();
        Row row = orders.get(id);
        Enterprise enterprise = enterprises.get(order.enterprise().value());
        boolean decided = row != null && row.state() == ItemState.DECIDED && row.code() != null;
        String code = decided && row != null && row.code() != null ? row.code() : order.occupationCode();
        return new LinkedItem(
                row == null ? null : row.id(),
                ItemKind.ORDER,
                id,
                order.zh(),
                enterprise == null ? order.enterprise().value() : enterprise.zh(),
                zones.getOrDefault(order.site().value(), ""),
                new LinkPath(
                        id,
                        order.places(),
                        enterprise == null
                                ? FiveLinks.NOT_STATED
                                : enterprise.chain().value(),
                        1,
                        enterprise == null ? FiveLinks.NOT_STATED : enterprise.sectorCode(),
                        1,
                        order.enterprise().value(),
                        code,
                        decided && row != null ? row.probability() : 1,
                        majors.isEmpty() ? Map.of(FiveLinks.NOT_STATED, 1.0) : majors),
                null);
    }

    private LinkedItem advertisement(Row row) {
        Map<String, Double> chains = chains(row);
        double all = chains.values().stream().mapToDouble(Double::doubleValue).sum();
        String chain = "";
        for (Map.Entry<String, Double> entry : chains.entrySet()) {
            if (chain.isEmpty() || entry.getValue() > chains.getOrDefault(chain, 0.0)) {
                chain = entry.getKey();
            }
        }
        String code = row.code();
        String sector = row.sector();
        Map<String, Double> majors = row.reading().majors();
        return new LinkedItem(
                row.id(),
                ItemKind.POSTING,
                row.source(),
                row.title(),
                row.company(),
                "",
                new LinkPath(
                        row.source(),
                        1,
                        chain,
                        chain.isEmpty() ? 1 : Math.min(1, chains.getOrDefault(chain, 0.0) / all),
                        sector == null ? row.industry() : sector,
                        sector == null ? 1 : Math.clamp(row.sectorScore(), 0, 1),
                        byName.getOrDefault(row.company(), row.company()),
                        code == null ? "" : code,
                        row.probability(),
                        majors.isEmpty() ? Map.of(FiveLinks.NOT_STATED, 1.0) : majors),
                row.abstains());
    }

    private Map<String, Double> chains(Row row) {
        Map<String, Double> weights = new TreeMap<>();
        for (AdvertisedNeeds.Need ask : row.reading().asked()) {
            Competency competency = framework.get(ask.competency());
            if (competency != null && ask.weight() > 0) {
                weights.merge(competency.chain().value(), ask.weight(), Double::sum);
            }
        }
        return weights;
    }
}
