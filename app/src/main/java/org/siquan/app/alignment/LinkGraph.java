package org.siquan.app.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.siquan.engine.alignment.FiveLinks.Link;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.Region;
import org.siquan.region.Taught;

/**
 * The five links together with orders, competencies and courses as one graph, for the neighbourhood of a node. Immutable.
 *
 * @param edges of each node, heaviest first
 */
public record LinkGraph(Map<Node, List<Edge>> edges) {

    private static final int FIRST = 8;
    private static final int SECOND = 3;
    private static final int MOST_OF_A_KIND = 12;

    public LinkGraph {
        edges = Map.copyOf(edges);
    }

    public record Node(NodeKind kind, String id) {}

    /**
     * What joins two nodes, the one farther left first.
     *
     * @param weight in the unit of what joins them: of the five links items or places, of competencies a depth, of a
     *     course and its major hours
     * @param probability 1 for a fact of the registries
     */
    public record Edge(Node left, Node right, double weight, double probability) {

        public Node other(Node end) {
            return end.equals(left) ? right : left;
        }
    }

    /**
     * A node with its heaviest neighbours and theirs.
     *
     * @param near edges of the node itself
     * @param far edges one step on
     * @param all how many edges the node has
     */
    public record Neighbourhood(Node centre, List<Edge> near, List<Edge> far, int all) {
        public Neighbourhood {
            near = List.copyOf(near);
            far = List.copyOf(far);
        }

        /** Every node, the centre first. */
        public List<Node> nodes() {
            Set<Node> nodes = new LinkedHashSet<>(List.of(centre));
            near.forEach(edge -> nodes.addAll(List.of(edge.left(), edge.right())));
            far.forEach(edge -> nodes.addAll(List.of(edge.left(), edge.right())));
            return List.copyOf(nodes);
        }
    }

    static LinkGraph of(Region region, List<Link> links) {
        List<Edge> all = new ArrayList<>();
        for (Link link : links) {
            if (!link.right().isEmpty() && !link.left().isEmpty()) {
                all.add(new Edge(
                        new Node(NodeKind.of(link.from()), link.left()),
                        new Node(NodeKind.of(NodeKind.next(link.from())), link.right()),
                        link.weight(),
                        link.probability()));
            }
        }
        for (Order order : region.industry().orders()) {
            var node = new Node(NodeKind.ORDER, order.id().value());
            all.add(new Edge(new Node(NodeKind.ENTERPRISE, order.enterprise().value()), node, order.places(), 1));
            all.add(new Edge(node, new Node(NodeKind.OCCUPATION, order.occupationCode()), order.places(), 1));
        }
        for (Needed need : region.industry().needed()) {
            all.add(new Edge(
                    new Node(NodeKind.ORDER, need.order().value()),
                    new Node(NodeKind.COMPETENCY, need.competency().value()),
                    need.depth(),
                    1));
        }
        for (Taught taught : region.education().taught()) {
            all.add(new Edge(
                    new Node(NodeKind.COMPETENCY, taught.competency().value()),
                    new Node(NodeKind.COURSE, taught.course().value()),
                    taught.depth(),
                    1));
        }
        region.education()
                .courses()
                .forEach(course -> all.add(new Edge(
                        new Node(NodeKind.COURSE, course.id().value()),
                        new Node(NodeKind.MAJOR, course.majorCode()),
                        course.hours(),
                        1)));
        all.sort(Comparator.comparingDouble((Edge edge) -> -edge.weight())
                .thenComparing(edge -> edge.left().id())
                .thenComparing(edge -> edge.right().id()));
        Map<Node, List<Edge>> edges = new HashMap<>();
        for (Edge edge : all) {
            edges.computeIfAbsent(edge.left(), _ -> new ArrayList<>()).add(edge);
            edges.computeIfAbsent(edge.right(), _ -> new ArrayList<>()).add(edge);
        }
        edges.replaceAll((_, list) -> List.copyOf(list));
        return new LinkGraph(edges);
    }

    /** Around a node; empty if nothing is joined to it. */
    public Optional<Neighbourhood> around(Node centre) {
        List<Edge> own = edges.getOrDefault(centre, List.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Map<NodeKind, Integer> ofKind = new LinkedHashMap<>();
        Set<Node> seen = new LinkedHashSet<>(List.of(centre));
        List<Edge> near = new ArrayList<>();
        for (Edge edge : own) {
            Node other = edge.other(centre);
            if (ofKind.getOrDefault(other.kind(), 0) < FIRST && seen.add(other)) {
                ofKind.merge(other.kind(), 1, Integer::sum);
                near.add(edge);
            }
        }
        List<Edge> far = new ArrayList<>();
        for (Edge first : near) {
            Node from = first.other(centre);
            int taken = 0;
            for (Edge edge : edges.getOrDefault(from, List.of())) {
                Node other = edge.other(from);
                boolean known = seen.contains(other);
                boolean room = taken < SECOND && ofKind.getOrDefault(other.kind(), 0) < MOST_OF_A_KIND;
                if (!other.equals(centre)
                        && !far.contains(edge)
                        && !near.contains(edge)
                        && taken < SECOND
                        && (known || room)) {
                    taken++;
                    far.add(edge);
                    if (seen.add(other)) {
                        ofKind.merge(other.kind(), 1, Integer::sum);
                    }
                }
            }
        }
        return Optional.of(new Neighbourhood(centre, near, far, own.size()));
    }
}
