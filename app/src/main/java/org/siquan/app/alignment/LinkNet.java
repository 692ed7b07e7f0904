package org.siquan.app.alignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.siquan.engine.alignment.gap.Provision;
import org.siquan.region.Region;

/** The five links of a park in one state of its items, decisions and circles. Safe for many threads. */
public final class LinkNet {

    private static final int MOST_SELECTIONS = 32;

    private final Region region;
    private final List<LinkedItem> items;
    private final Provision provision;
    private final Map<LinkFilter, LinkSelection> selections = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<ItemKind, LinkGraph> graphs = new ConcurrentHashMap<>();
    private final Map<String, List<Provision.Loss>> losses = new ConcurrentHashMap<>();

    /** Orders first, then advertisements without repeats. */
    public LinkNet(Region region, List<LinkedItem> items, Provision provision) {
        this.region = region;
        this.items = List.copyOf(items);
        this.provision = provision;
    }

    public Region region() {
        return region;
    }

    public List<LinkedItem> items() {
        return items;
    }

    /** Which courses serve which orders and advertisements. */
    public Provision provision() {
        return provision;
    }

    /** What suffers if a course of the region goes; computed once for each course. */
    public List<Provision.Loss> without(String course) {
        return losses.computeIfAbsent(course, provision::without);
    }

    /** The links of what a filter takes; the last few are kept. */
    public LinkSelection select(LinkFilter filter) {
        synchronized (selections) {
            LinkSelection kept = selections.get(filter);
            if (kept == null) {
                kept = LinkSelection.of(filter, items);
                selections.put(filter, kept);
                if (selections.size() > MOST_SELECTIONS) {
                    selections.remove(selections.keySet().iterator().next());
                }
            }
            return kept;
        }
    }

    /** The links of one source as a graph, with orders, competencies and courses. */
    public LinkGraph graph(ItemKind source) {
        return graphs.computeIfAbsent(
                source,
                kind -> LinkGraph.of(region, select(LinkFilter.all(kind)).links()));
    }
}
