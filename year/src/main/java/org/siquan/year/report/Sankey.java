package org.siquan.year.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final double GAP = 6;
    private static final double LINE = 15;
    private static final double TOP = 28;
    private static final double LABEL = 152;

    private final List<Column> columns;
    private final List<Link> links;
    private final Map<String, Double> in = new HashMap<>();
    private final Map<String, Double> out = new HashMap<>();

    /** One column of nodes in the colour of a circle: {@code industry}, {@code talent}, {@code education}. */
    public record Column(String title, String circle, List<Node> nodes) {
        public Column {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * One node.
     *
     * @param gap draws it as a dashed red box: demand that nothing serves
     * @param last stands below the others
     * @param chosen is the one whose evidence is shown
     */
    public record Node(String id, String label, boolean gap, boolean last, String href, boolean chosen) {}

    /**
     * A flow between nodes of neighbouring columns.
     *
     * @param weight &gt; 0
     * @param href leads to its evidence
     * @param state {@code on} or {@code off} when something is chosen, else empty
     */
    public record Link(String from, String to, double weight, String href, String state) {
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
        for (Link link : links) {
            out.merge(link.from(), link.weight(), Double::sum);
            in.merge(link.to(), link.weight(), Double::sum);
        }
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
        svg.append("<svg class=\"sankey\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">"
                .formatted(width, height, Pictures.escape(sentence)));
        drawLinks(svg, boxes);
        boxes.values().forEach(box -> drawNode(svg, box));
        for (int c = 0; c < columns.size(); c++) {
            svg.append("<text class=\"sankey-head\" x=\"%s\" y=\"16\">%s</text>"
                    .formatted(
                            number(c * step(width)),
                            Pictures.escape(columns.get(c).title())));
        }
        return svg.append("</svg>").toString();
    }

    private double step(int width) {
        return columns.size() < 2 ? 0 : (width - LABEL - NODE_WIDTH) / (columns.size() - 1);
    }

    private Map<String, Box> place(int width, int height) {
        double scale = scale(height);
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            double y = TOP + Math.max(0, (height - TOP - tall(column, scale)) / 2);
            for (Node node : ordered(column, c, boxes)) {
                double tall = Math.max(3, size(node) * scale);
                double lead = Math.max(0, (LINE - GAP - tall) / 2);
                boxes.put(node.id(), new Box(column, node, c * step(width), y + lead, tall));
                y += room(node, scale);
            }
        }
        return boxes;
    }

    /** Height of a node with the space below it; never less than a line of text, so that labels do not touch. */
    private double room(Node node, double scale) {
        return Math.max(Math.max(3, size(node) * scale) + GAP, LINE);
    }

    private double tall(Column column, double scale) {
        return column.nodes().stream().mapToDouble(n -> room(n, scale)).sum();
    }

    /** The largest scale at which every column fits, by bisection: the height grows with the scale. */
    private double scale(int height) {
        double low = 0;
        double high = height;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (columns.stream().allMatch(c -> tall(c, middle) <= height - TOP)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double size(Node node) {
        return Math.max(in.getOrDefault(node.id(), 0.0), out.getOrDefault(node.id(), 0.0));
    }

    private List<Node> ordered(Column column, int index, Map<String, Box> boxes) {
        if (index == 0) {
            return column.nodes();
        }
        Map<String, Double> pull = new HashMap<>();
        for (Link link : links) {
            Box from = boxes.get(link.from());
            if (from != null) {
                pull.merge(link.to(), (from.y() + from.height() / 2) * link.weight(), Double::sum);
            }
        }
        List<Node> nodes = new ArrayList<>(column.nodes());
        nodes.sort(Comparator.comparing(Node::last)
                .thenComparingDouble(
                        n -> pull.getOrDefault(n.id(), 0.0) / Math.max(in.getOrDefault(n.id(), 1.0), 1e-9)));
        return nodes;
    }

    private void drawLinks(StringBuilder svg, Map<String, Box> boxes) {
        Map<String, Double> used = new HashMap<>();
        List<Link> sorted = new ArrayList<>(links);
        sorted.sort(
                Comparator.comparingDouble((Link l) -> y(boxes, l.from())).thenComparingDouble(l -> y(boxes, l.to())));
        for (Link link : sorted) {
            Box from = boxes.get(link.from());
            Box to = boxes.get(link.to());
            if (from == null || to == null) {
                continue;
            }
            double thickFrom = from.height() * link.weight() / size(from.node());
            double thickTo = to.height() * link.weight() / size(to.node());
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
        String words = "%s → %s：%s".formatted(from.node().label(), to.node().label(), amount(link.weight()));
        svg.append("<a href=\"%s\" aria-label=\"%s\"><path class=\"sankey-link %s %s\" d=\"M%s %sC%s %s %s %s %s %s\""
                .formatted(
                        Pictures.escape(link.href()),
                        Pictures.escape(words),
                        to.node().gap() ? "k-gap" : "k-" + from.column().circle(),
                        link.state(),
                        number(x1),
                        number(y1),
                        number(middle),
                        number(y1),
                        number(middle),
                        number(y2),
                        number(to.x()),
                        number(y2)));
        svg.append(
                " stroke-width=\"%s\"><title>%s</title></path></a>".formatted(number(thick), Pictures.escape(words)));
    }

    private void drawNode(StringBuilder svg, Box box) {
        Node node = box.node();
        svg.append("<a href=\"%s\" aria-label=\"%s\" class=\"sankey-at%s\">"
                .formatted(
                        Pictures.escape(node.href()),
                        Pictures.escape(node.label() + "：" + amount(size(node))),
                        node.chosen() ? " chosen" : ""));
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(
                        node.gap() ? "sankey-gap" : "n-" + box.column().circle(),
                        number(box.x()),
                        number(box.y()),
                        number(NODE_WIDTH),
                        number(box.height())));
        svg.append("<text class=\"sankey-label%s%s\" x=\"%s\" y=\"%s\">%s <tspan>%s</tspan></text></a>"
                .formatted(
                        box.x() == 0 ? " first" : "",
                        node.gap() ? " gap" : "",
                        number(box.x() + NODE_WIDTH + 5),
                        number(box.y() + box.height() / 2 + 4),
                        Pictures.escape(node.label()),
                        amount(size(node))));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Places are whole; shares of several majors are rounded in the picture. */
    private static String amount(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
