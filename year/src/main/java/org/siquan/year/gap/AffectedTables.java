package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.engine.alignment.gap.DemandItem;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.alignment.gap.Provision;
import org.siquan.engine.alignment.gap.TaughtCourse;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.year.paper.Paper;

/** Tables of the orders, classes and learners that a major's courses bear on. */
final class AffectedTables {

    static final Text NOT_DISCLOSED = new Text("不公开", "not disclosed");

    private final RegionGaps gaps;
    private final RegionNames names;

    AffectedTables(RegionGaps gaps, RegionNames names) {
        this.gaps = gaps;
        this.names = names;
    }

    Paper.Section orders(MajorGap gap) {
        Region region = gaps.region();
        Map<String, Map<String, Double>> places = RegionGaps.placesOfMajors(region);
        Provision later = later(gap);
        List<List<Object>> rows = new ArrayList<>();
        for (Order order : region.industry().orders()) {
            String id = order.id().value();
            Map<String, Double> ofMajors = places.getOrDefault(id, Map.of());
            if (ofMajors.containsKey(gap.major())) {
                double all = ofMajors.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                rows.add(List.of(
                        id,
                        order.zh(),
                        names.enterprise(order.enterprise().value()),
                        classes(region, id, gap.major()),
                        order.places() * ofMajors.getOrDefault(gap.major(), 0.0) / all,
                        gaps.provision().served(DemandSource.ORDERS, id),
                        later.served(DemandSource.ORDERS, id)));
            }
        }
        return new Paper.Section(
                new Text("受影响的订单与订单班", "Orders and classes affected"),
                new Text("订单", "Orders"),
                List.of(new Text(
                        "满足度：订单所需能力中，由对应专业的课程教到所需深度的比例（多专业订单按班额分摊）。",
                        "Served: the part of the competencies that an order needs which courses of its majors teach deep enough (orders"
                                + " of several majors by the places of their classes).")),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("订单", "order"),
                                Paper.Column.words("名称", "name"),
                                Paper.Column.words("企业", "enterprise"),
                                Paper.Column.words("订单班", "classes"),
                                Paper.Column.number("本专业名额", "places of the major"),
                                Paper.Column.percent("现满足度", "served today"),
                                Paper.Column.percent("全部建议后", "with all suggestions")),
                        rows));
    }

    private Provision later(MajorGap gap) {
        List<TaughtCourse> courses = new ArrayList<>(gaps.courses().stream()
                .filter(course -> !course.major().equals(gap.major()))
                .toList());
        courses.addAll(gaps.analysis().after(gap.major(), gap.plan()));
        List<DemandItem> orders = gaps.demand().stream()
                .filter(item -> item.source() == DemandSource.ORDERS)
                .toList();
        return new Provision(orders, courses);
    }

    private static String classes(Region region, String order, String major) {
        return region.industry().classes().stream()
                .filter(c -> c.order().value().equals(order) && c.majorCodes().contains(major))
                .map(OrderClass::zh)
                .collect(Collectors.joining("、"));
    }

    /** Learners on the way in the programmes of a major. */
    int enrolled(String major) {
        return programmes(major).stream()
                .filter(gaps::discloses)
                .mapToInt(AffectedTables::enrolled)
                .sum();
    }

    List<Programme> programmes(String major) {
        return gaps.region().education().programmes().stream()
                .filter(p -> p.majorCode().equals(major))
                .toList();
    }

    static int enrolled(Programme programme) {
        return programme.cohorts().enrolled().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    Paper.Section learners(String major) {
        List<List<Object>> rows = new ArrayList<>();
        for (Programme p : programmes(major)) {
            if (!gaps.discloses(p)) {
                rows.add(List.of(
                        names.institution(p.institution().value()),
                        p.id().value(),
                        p.level().word(),
                        NOT_DISCLOSED,
                        NOT_DISCLOSED,
                        NOT_DISCLOSED,
                        NOT_DISCLOSED));
                continue;
            }
            long matching = gaps.region().talent().learners().stream()
                    .filter(l -> l.programme().equals(p.id()))
                    .count();
            List<Integer> enrolled = p.cohorts().enrolled();
            rows.add(List.of(
                    names.institution(p.institution().value()),
                    p.id().value(),
                    p.level().word(),
                    enrolled.isEmpty()
                            ? new Text("未填报", "not stated")
                            : Text.same(enrolled.stream().map(String::valueOf).collect(Collectors.joining(" / "))),
                    enrolled.isEmpty() ? new Text("未填报", "not stated") : enrolled(p),
                    matching,
                    p.approvedPlaces()));
        }
        return new Paper.Section(
                new Text("受影响的学习者", "Learners affected"),
                new Text("学习者", "Learners"),
                List.of(),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("院校", "institution"),
                                Paper.Column.words("培养点", "programme"),
                                Paper.Column.words("层次", "level"),
                                Paper.Column.words("各年级在读", "enrolled by year"),
                                Paper.Column.number("在读合计", "enrolled"),
                                Paper.Column.number("本年参加匹配", "in this year's matching"),
                                Paper.Column.number("批准招生数", "approved places")),
                        rows));
    }
}
