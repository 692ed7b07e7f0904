package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.siquan.engine.alignment.CompetencyEntry;

/**
 * One piece of demand: an order, an advertisement or an entry of a shortage catalogue.
 *
 * @param id the caller's id, unique within its source, not blank
 * @param amount how many people it stands for, in the source's unit, &ge; 0
 * @param asked what it asks of which major; may be empty
 */
public record DemandItem(String id, DemandSource source, double amount, List<Asked> asked) {

    public DemandItem {
        Given.text("id of demand", id);
        Given.range("amount of " + id, amount, 0, 1e9);
        asked = List.copyOf(asked);
    }

    /**
     * An order. Each competency is asked of each of its majors, in proportion to the places meant for it.
     *
     * @param places &ge; 0
     * @param needs what is asked for and how deep
     * @param placesOfMajor code of major to places of the order's classes; empty if no major is named: then the courses of
     *     every major may answer
     */
    public static DemandItem order(
            String id, double places, List<CompetencyDepth> needs, Map<String, Double> placesOfMajor) {
        Map<String, Double> parts = placesOfMajor.isEmpty() ? Map.of(Asked.ANY_MAJOR, 1.0) : placesOfMajor;
        double whole = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Asked> asked = new ArrayList<>();
        new TreeMap<>(parts).forEach((major, part) -> {
            if (part > 0) {
                needs.forEach(need -> asked.add(new Asked(major, need.competency(), part / whole, need.depth())));
            }
        });
        return new DemandItem(id, DemandSource.ORDERS, places, asked);
    }

    /**
     * An advertisement: what it asks for, of the majors that it belongs to and that are typical of the competency, with
     * the major's share times the weight of the need.
     *
     * @param typical id of a competency to the majors that it is typical of; needs of other competencies are left out
     */
    public static DemandItem advertisement(
            AdvertisedNeeds advertisement, Map<String, ? extends Collection<String>> typical) {
        List<Asked> asked = new ArrayList<>();
        new TreeMap<>(advertisement.majors()).forEach((major, share) -> {
            for (AdvertisedNeeds.Need need : advertisement.needs()) {
                double weight = share * need.weight();
                Collection<String> majors = typical.get(need.competency());
                if (weight > 0 && majors != null && majors.contains(major)) {
                    asked.add(new Asked(major, need.competency(), weight, need.depth()));
                }
            }
        });
        return new DemandItem(advertisement.id(), DemandSource.ADVERTISEMENTS, 1, asked);
    }

    /** An advertisement of which everything that it asks for is asked of one major, whatever majors it is typical of. */
    public static DemandItem advertisement(AdvertisedNeeds advertisement, String major) {
        List<Asked> asked = advertisement.needs().stream()
                .map(need -> new Asked(major, need.competency(), need.weight(), need.depth()))
                .toList();
        return new DemandItem(advertisement.id(), DemandSource.ADVERTISEMENTS, 1, asked);
    }

    /** The same item with everything asked of one major. */
    public DemandItem askedOf(String major) {
        return new DemandItem(
                id,
                source,
                amount,
                asked.stream()
                        .map(need -> new Asked(major, need.competency(), need.weight(), need.depth()))
                        .toList());
    }

    /**
     * An entry of a shortage catalogue: the competencies that the framework calls typical of the occupation share its
     * weight of 1 evenly, and each its own evenly among its majors. A catalogue states no depth, so depth 1 is asked.
     *
     * @param amount places, or what stands for them
     */
    public static DemandItem shortage(
            String id, String occupation, double amount, Collection<CompetencyEntry> framework) {
        List<CompetencyEntry> typical = framework.stream()
                .filter(entry -> entry.occupations().contains(occupation)
                        && !entry.majors().isEmpty())
                .toList();
        List<Asked> asked = new ArrayList<>();
        for (CompetencyEntry entry : typical) {
            Set<String> majors = Set.copyOf(entry.majors());
            double weight = 1.0 / typical.size() / majors.size();
            majors.stream().sorted().forEach(major -> asked.add(new Asked(major, entry.id(), weight, 1)));
        }
        return new DemandItem(id, DemandSource.SHORTAGES, amount, asked);
    }
}
