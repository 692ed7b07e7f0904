package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.gap.DemandItem;

/**
 * What an item asks for and where it leads, kept beside it so that the graph of all items needs no engine.
 *
 * @param majors code to share, adding up to 1, or empty
 * @param asked competencies that it asks for
 */
record ItemReading(Map<String, Double> majors, List<Ask> asked) {

    /**
     * A competency asked for.
     *
     * @param weight 1 required … 0, as the engine weighs it
     * @param depth of teaching that answers it, 1..3; 1 where no level is stated
     */
    record Ask(String competency, double weight, int depth) {}

    ItemReading {
        majors = Map.copyOf(majors);
        asked = List.copyOf(asked);
    }

    static ItemReading of(Alignment found) {
        Map<String, Double> majors = new TreeMap<>();
        found.majors().forEach(share -> majors.put(share.major(), share.share()));
        List<Ask> asked = new ArrayList<>();
        found.asked()
                .forEach(mention -> asked.add(new Ask(
                        mention.competency().id(),
                        mention.weight(),
                        mention.findLevel().map(DemandItem::depth).orElse(1))));
        return new ItemReading(majors, asked);
    }
}
