package org.siquan.year.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.siquan.engine.intake.plan.Link;
import org.siquan.engine.intake.plan.Offering;
import org.siquan.region.Progression;

/**
 * Pipelines between the offerings of a region: what of them is on the way before the first intake year, in which years a
 * new seat gives graduates, and what still comes after the last one.
 */
final class RegionPipelines {

    private final List<Link> links;
    private final Map<String, Offering> offerings = new LinkedHashMap<>();

    /** @param offerings with the entrants of earlier years, those from pipelines left out for years yet to come */
    RegionPipelines(List<Progression> progressions, List<Offering> offerings) {
        links = progressions.stream()
                .map(p -> new Link(p.from().value(), p.to().value(), p.rate(), p.joins()))
                .toList();
        offerings.forEach(offering -> this.offerings.put(offering.id(), offering));
    }

    List<Link> links() {
        return links;
    }

    /**
     * The offerings with those added who come through pipelines in the years before the first intake year that are not
     * over. Who joins a later study year counts as if begun earlier, with those who had left by then. A roster has
     * everybody who began, so nobody is added to it.
     *
     * @param from first year that is not over
     * @param firstYear first intake year
     */
    List<Offering> underWay(int from, int firstYear, Commitments commitments) {
        Map<String, Map<Integer, Double>> entrants = new HashMap<>();
        offerings.forEach((id, offering) -> {
            Map<Integer, Double> known = new TreeMap<>();
            offering.enrolled().forEach((year, learners) -> known.put(year, (double) learners));
            entrants.put(id, known);
        });
        for (int year = from; year < firstYear; year++) {
            for (Link link : links) {
                Offering source = offering(link.from());
                Offering target = offering(link.to());
                double moving =
                        link.part() * at(entrants, source.id(), year - source.years()) * stays(source, source.years());
                boolean rostered = link.joins() == 1
                        && commitments.entrantsOf(target.id(), year).isPresent();
                if (!rostered) {
                    entrants.getOrDefault(target.id(), new TreeMap<>())
                            .merge(year - link.joins() + 1, moving / stays(target, link.joins() - 1), Double::sum);
                }
            }
        }
        return offerings.values().stream().map(o -> with(o, entrants)).toList();
    }

    private static double at(Map<String, Map<Integer, Double>> entrants, String id, int year) {
        return entrants.getOrDefault(id, Map.of()).getOrDefault(year, 0.0);
    }

    private static Offering with(Offering o, Map<String, Map<Integer, Double>> entrants) {
        Map<Integer, Integer> whole = new HashMap<>();
        entrants.getOrDefault(o.id(), Map.of())
                .forEach((year, learners) -> whole.put(year, (int) Math.round(learners)));
        return new Offering(
                o.id(),
                o.name(),
                o.years(),
                o.dropOut(),
                o.further(),
                o.leastClass(),
                o.largestClass(),
                o.classes(),
                o.lastSeats(),
                o.seatCost(),
                whole,
                o.serves());
    }

    /** Years from the intake of a seat, here or at the beginning of a pipeline, to the graduation from this offering. */
    SortedSet<Integer> yearsTo(Offering offering) {
        SortedSet<Integer> all = new TreeSet<>();
        all.add(offering.years());
        for (Link link : links) {
            if (link.to().equals(offering.id())) {
                yearsTo(offering(link.from())).forEach(years -> all.add(years + left(offering, link)));
            }
        }
        return all;
    }

    private Offering offering(String id) {
        Offering offering = offerings.get(id);
        if (offering == null) {
            throw new IllegalArgumentException(
                    "progression names %s, which is no programme of the region%nTry: a programme of programmes.csv"
                            .formatted(id));
        }
        return offering;
    }

    /**
     * Graduates of a year from intakes after the last one that is planned, every offering keeping the seats that it had
     * before the plan: without them the last years would seem to lack learners whom nobody may plan yet.
     */
    double later(Offering offering, int year, int lastYear) {
        double sum = year - offering.years() > lastYear ? offering.lastSeats() * stays(offering, offering.years()) : 0;
        for (Link link : links) {
            if (link.to().equals(offering.id())) {
                int left = left(offering, link);
                sum += link.part() * later(offering(link.from()), year - left, lastYear) * stays(offering, left);
            }
        }
        return sum;
    }

    /** Part of the graduates who work. */
    double working(Offering offering) {
        double on = links.stream()
                .filter(link -> link.from().equals(offering.id()))
                .mapToDouble(Link::part)
                .sum();
        return Math.max(0, 1 - offering.further() - on);
    }

    private static int left(Offering offering, Link link) {
        return offering.years() - link.joins() + 1;
    }

    private static double stays(Offering offering, int years) {
        return Math.pow(1 - offering.dropOut(), years);
    }
}
