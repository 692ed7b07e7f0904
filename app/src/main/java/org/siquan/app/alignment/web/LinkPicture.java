package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.alignment.LinkSelection;
import org.siquan.app.alignment.NodeKind;
import org.siquan.engine.alignment.FiveLinks.Layer;
import org.siquan.engine.alignment.FiveLinks.Link;
import org.siquan.engine.kernel.Text;
import org.siquan.year.report.Sankey;

/**
 * The links as a flow diagram in which the heaviest nodes of each column stand alone and the others stand together. Each flow
 * leads to its evidence.
 */
final class LinkPicture {

    static final String OTHERS = "*";

    private static final String EVIDENCE = "/alignment/links/evidence?";

    private final LinkSelection selection;
    private final LinkNames names;
    private final String language;
    private final Map<Layer, Map<String, Double>> weights = new EnumMap<>(Layer.class);
    private final Map<Layer, Set<String>> alone = new EnumMap<>(Layer.class);

    LinkPicture(LinkSelection selection, LinkNames names, String language, int most) {
        this.selection = selection;
        this.names = names;
        this.language = language;
        for (Layer layer : Layer.values()) {
            weights.put(layer, new HashMap<>());
        }
        for (Link link : selection.links()) {
            if (link.from() == Layer.CHAIN) {
                weight(Layer.CHAIN).merge(link.left(), link.weight(), Double::sum);
            }
            weight(NodeKind.next(link.from())).merge(link.right(), link.weight(), Double::sum);
            if (link.from() == Layer.SECTOR) {
                weight(Layer.SECTOR).putIfAbsent(link.left(), link.weight());
            }
        }
        for (Layer layer : Layer.values()) {
            Set<String> heaviest = new LinkedHashSet<>(weight(layer).entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList());
            if (weight(layer).size() == most + 1) {
                heaviest.addAll(weight(layer).keySet());
            }
            if (weight(layer).containsKey("")) {
                heaviest.add("");
            }
            alone.put(layer, heaviest);
        }
    }

    private Map<String, Double> weight(Layer layer) {
        return weights.computeIfAbsent(layer, _ -> new HashMap<>());
    }

    /** The node that stands for this one in the diagram. */
    String drawn(Layer layer, String id) {
        return alone.getOrDefault(layer, Set.of()).contains(id) ? id : OTHERS;
    }

    /** Whether an end of a link belongs to what an address names. */
    boolean belongs(Layer layer, String id, String asked) {
        return asked.equals(OTHERS) ? drawn(layer, id).equals(OTHERS) : id.equals(asked);
    }

    String name(Layer layer, String id) {
        if (!id.equals(OTHERS)) {
            return names.of(layer, id).say(language);
        }
        long many = weight(layer).keySet().stream()
                .filter(one -> drawn(layer, one).equals(OTHERS))
                .count();
        return new Text("其他 %d 项".formatted(many), "%d others".formatted(many)).say(language);
    }

    String evidence(Layer from, String left, String right) {
        return EVIDENCE + LinkAsked.query(selection.filter()) + "&from=" + from + "&left=" + LinkAsked.coded(left)
                + "&right=" + LinkAsked.coded(right);
    }

    /** One flow of the diagram: links between nodes that stand alone, or several together. */
    record Flow(Layer from, String left, String right) {}

    private Map<Flow, Double> flows() {
        Map<Flow, Double> flows = new LinkedHashMap<>();
        for (Link link : selection.links()) {
            flows.merge(
                    new Flow(
                            link.from(),
                            drawn(link.from(), link.left()),
                            drawn(NodeKind.next(link.from()), link.right())),
                    link.weight(),
                    Double::sum);
        }
        return flows;
    }

    /** How many flows are drawn. */
    int drawnFlows() {
        return flows().size();
    }

    /** Share of the weight of all links that is drawn between nodes that stand alone, in whole percent. */
    int alonePercent() {
        double all = 0;
        double drawn = 0;
        for (Map.Entry<Flow, Double> flow : flows().entrySet()) {
            all += flow.getValue();
            if (!flow.getKey().left().equals(OTHERS) && !flow.getKey().right().equals(OTHERS)) {
                drawn += flow.getValue();
            }
        }
        return all == 0 ? 100 : (int) Math.floor(100 * drawn / all + 1e-9);
    }

    String svg(int width, int height) {
        List<Sankey.Column> columns = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            NodeKind kind = NodeKind.of(layer);
            List<Sankey.Node> nodes = new ArrayList<>();
            for (String id : alone.getOrDefault(layer, Set.of())) {
                if (weight(layer).containsKey(id)) {
                    nodes.add(new Sankey.Node(
                            key(layer, id),
                            shortened(name(layer, id)),
                            layer == Layer.MAJOR && id.isEmpty(),
                            id.isEmpty(),
                            GraphLinks.to(kind, id, selection.filter().source()),
                            false));
                }
            }
            if (weight(layer).keySet().stream().anyMatch(id -> drawn(layer, id).equals(OTHERS))) {
                nodes.add(new Sankey.Node(
                        key(layer, OTHERS), name(layer, OTHERS), false, true, "#layer-" + layer, false));
            }
            columns.add(new Sankey.Column(title(layer).say(language), kind.circle(), nodes));
        }
        List<Sankey.Link> links = new ArrayList<>();
        flows().forEach((flow, weight) -> links.add(new Sankey.Link(
                key(flow.from(), flow.left()),
                key(NodeKind.next(flow.from()), flow.right()),
                weight,
                evidence(flow.from(), flow.left(), flow.right()),
                "")));
        return new Sankey(columns, links)
                .svg(
                        width,
                        height,
                        new Text("五业对接的流向，每条可点开依据", "Flows of the five links; each opens its evidence").say(language));
    }

    private static Text title(Layer layer) {
        return switch (layer) {
            case CHAIN -> new Text("产业", "Chain");
            case SECTOR -> new Text("行业", "Sector");
            case ENTERPRISE -> new Text("企业", "Enterprise");
            case OCCUPATION -> new Text("职业", "Occupation");
            case MAJOR -> new Text("专业", "Major");
        };
    }

    private static String key(Layer layer, String id) {
        return layer + ":" + id;
    }

    private static String shortened(String name) {
        String bare = name.replace("（演示）", "");
        return bare.length() > 13 ? bare.substring(0, 12) + "…" : bare;
    }

    /** One line of the table. */
    public record Row(String left, String right, double weight, int items, double probability, String evidence) {}

    /** The heaviest links of a layer. */
    List<Row> rows(Layer from, int most) {
        return selection.links().stream()
                .filter(link -> link.from() == from)
                .limit(most)
                .map(link -> new Row(
                        name(from, link.left()),
                        name(NodeKind.next(from), link.right()),
                        link.weight(),
                        link.postings(),
                        link.probability(),
                        evidence(from, link.left(), link.right())))
                .toList();
    }

    /** Links of a layer. */
    long count(Layer from) {
        return selection.links().stream().filter(link -> link.from() == from).count();
    }
}
