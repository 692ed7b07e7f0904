package org.siquan.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a region by identifier, and what follows from two of them. Immutable; built in one pass. Every
 * method throws if the identifier is not of this region, which cannot happen for identifiers taken from it.
 */
public final class RegionIndex {
    private final Map<SiteId, Site> sites;
    private final Map<ZoneId, Zone> zones;
    private final Map<EnterpriseId, Enterprise> enterprises;
    private final Map<OrderId, Order> orders;
    private final Map<ClassId, OrderClass> classes;
    private final Map<ProgrammeId, Programme> programmes;
    private final Map<InstitutionId, Institution> institutions;
    private final Map<CompetencyId, Competency> competencies;
    private final Map<String, Major> majors;
    private final Map<LearnerId, Learner> learners;

    private RegionIndex(Region region) {
        sites = byId(region.metroArea().sites(), Site::id);
        zones = byId(region.metroArea().zones(), Zone::id);
        enterprises = byId(region.industry().enterprises(), Enterprise::id);
        orders = byId(region.industry().orders(), Order::id);
        classes = byId(region.industry().classes(), OrderClass::id);
        competencies = byId(region.industry().competencies(), Competency::id);
        programmes = byId(region.education().programmes(), Programme::id);
        institutions = byId(region.education().institutions(), Institution::id);
        majors = byId(region.education().majors(), Major::code);
        learners = byId(region.talent().learners(), Learner::id);
    }

    public static RegionIndex of(Region region) {
        return new RegionIndex(region);
    }

    private static <K, T> Map<K, T> byId(List<T> records, Function<T, K> id) {
        Map<K, T> map = new LinkedHashMap<>();
        records.forEach(r -> map.put(id.apply(r), r));
        return map;
    }

    public Site site(SiteId id) {
        return found("site", id, sites.get(id));
    }

    public Zone zone(ZoneId id) {
        return found("zone", id, zones.get(id));
    }

    public Enterprise enterprise(EnterpriseId id) {
        return found("enterprise", id, enterprises.get(id));
    }

    public Order order(OrderId id) {
        return found("order", id, orders.get(id));
    }

    public OrderClass orderClass(ClassId id) {
        return found("class", id, classes.get(id));
    }

    public Programme programme(ProgrammeId id) {
        return found("programme", id, programmes.get(id));
    }

    public Institution institution(InstitutionId id) {
        return found("institution", id, institutions.get(id));
    }

    public Competency competency(CompetencyId id) {
        return found("competency", id, competencies.get(id));
    }

    public Major major(String code) {
        return found("major", code, majors.get(code));
    }

    public Learner learner(LearnerId id) {
        return found("learner", id, learners.get(id));
    }

    /** The order a class is trained for. */
    public Order orderOf(ClassId id) {
        return order(orderClass(id).order());
    }

    /** The enterprise of an order. */
    public Enterprise enterpriseOf(OrderId id) {
        return enterprise(order(id).enterprise());
    }

    /** The school of a learner. */
    public Institution institutionOf(Learner learner) {
        return institution(programme(learner.programme()).institution());
    }

    /** The province whose share a learner counts for: that of the school. */
    public Province schoolProvince(Learner learner) {
        return institutionOf(learner).province();
    }

    /** The zone where an order's work is done; null outside all zones. */
    public @Nullable ZoneId zoneOf(OrderId id) {
        return site(order(id).site()).zone();
    }

    private static <T> T found(String what, Object id, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s must be one of the region, was %s%nTry: an identifier taken from the same region."
                            .formatted(what, id));
        }
        return value;
    }
}
