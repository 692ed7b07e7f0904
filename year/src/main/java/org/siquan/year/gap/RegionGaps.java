package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.siquan.engine.alignment.CompetencyEntry;
import org.siquan.engine.alignment.gap.CompetencyDepth;
import org.siquan.engine.alignment.gap.DemandItem;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.GapAnalysis;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.alignment.gap.OccupationDemand;
import org.siquan.engine.alignment.gap.Provision;
import org.siquan.engine.alignment.gap.TaughtCourse;
import org.siquan.region.DemandKind;
import org.siquan.region.Major;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.region.Taught;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.year.AlignmentEntries;

/**
 * A region as the gap analysis reads it. Built once for region and sources, then asked for majors, courses and orders;
 * immutable and safe for many threads.
 */
public final class RegionGaps {

    private final Region region;
    private final GapSources sources;
    private final List<CompetencyEntry> framework;
    private final List<TaughtCourse> courses;
    private final List<DemandItem> demand;
    private final GapAnalysis analysis;
    private final Provision provision;
    private final Predicate<Programme> disclosed;

    public RegionGaps(Region region, GapSources sources) {
        this.region = region.inCanonicalOrder();
        this.sources = sources;
        framework = AlignmentEntries.competencies(this.region);
        courses = courses(this.region);
        demand = new ArrayList<>(orders(this.region));
        Map<String, List<String>> typical = new HashMap<>();
        framework.forEach(entry -> typical.put(entry.id(), entry.majors()));
        sources.advertisements().stream()
                .filter(advertisement -> !advertisement.needs().isEmpty())
                .map(advertisement -> DemandItem.advertisement(advertisement, typical))
                .forEach(demand::add);
        demand.addAll(shortages(sources.shortages(), framework));
        analysis = new GapAnalysis(
                demand, courses, framework, sources.weights(), history(this.region), sources.quarters());
        provision = new Provision(demand, courses);
        disclosed = _ -> true;
    }

    private RegionGaps(RegionGaps whole, Predicate<Programme> disclosed) {
        region = whole.region;
        sources = whole.sources;
        framework = whole.framework;
        courses = whole.courses;
        demand = whole.demand;
        analysis = whole.analysis;
        provision = whole.provision;
        this.disclosed = disclosed;
    }

    /** The same analysis for a reader who may know places and learners of these programmes only. */
    public RegionGaps disclosing(Predicate<Programme> programmes) {
        return new RegionGaps(this, programmes);
    }

    /** Whether the reader may know places and learners of a programme. */
    public boolean discloses(Programme programme) {
        return disclosed.test(programme);
    }

    /** The region in canonical order. */
    public Region region() {
        return region;
    }

    /** The sources beside the region's orders. */
    public GapSources sources() {
        return sources;
    }

    /** Every piece of demand: orders, advertisements that ask for something, shortage entries. */
    public List<DemandItem> demand() {
        return List.copyOf(demand);
    }

    /** Every course of the region with what it teaches. */
    public List<TaughtCourse> courses() {
        return courses;
    }

    /** The framework as the engine reads it. */
    public List<CompetencyEntry> framework() {
        return framework;
    }

    /** Which courses serve which demand, asked from either end. */
    public Provision provision() {
        return provision;
    }

    /** The analysis behind {@link #gap}, for what follows from its plans. */
    public GapAnalysis analysis() {
        return analysis;
    }

    /** Gap analysis of one major by its code; a code that the region does not teach gives one without courses. */
    public MajorGap gap(String major) {
        return analysis.of(major);
    }

    /** The majors of the region that are compared with demand, by code. */
    public List<MajorGap> gaps() {
        return region.comparedMajors().stream()
                .map(Major::code)
                .sorted()
                .map(this::gap)
                .toList();
    }

    /** The demand of the shortage catalogues alone. */
    List<DemandItem> shortageItems() {
        return demand.stream()
                .filter(item -> item.source() == DemandSource.SHORTAGES)
                .toList();
    }

    /** Code of the occupation of a shortage entry. */
    String occupationOfShortage(String id) {
        return sources.shortages().stream()
                .filter(entry -> entry.id().equals(id))
                .map(ShortageEntry::occupationCode)
                .findFirst()
                .orElse("");
    }

    static List<TaughtCourse> courses(Region region) {
        Map<String, List<CompetencyDepth>> taught = new HashMap<>();
        for (Taught one : region.education().taught()) {
            taught.computeIfAbsent(one.course().value(), _ -> new ArrayList<>())
                    .add(new CompetencyDepth(one.competency().value(), one.depth()));
        }
        return region.education().courses().stream()
                .map(c -> new TaughtCourse(
                        c.id().value(),
                        c.majorCode(),
                        c.hours(),
                        c.credits(),
                        taught.getOrDefault(c.id().value(), List.of())))
                .toList();
    }

    private static List<DemandItem> orders(Region region) {
        Map<String, List<CompetencyDepth>> needs = needs(region);
        Map<String, Map<String, Double>> places = placesOfMajors(region);
        List<DemandItem> items = new ArrayList<>();
        for (Order order : region.industry().orders()) {
            String id = order.id().value();
            items.add(DemandItem.order(
                    id, order.places(), needs.getOrDefault(id, List.of()), places.getOrDefault(id, Map.of())));
        }
        return items;
    }

    static Map<String, List<CompetencyDepth>> needs(Region region) {
        Map<String, List<CompetencyDepth>> needs = new HashMap<>();
        for (Needed need : region.industry().needed()) {
            needs.computeIfAbsent(need.order().value(), _ -> new ArrayList<>())
                    .add(new CompetencyDepth(need.competency().value(), need.depth()));
        }
        return needs;
    }

    /** Places of each order's classes by major; a class of several majors is shared evenly. */
    static Map<String, Map<String, Double>> placesOfMajors(Region region) {
        Map<String, Map<String, Double>> places = new TreeMap<>();
        for (OrderClass each : region.industry().classes()) {
            Map<String, Double> ofOrder = places.computeIfAbsent(each.order().value(), _ -> new TreeMap<>());
            for (String major : each.majorCodes()) {
                double part = (double) each.most() / each.majorCodes().size();
                if (part > 0) {
                    ofOrder.merge(major, part, Double::sum);
                }
            }
        }
        return places;
    }

    /** An entry without a figure stands for the median of those that its catalogue states, or for one. */
    private static List<DemandItem> shortages(List<ShortageEntry> entries, List<CompetencyEntry> framework) {
        Map<String, List<Integer>> stated = new HashMap<>();
        for (ShortageEntry entry : entries) {
            entry.places()
                    .ifPresent(places -> stated.computeIfAbsent(catalogue(entry), _ -> new ArrayList<>())
                            .add(places));
        }
        List<DemandItem> items = new ArrayList<>();
        for (ShortageEntry entry : entries) {
            List<Integer> sorted = stated.getOrDefault(catalogue(entry), List.of()).stream()
                    .sorted()
                    .toList();
            double usual = sorted.isEmpty() ? 1 : sorted.get((sorted.size() - 1) / 2);
            double amount = entry.places().isPresent() ? entry.places().getAsInt() : usual;
            items.add(DemandItem.shortage(entry.id(), entry.occupationCode(), amount, framework));
        }
        return items;
    }

    private static String catalogue(ShortageEntry entry) {
        return entry.year() + " " + entry.source();
    }

    /** Of orders alone: a plan is what somebody means to do. */
    private static List<OccupationDemand> history(Region region) {
        return region.industry().demand(DemandKind.ORDERS).stream()
                .map(p -> new OccupationDemand(p.occupationCode(), p.quarter().index(), p.openings()))
                .toList();
    }
}
