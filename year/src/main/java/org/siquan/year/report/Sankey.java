package org.siquan.year.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws a layered flow diagram as SVG without any script, so that the same picture stands in the application under its
 * strict policy, in the report file and on paper. Columns keep their order; inside a column the nodes are ordered by the
 * weighted mean position of their left neighbours (barycentre, Sugiyama et al. 1981), which keeps crossings few.
 *
 * <p>Immutable and thread-safe; the same input gives the same picture. O(links) time besides the sorting of nodes.
 */
public final class Sankey {

    private static final double NODE_WIDTH = 10;
    private static final double GAP = 7;
    private static final double TOP = 28;
    private static final double LABEL = 150;

    private final List<Column> columns;
    private final List<Link> links;

    /** One column of nodes; {@code colour} is a CSS custom property such as {@code --sq-industry}. */
    public record Column(String title, String colour, List<Node> nodes) {
        public Column {
            nodes = List.copyOf(nodes);
        }
    }

    /** One node; {@code gap} draws it as a dashed red box, demand that nothing serves; {@code last} stands below the others. */
    public record Node(String id, String label, boolean gap, boolean last) {}

    /** A flow between nodes of neighbouring columns; {@code weight > 0}; {@code href} leads to its evidence. */
    public record Link(String from, String to, double weight, String href) {
        public Link {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weight of %s -> %s must be > 0, was %s%nTry: leave empty flows out"
                        .formatted(from, to, weight));
            }
        }
    }

    private record Box(Column column, Node node, double x, double y, double height) {}

    public Sankey(List<Column> columns, List<Link> links) {
        this.columns = List.copyOf(columns);
        this.links = List.copyOf(links);
    }

    /**
     * The picture.
     *
     * @param width in CSS pixels, &ge; 600
     * @param height in CSS pixels of the tallest column
     * @param sentence what the picture says, for those who cannot see it
     */
    public String svg(int width, int height, String sentence) {
        Map<String, Box> boxes = place(width, height);
        StringBuilder svg = new StringBuilder(16_384);
        svg.append("<svg class=\"sankey\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(width, height, Pictures.escape(sentence)));
        drawLinks(svg, boxes);
        boxes.values().forEach(box -> drawNode(svg, box));
        double step = columns.size() < 2 ? 0 : (width - LABEL - NODE_WIDTH) / (columns.size() - 1);
        for (int c = 0; c < columns.size(); c++) {
            svg.append("<text class=\"sankey-head\" x=\"%s\" y=\"16\">%s</text>"
                    .formatted(number(c * step), Pictures.escape(columns.get(c).title())));
        }
        return svg.append("</svg>").toString();
    }

    private Map<String, Box> place(int width, int height) {
        Map<String, Double> in = new HashMap<>();
        Map<String, Double> out = new HashMap<>();
        for (Link link : links) {
            out.merge(link.from(), link.weight(), Double::sum);
            in.merge(link.to(), link.weight(), Double::sum);
        }
        double scale = scale(height, in, out);
        double step = columns.size() < 2 ? 0 : (width - LABEL - NODE_WIDTH) / (columns.size() - 1);
        Map<String, Box> boxes = new java.util.LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            double y = TOP;
            for (Node node : ordered(columns.get(c), c, boxes)) {
                double tall = Math.max(2, size(node, in, out) * scale);
                boxes.put(node.id(), new Box(columns.get(c), node, c * step, y, tall));
                y += tall + GAP;
            }
        }
        return boxes;
    }

    private double scale(int height, Map<String, Double> in, Map<String, Double> out) {
        double scale = Double.MAX_VALUE;
        for (Column column : columns) {
            double sum =
                    column.nodes().stream().mapToDouble(n -> size(n, in, out)).sum();
            double room = height - TOP - GAP * column.nodes().size();
            if (sum > 0) {
                scale = Math.min(scale, Math.max(room, 40) / sum);
            }
        }
        return scale == Double.MAX_VALUE ? 1 : scale;
    }

    private static double size(Node node, Map<String, Double> in, Map<String, Double> out) {
        return Math.max(in.getOrDefault(node.id(), 0.0), out.getOrDefault(node.id(), 0.0));
    }

    private List<Node> ordered(Column column, int index, Map<String, Box> boxes) {
        if (index == 0) {
            return column.nodes();
        }
        Map<String, Double> pull = new HashMap<>();
        Map<String, Double> weight = new HashMap<>();
        for (Link link : links) {
            Box from = boxes.get(link.from());
            if (from != null) {
                pull.merge(link.to(), (from.y() + from.height() / 2) * link.weight(), Double::sum);
                weight.merge(link.to(), link.weight(), Double::sum);
            }
        }
        List<Node> nodes = new ArrayList<>(column.nodes());
        nodes.sort(Comparator.comparing(Node::last)
                .thenComparingDouble(
                        n -> pull.getOrDefault(n.id(), 0.0) / Math.max(weight.getOrDefault(n.id(), 1.0), 1e-9)));
        return nodes;
    }

    private void drawLinks(StringBuilder svg, Map<String, Box> boxes) {
        Map<String, Double> used = new HashMap<>();
        List<Link> sorted = new ArrayList<>(links);
        sorted.sort(
                Comparator.comparingDouble((Link l) -> y(boxes, l.from())).thenComparingDouble(l -> y(boxes, l.to())));
        Map<String, Double> weightOut = new HashMap<>();
        Map<String, Double> weightIn = new HashMap<>();
        links.forEach(l -> {
            weightOut.merge(l.from(), l.weight(), Double::sum);
            weightIn.merge(l.to(), l.weight(), Double::sum);
        });
        for (Link link : sorted) {
            Box from = boxes.get(link.from());
            Box to = boxes.get(link.to());
            if (from == null || to == null) {
                continue;
            }
            double thickFrom = from.height() * link.weight() / size(from.node(), weightIn, weightOut);
            double thickTo = to.height() * link.weight() / size(to.node(), weightIn, weightOut);
            double y1 = from.y() + used.getOrDefault("o" + link.from(), 0.0) + thickFrom / 2;
            double y2 = to.y() + used.getOrDefault("i" + link.to(), 0.0) + thickTo / 2;
            used.merge("o" + link.from(), thickFrom, Double::sum);
            used.merge("i" + link.to(), thickTo, Double::sum);
            drawLink(svg, link, from, to, y1, y2, Math.max(1, Math.min(thickFrom, thickTo)));
        }
    }

    private static double y(Map<String, Box> boxes, String id) {
        Box box = boxes.get(id);
        return box == null ? 0 : box.y();
    }

    private static void drawLink(StringBuilder svg, Link link, Box from, Box to, double y1, double y2, double thick) {
        double x1 = from.x() + NODE_WIDTH;
        double middle = (x1 + to.x()) / 2;
        String colour = to.node().gap() ? "--sq-block" : from.column().colour();
        svg.append("<a href=\"%s\"><path class=\"sankey-link\" d=\"M%s %sC%s %s %s %s %s %s\" stroke=\"var(%s)\""
                .formatted(
                        Pictures.escape(link.href()),
                        number(x1),
                        number(y1),
                        number(middle),
                        number(y1),
                        number(middle),
                        number(y2),
                        number(to.x()),
                        number(y2),
                        colour));
        svg.append(" stroke-width=\"%s\"><title>%s → %s：%s</title></path></a>"
                .formatted(
                        number(thick),
                        Pictures.escape(from.node().label()),
                        Pictures.escape(to.node().label()),
                        amount(link.weight())));
    }

    private void drawNode(StringBuilder svg, Box box) {
        double total = Math.max(
                links.stream()
                        .filter(l -> l.from().equals(box.node().id()))
                        .mapToDouble(Link::weight)
                        .sum(),
                links.stream()
                        .filter(l -> l.to().equals(box.node().id()))
                        .mapToDouble(Link::weight)
                        .sum());
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"var(%s)\"/>"
                .formatted(
                        box.node().gap() ? "sankey-gap" : "sankey-node",
                        number(box.x()),
                        number(box.y()),
                        number(NODE_WIDTH),
                        number(box.height()),
                        box.column().colour()));
        svg.append("<text class=\"sankey-label\" x=\"%s\" y=\"%s\">%s <tspan>%s</tspan></text>"
                .formatted(
                        number(box.x() + NODE_WIDTH + 5),
                        number(box.y() + box.height() / 2 + 4),
                        Pictures.escape(box.node().label()),
                        amount(total)));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }
}
