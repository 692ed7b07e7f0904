package org.siquan.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.file.Row;

/** References inside the industry circle, and what an order may not say. */
final class IndustryChecks {
    private final Draft draft;
    private final Links links;

    IndustryChecks(Draft draft, Links links) {
        this.draft = draft;
        this.links = links;
    }

    void run() {
        links.unique(draft.chains(), "id", Chain::id);
        links.unique(draft.competencies(), "id", Competency::id);
        new LevelChecks(draft, links).run();
        links.unique(draft.enterprises(), "id", Enterprise::id);
        links.unique(draft.orders(), "id", Order::id);
        links.unique(draft.classes(), "id", OrderClass::id);
        links.unique(draft.needed(), "competency", n -> List.of(n.order(), n.competency()));
        links.unique(draft.posts(), "id", Post::id);
        links.unique(draft.mentors(), "id", Mentor::id);
        links.unique(draft.demand(), "quarter", IndustryChecks::key);
        for (Entry<Competency> e : draft.competencies().entries()) {
            links.require(e.row(), "chain", e.value().chain(), draft.chains(), IndustrySheets.CHAINS);
        }
        for (Entry<Enterprise> e : draft.enterprises().entries()) {
            links.require(e.row(), "chain", e.value().chain(), draft.chains(), IndustrySheets.CHAINS);
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
        }
        orders();
        classes();
        for (Entry<Needed> e : draft.needed().entries()) {
            links.require(e.row(), "order", e.value().order(), draft.orders(), IndustrySheets.ORDERS);
            links.require(
                    e.row(), "competency", e.value().competency(), draft.competencies(), IndustrySheets.COMPETENCIES);
        }
        for (Entry<Post> e : draft.posts().entries()) {
            links.require(e.row(), "order", e.value().order(), draft.orders(), IndustrySheets.ORDERS);
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
            barred(e.row(), "zh", e.value().zh());
        }
        for (Entry<Mentor> e : draft.mentors().entries()) {
            owner(e.row(), e.value().enterprise());
        }
        for (Entry<DemandPoint> e : draft.demand().entries()) {
            links.require(e.row(), "zone", e.value().zone(), draft.zones(), PlaceSheets.ZONES);
            EnterpriseId enterprise = e.value().enterprise();
            if (enterprise != null) {
                owner(e.row(), enterprise);
            }
        }
    }

    private static List<Object> key(DemandPoint point) {
        List<Object> key = new ArrayList<>(List.of(point.occupationCode(), point.zone(), point.quarter()));
        if (point.kind() != DemandKind.ORDERS) {
            key.add(point.kind().word());
        }
        if (point.enterprise() != null) {
            key.add(point.enterprise());
        }
        return key;
    }

    private void orders() {
        for (Entry<Order> e : draft.orders().entries()) {
            owner(e.row(), e.value().enterprise());
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
            barred(e.row(), "zh", e.value().zh());
            barred(e.row(), "conditions", e.value().conditions());
        }
    }

    private void classes() {
        Map<OrderId, Integer> least = new HashMap<>();
        for (Entry<OrderClass> e : draft.classes().entries()) {
            links.require(e.row(), "order", e.value().order(), draft.orders(), IndustrySheets.ORDERS);
            links.requireAll(e.row(), "majors", e.value().majorCodes(), draft.majors(), EducationSheets.MAJORS);
            links.requireAll(e.row(), "patterns", e.value().patterns(), draft.patterns(), EducationSheets.PATTERNS);
            barred(e.row(), "zh", e.value().zh());
            least.merge(e.value().order(), e.value().least(), Integer::sum);
        }
        for (Entry<Order> e : draft.orders().entries()) {
            int sum = least.getOrDefault(e.value().id(), 0);
            if (sum > e.value().places()) {
                links.error(
                        e.row(),
                        "places",
                        "order.least-above-places",
                        "各班开班下限之和 %d 大于订单名额 %d".formatted(sum, e.value().places()),
                        "its classes need at least %d learners together, the order has %d places"
                                .formatted(sum, e.value().places()),
                        "增加订单名额，或降低、合并班级。",
                        "Raise the places, or lower or merge classes.");
            }
        }
    }

    private void owner(Row row, EnterpriseId enterprise) {
        if (draft.partners().keys().contains(enterprise.value())) {
            links.error(
                    row,
                    "enterprise",
                    "partner.owns",
                    "%s 只是合作单位，不能拥有订单、岗位、导师或用人计划".formatted(enterprise),
                    "%s is a partner only and cannot own an order, post, mentor or plan".formatted(enterprise),
                    "改为 enterprises.csv 中的企业。",
                    "Name an enterprise of enterprises.csv.");
        } else {
            links.require(row, "enterprise", enterprise, draft.enterprises(), IndustrySheets.ENTERPRISES);
        }
    }

    private void barred(Row row, String column, String words) {
        BarredWords.find(words)
                .ifPresent(word -> links.error(
                        row,
                        column,
                        "order.barred-condition",
                        "订单和岗位不得以“%s”为条件（性别、户籍、院校类型、民族）".formatted(word),
                        "an order or post may not name “%s” (sex, household registration, kind of school, ethnicity)"
                                .formatted(word),
                        "删去该条件；地区份额须来自协议，写在 quotas.csv。",
                        "Remove it; a regional share comes from an agreement and stands in quotas.csv."));
    }
}
