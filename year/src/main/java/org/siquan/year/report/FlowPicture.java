package org.siquan.year.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.siquan.engine.kernel.Text;
import org.siquan.year.AlignmentResult;
import org.siquan.year.AlignmentResult.Flow;
import org.siquan.year.AlignmentResult.Link;

/**
 * The five links as a flow diagram whose nodes and flows lead to the orders behind them. Small nodes of a column are drawn
 * together as one. A selection is an address such as {@code CHAIN:C1} or {@code CHAIN:C1>SECTOR:6510}; {@code *} is the
 * node of the small ones, by chain where they have one. Not thread-safe.
 */
public final class FlowPicture {

    private static final String SMALL = "*";

    private final AlignmentResult alignment;
    private final String language;
    private final Map<Link, Map<String, Double>> weight = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Link, List<String>> kept = new HashMap<>();
    private final Map<String, String> chainOf = new HashMap<>();

    /**
     * The diagram of a result.
     *
     * @param most nodes of a column drawn on their own, &ge; 1
     */
    public FlowPicture(AlignmentResult alignment, int most, String language) {
        this.alignment = alignment;
        this.language = language;
        for (Flow flow : alignment.flows()) {
            Link to = next(flow.from());
            names.put(key(flow.from(), flow.fromId()), flow.fromName());
            names.put(key(to, flow.toId()), flow.toId().isEmpty() ? noMajor() : flow.toName());
            if (flow.from() == Link.CHAIN) {
                weight.computeIfAbsent(Link.CHAIN, l -> new LinkedHashMap<>())
                        .merge(flow.fromId(), flow.places(), Double::sum);
            }
            weight.computeIfAbsent(to, l -> new LinkedHashMap<>()).merge(flow.toId(), flow.places(), Double::sum);
        }
        chains(alignment.flows());
        for (Link link : Link.values()) {
            kept.put(
                    link,
                    weight.getOrDefault(link, Map.of()).entrySet().stream()
                            .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(most)
                            .map(Map.Entry::getKey)
                            .toList());
            alone(link);
        }
    }

    /** One small node alone is drawn under its own name. */
    private void alone(Link link) {
        Map<String, Integer> many = small(link);
        List<String> ids = new ArrayList<>(kept.getOrDefault(link, List.of()));
        for (String id : weight.getOrDefault(link, Map.of()).keySet()) {
            if (many.getOrDefault(drawn(link, id), 0) == 1) {
                ids.add(id);
            }
        }
        kept.put(link, ids);
    }

    /** The chain of each sector and enterprise: the one that most of its demand comes from. */
    private void chains(List<Flow> flows) {
        Map<String, String> ofItem = new HashMap<>();
        Map<String, Double> heaviest = new HashMap<>();
        for (Flow flow : flows) {
            if (flow.from() == Link.CHAIN) {
                flow.evidence().forEach(item -> ofItem.put(item, flow.fromId()));
                if (flow.places() > heaviest.getOrDefault(flow.toId(), 0.0)) {
                    heaviest.put(flow.toId(), flow.places());
                    chainOf.put(key(Link.SECTOR, flow.toId()), flow.fromId());
                }
            }
        }
        for (Flow flow : flows) {
            if (flow.from() == Link.SECTOR) {
                flow.evidence()
                        .forEach(item -> chainOf.put(key(Link.ENTERPRISE, flow.toId()), ofItem.getOrDefault(item, "")));
            }
        }
    }

