package org.siquan.app.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.siquan.engine.alignment.FiveLinks;
import org.siquan.engine.alignment.FiveLinks.Layer;
import org.siquan.engine.alignment.FiveLinks.Link;
import org.siquan.engine.alignment.LinkPath;

/**
 * The links of the items that a filter takes.
 *
 * @param links those of at least the probability asked for, by layer, heaviest first
 * @param hidden links that are less probable
 * @param items what the filter takes, counted or not
 */
public record LinkSelection(LinkFilter filter, List<Link> links, int hidden, List<LinkedItem> items) {

    public LinkSelection {
        links = List.copyOf(links);
        items = List.copyOf(items);
    }

    static LinkSelection of(LinkFilter filter, List<LinkedItem> all) {
        List<LinkedItem> items = all.stream().filter(filter::takes).toList();
        List<LinkPath> counted =
                items.stream().filter(LinkedItem::counted).map(LinkedItem::path).toList();
        List<Link> links =
                FiveLinks.ofPaths(counted, items.size() - counted.size()).links();
        List<Link> shown = links.stream()
                .filter(link -> link.probability() >= filter.least())
                .toList();
        return new LinkSelection(filter, shown, links.size() - shown.size(), items);
    }

    public long counted() {
        return items.stream().filter(LinkedItem::counted).count();
    }

    public double weight() {
        return items.stream()
                .filter(LinkedItem::counted)
                .mapToDouble(item -> item.path().weight())
                .sum();
    }

    /**
     * One item behind a link.
     *
     * @param weight its part in the link
     * @param probability that it really goes there
     */
    public record Behind(LinkedItem item, double weight, double probability) {}

    /** What is behind the links of a layer whose ends are these; the most probable first, then by weight. */
    public List<Behind> behind(Layer from, BiPredicate<String, String> ends) {
        List<Behind> behind = new ArrayList<>();
        for (LinkedItem item : items) {
            double weight = 0;
            double known = 0;
            for (LinkPath.Step step : item.path().steps()) {
                if (step.from() == from && ends.test(step.left(), step.right())) {
                    weight += step.weight();
                    known += step.weight() * step.probability();
                }
            }
            if (weight > 0) {
                behind.add(new Behind(item, weight, known / weight));
            }
        }
        behind.sort(Comparator.comparingDouble((Behind one) -> -one.probability())
                .thenComparingDouble(one -> -one.weight())
                .thenComparing(one -> one.item().source()));
        return behind;
    }
}
