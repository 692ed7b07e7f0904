package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.LinkFilter;
import org.siquan.app.alignment.LinkGraph;
import org.siquan.app.alignment.LinkGraph.Edge;
import org.siquan.app.alignment.LinkGraph.Node;
import org.siquan.app.alignment.LinkNet;
import org.siquan.app.alignment.Links;
import org.siquan.app.alignment.NodeKind;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A node of the links with its neighbours one and two steps on. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class GraphController {

    private static final int WIDTH = 100;

    private final Links links;
    private final Codes codes;
    private final JsonMapper json = JsonMapper.builder().build();

    GraphController(Links links, Codes codes) {
        this.links = links;
        this.codes = codes;
    }

    /** An edge as the list says it. */
    public record Line(
            String left,
            String leftPath,
            String leftKind,
            String right,
            String rightPath,
            String rightKind,
            double weight,
            double probability,
            String unit,
            String evidence) {}

    @GetMapping("/alignment/graph")
    String graph(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        NodeKind kind = LinkAsked.choice(NodeKind.class, asked.getOrDefault("kind", ""));
        String id = asked.getOrDefault("id", "");
        ItemKind source = LinkAsked.choice(ItemKind.class, asked.getOrDefault("source", ItemKind.ORDER.name()));
        LinkNet net = links.current();
        LinkGraph.Neighbourhood around = net.graph(source)
                .around(new Node(kind, id))
                .orElseThrow(() -> ProblemException.notFound("alignment-node-unknown", id));
        LinkNames names = new LinkNames(net.region(), codes);
        String language = locale.getLanguage();
        model.addAttribute("around", around);
        model.addAttribute("name", names.of(kind, id).say(language));
        model.addAttribute("source", source);
        model.addAttribute("kind", kind);
        model.addAttribute("id", id);
        model.addAttribute("own", own(around.centre()));
        model.addAttribute(
                "near",
                around.near().stream()
                        .map(edge -> line(edge, source, names, language))
                        .toList());
        model.addAttribute(
                "far",
                around.far().stream()
                        .map(edge -> line(edge, source, names, language))
                        .toList());
        model.addAttribute("json", json.writeValueAsString(picture(around, source, names, language)));
        return "alignment/graph";
    }

    /** The page of the node itself; empty if it has none. */
    private static String own(Node node) {
        return switch (node.kind()) {
            case ORDER -> "/alignment/orders/" + node.id();
            case COURSE -> "/alignment/courses/" + node.id();
            case CHAIN, SECTOR, ENTERPRISE, OCCUPATION, COMPETENCY, MAJOR -> "";
        };
    }

    private static Line line(Edge edge, ItemKind source, LinkNames names, String language) {
        return new Line(
                names.of(edge.left().kind(), edge.left().id()).say(language),
                GraphLinks.to(edge.left().kind(), edge.left().id(), source),
                edge.left().kind().name(),
                names.of(edge.right().kind(), edge.right().id()).say(language),
                GraphLinks.to(edge.right().kind(), edge.right().id(), source),
                edge.right().kind().name(),
                edge.weight(),
                edge.probability(),
                unit(edge, source),
                evidence(edge, source));
    }

    /** Key of what the weight counts. */
    private static String unit(Edge edge, ItemKind source) {
        return switch (edge.right().kind()) {
            case COMPETENCY -> "needs";
            case COURSE -> "teaches";
            case MAJOR -> edge.left().kind() == NodeKind.COURSE ? "hours" : source.name();
            case ORDER -> ItemKind.ORDER.name();
            case OCCUPATION -> edge.left().kind() == NodeKind.ORDER ? ItemKind.ORDER.name() : source.name();
            case CHAIN, SECTOR, ENTERPRISE -> source.name();
        };
    }

    private static String evidence(Edge edge, ItemKind source) {
        if (edge.left().kind() == NodeKind.ORDER || edge.right().kind() == NodeKind.ORDER) {
            return own(edge.left().kind() == NodeKind.ORDER ? edge.left() : edge.right());
        }
        if (edge.left().kind() == NodeKind.COURSE || edge.right().kind() == NodeKind.COURSE) {
            return own(edge.left().kind() == NodeKind.COURSE ? edge.left() : edge.right());
        }
        return "/alignment/links/evidence?" + LinkAsked.query(LinkFilter.all(source)) + "&from="
                + edge.left().kind() + "&left=" + LinkAsked.coded(edge.left().id()) + "&right="
                + LinkAsked.coded(edge.right().id());
    }

    /** What charts.js draws: nodes at fixed places, a column for each kind. */
    private static Map<String, Object> picture(
            LinkGraph.Neighbourhood around, ItemKind source, LinkNames names, String language) {
        Map<NodeKind, List<Node>> columns = new LinkedHashMap<>();
        for (NodeKind kind : NodeKind.values()) {
            List<Node> nodes =
                    around.nodes().stream().filter(node -> node.kind() == kind).toList();
            if (!nodes.isEmpty()) {
                columns.put(kind, nodes);
            }
        }
        List<Map<String, Object>> nodes = new ArrayList<>();
        int column = 0;
        for (Map.Entry<NodeKind, List<Node>> one : columns.entrySet()) {
            for (int i = 0; i < one.getValue().size(); i++) {
                Node node = one.getValue().get(i);
                nodes.add(Map.of(
                        "id", node.kind() + ":" + node.id(),
                        "name", names.of(node.kind(), node.id()).say(language).replace("（演示）", ""),
                        "x", column * WIDTH,
                        "y", (i + 0.5) * WIDTH / one.getValue().size(),
                        "circle", node.kind().circle(),
                        "centre", node.equals(around.centre()),
                        "href", GraphLinks.to(node.kind(), node.id(), source)));
            }
            column++;
        }
        List<Map<String, Object>> edges = new ArrayList<>();
        List<Edge> all = new ArrayList<>(around.near());
        all.addAll(around.far());
        for (Edge edge : all) {
            edges.add(Map.of(
                    "from",
                    edge.left().kind() + ":" + edge.left().id(),
                    "to",
                    edge.right().kind() + ":" + edge.right().id(),
                    "near",
                    around.near().contains(edge),
                    "href",
                    evidence(edge, source)));
        }
        return Map.of("nodes", nodes, "links", edges);
    }
}
