package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyEntry;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.MajorShare;

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
     * the major's share times the weight of the mention. A stated level 1–2 is depth 1, 3 is 2, 4–5 is 3; without a level
     * any teaching answers it (depth 1), so that silence makes no gap.
     */
    public static DemandItem advertisement(Alignment alignment) {
        List<Asked> asked = new ArrayList<>();
        for (MajorShare share : alignment.majors()) {
            for (CompetencyMention mention : alignment.asked()) {
                double weight = share.share() * mention.weight();
                if (weight > 0 && mention.competency().majors().contains(share.major())) {
                    int depth = mention.findLevel().map(DemandItem::depth).orElse(1);
                    asked.add(new Asked(share.major(), mention.competency().id(), weight, depth));
                }
            }
        }
        return new DemandItem(alignment.posting().id(), DemandSource.ADVERTISEMENTS, 1, asked);
    }

    /** An advertisement of which everything that it asks for is asked of one major, whatever majors it is typical of. */
    public static DemandItem advertisement(Alignment alignment, String major) {
        List<Asked> asked = alignment.asked().stream()
                .map(mention -> new Asked(
                        major,
                        mention.competency().id(),
                        mention.weight(),
                        mention.findLevel().map(DemandItem::depth).orElse(1)))
                .toList();
        return new DemandItem(alignment.posting().id(), DemandSource.ADVERTISEMENTS, 1, asked);
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

    /** Depth of teaching that answers one of the five levels of advertisements and syllabi. */
    public static int depth(int level) {
        return level <= 2 ? 1 : level == 3 ? 2 : Given.DEEPEST;
    }
}