    /**
     * What stands behind a node or a flow.
     *
     * @param title its words, left to right
     * @param places demand that runs through it
     * @param items orders and advertisements that carry it
     */
    public record Selection(String at, String title, double places, Set<String> items) {
        public Selection {
            items = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(items));
        }
    }

    /** The node or flow at an address; empty when there is none. */
    public Optional<Selection> select(String at) {
        String[] ends = at.split(">", -1);
        Set<String> items = new LinkedHashSet<>();
        double in = 0;
        double out = 0;
        for (Flow flow : alignment.flows()) {
            boolean leaves = drawn(flow.from(), flow.fromId()).equals(ends[0]);
            boolean arrives = drawn(next(flow.from()), flow.toId()).equals(ends[ends.length - 1]);
            if (ends.length == 2 ? leaves && arrives : leaves || arrives) {
                items.addAll(flow.evidence());
                out += leaves ? flow.places() : 0;
                in += arrives ? flow.places() : 0;
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        String title = ends.length == 2 ? words(ends[0]) + " → " + words(ends[1]) : words(ends[0]);
        return Optional.of(new Selection(at, title, Math.max(in, out), items));
    }

    /** The picture; with a page, each part leads to {@code page?at=…#evidence}, else to the evidence on the same page. */
    public String svg(int width, int height, String page, String at) {
        Set<String> chosen = select(at).map(Selection::items).orElse(Set.of());
        List<Sankey.Column> columns = new ArrayList<>();
        for (Link link : Link.values()) {
            columns.add(new Sankey.Column(title(link), colour(link), nodes(link, page, at)));
        }
        return new Sankey(columns, links(page, chosen))
                .svg(
                        width,
                        height,
                        new Text("五业对接的流向，宽度为名额", "Flows of the five links, width is places").say(language));
    }

    /** One line of the table beside the picture. */
    public record Row(String from, String to, Link column, double places, int items, String at) {}

    /** The flows as a table, column by column, widest first. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Flow flow : alignment.flows()) {
            Link to = next(flow.from());
            rows.add(new Row(
                    words(key(flow.from(), flow.fromId())),
                    words(key(to, flow.toId())),
                    flow.from(),
                    flow.places(),
                    flow.evidence().size(),
                    drawn(flow.from(), flow.fromId()) + ">" + drawn(to, flow.toId())));
        }
        rows.sort(Comparator.comparing(Row::column)
                .thenComparing(Comparator.comparingDouble(Row::places).reversed()));
        return rows;
    }

    /** One industry chain in figures, for a screen too narrow for the picture. */
    public record ChainBar(
            String name, double places, double gap, int enterprises, int occupations, int majors, String at) {

        /** Share of the places that some major trains for, 0..1. */
        public double served() {
            return places <= 0 ? 0 : (places - gap) / places;
        }
    }

    /** The industry chains, widest first. */
    public List<ChainBar> chains() {
        List<ChainBar> bars = new ArrayList<>();
        for (String id : kept.getOrDefault(Link.CHAIN, List.of())) {
            String at = key(Link.CHAIN, id);
            Set<String> items = select(at).map(Selection::items).orElse(Set.of());
            double gap = alignment.flows().stream()
                    .filter(f -> f.from() == Link.OCCUPATION && f.toId().isEmpty() && items.containsAll(f.evidence()))
                    .mapToDouble(Flow::places)
                    .sum();
            bars.add(new ChainBar(
                    words(at),
                    weight.getOrDefault(Link.CHAIN, Map.of()).getOrDefault(id, 0.0),
                    gap,
                    reached(Link.SECTOR, items),
                    reached(Link.ENTERPRISE, items),
                    reached(Link.OCCUPATION, items),
                    at));
        }
        return bars;
    }

    private int reached(Link from, Set<String> items) {
        Set<String> ids = new HashSet<>();
        for (Flow flow : alignment.flows()) {
            if (flow.from() == from && !flow.toId().isEmpty() && meets(flow.evidence(), items)) {
                ids.add(flow.toId());
            }
        }
        return ids.size();
    }

    private static boolean meets(List<String> evidence, Set<String> items) {
        return evidence.stream().anyMatch(items::contains);
    }

    private List<Sankey.Node> nodes(Link link, String page, String at) {
        List<Sankey.Node> nodes = new ArrayList<>();
        for (String id : kept.getOrDefault(link, List.of())) {
            String address = key(link, id);
            nodes.add(new Sankey.Node(
                    address, shortened(words(address)), id.isEmpty(), false, href(page, address), address.equals(at)));
        }
        for (String address : small(link).keySet()) {
            nodes.add(new Sankey.Node(
                    address, words(address), false, chainOf.isEmpty(), href(page, address), address.equals(at)));
        }
        return nodes;
    }

    /** The small ones of a column that are drawn together, with how many they are. */
    private Map<String, Integer> small(Link link) {
        Map<String, Integer> small = new LinkedHashMap<>();
        for (String id : weight.getOrDefault(link, Map.of()).keySet()) {
            String address = drawn(link, id);
            if (address.startsWith(key(link, SMALL))) {
                small.merge(address, 1, Integer::sum);
            }
        }
        return small;
    }

    private List<Sankey.Link> links(String page, Set<String> chosen) {
        Map<String, Double> places = new LinkedHashMap<>();
        Map<String, String> first = new HashMap<>();
        Set<String> lit = new HashSet<>();
        for (Flow flow : alignment.flows()) {
            String address = drawn(flow.from(), flow.fromId()) + ">" + drawn(next(flow.from()), flow.toId());
            places.merge(address, flow.places(), Double::sum);
            first.putIfAbsent(
                    address, flow.evidence().isEmpty() ? "" : flow.evidence().getFirst());
            if (meets(flow.evidence(), chosen)) {
                lit.add(address);
            }
        }
        List<Sankey.Link> links = new ArrayList<>();
        places.forEach((address, amount) -> {
            if (amount > 0) {
                int cut = address.indexOf('>');
                String state = chosen.isEmpty() ? "" : lit.contains(address) ? "on" : "off";
                links.add(new Sankey.Link(
                        address.substring(0, cut),
                        address.substring(cut + 1),
                        amount,
                        page.isEmpty() ? "#e-" + first.get(address) : href(page, address),
                        state));
            }
        });
        return links;
    }

    private static String href(String page, String address) {
        return page.isEmpty()
                ? "#evidence"
                : page + "?at=" + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8)
                        + "#evidence";
    }

    private String drawn(Link link, String id) {
        return kept.getOrDefault(link, List.of()).contains(id)
                ? key(link, id)
                : key(link, SMALL) + chainOf.getOrDefault(key(link, id), "");
    }

    private String words(String address) {
        int cut = address.indexOf(':');
        if (address.startsWith(SMALL, cut + 1)) {
            Link link = Link.valueOf(address.substring(0, cut));
            int many = small(link).getOrDefault(address, 0);
            String chain = names.getOrDefault(key(Link.CHAIN, address.substring(cut + 2)), "");
            return new Text(
                            "%s其他 %d 项".formatted(chain, many),
                            "%d others %s".formatted(many, chain).strip())
                    .say(language);
        }
        return names.getOrDefault(address, address.substring(cut + 1));
    }

    private String noMajor() {
        return new Text("尚无对应专业", "no major yet").say(language);
    }

    static Link next(Link link) {
        return switch (link) {
            case CHAIN -> Link.SECTOR;
            case SECTOR -> Link.ENTERPRISE;
            case ENTERPRISE -> Link.OCCUPATION;
            case OCCUPATION, MAJOR -> Link.MAJOR;
        };
    }

    private static String key(Link link, String id) {
        return link + ":" + id;
    }

    private static String shortened(String name) {
        String bare = name.replace("（演示）", "");
        return bare.length() > 13 ? bare.substring(0, 12) + "…" : bare;
    }

    private String title(Link link) {
        return switch (link) {
            case CHAIN -> new Text("产业", "Chain").say(language);
            case SECTOR -> new Text("行业", "Sector").say(language);
            case ENTERPRISE -> new Text("企业（演示）", "Enterprise (demo)").say(language);
            case OCCUPATION -> new Text("职业", "Occupation").say(language);
            case MAJOR -> new Text("专业", "Major").say(language);
        };
    }

    private static String colour(Link link) {
        return switch (link) {
            case CHAIN, SECTOR, ENTERPRISE -> "industry";
            case OCCUPATION -> "talent";
            case MAJOR -> "education";
        };
    }
}
