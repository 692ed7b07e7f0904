package org.siquan.year.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.year.AlignmentResult;
import org.siquan.year.AlignmentResult.Flow;
import org.siquan.year.AlignmentResult.Link;
import org.siquan.year.DemandResult.Interval;
import org.siquan.year.DemandResult.SeriesForecast;
import org.siquan.year.ScheduleResult;

/**
 * The drawings of the stage pages, as HTML or SVG without script. Every text that comes from data is escaped here, so
 * that a template may insert the drawing as it is.
 */
public final class Pictures {

    private static final int NODES_PER_COLUMN = 16;
    private static final int LOADS_SHOWN = 40;
    private static final List<Link> ORDER = List.of(Link.values());

    private final String language;

    /** Drawings whose words are in {@code "zh"} or {@code "en"}. */
    public Pictures(String language) {
        this.language = language;
    }

    /** A rate 0..1 as a bar in the colour of the CSS class. */
    public String bar(double rate, String colourClass) {
        return "<span class=\"bar %s\" style=\"--v:%s%%\"><i></i></span>"
                .formatted(escape(colourClass), Math.round(Math.clamp(rate, 0, 1) * 100));
    }

    /** History as a line, the forecast as a dashed line inside its interval. */
    public String series(SeriesForecast series) {
        int count = series.history().size() + series.ahead().size();
        double top = Math.max(
                1,
                Math.max(
                        series.history().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(1),
                        series.ahead().stream()
                                .mapToDouble(Interval::high)
                                .max()
                                .orElse(1)));
        double step = 176.0 / Math.max(1, count - 1);
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < series.history().size(); i++) {
            history.append(point(2 + i * step, series.history().get(i), top));
        }
        StringBuilder ahead = new StringBuilder();
        StringBuilder band = new StringBuilder();
        StringBuilder back = new StringBuilder();
        int start = series.history().size();
        if (start > 0) {
            ahead.append(point(2 + (start - 1) * step, series.history().getLast(), top));
        }
        for (int i = 0; i < series.ahead().size(); i++) {
            Interval interval = series.ahead().get(i);
            double x = 2 + (start + i) * step;
            ahead.append(point(x, interval.point(), top));
            band.append(point(x, interval.high(), top));
            back.insert(0, point(x, Math.max(0, interval.low()), top));
        }
        String label = "%s %s：%s".formatted(series.occupation(), series.firstQuarter(), series.history());
        return ("<svg class=\"c-industry series\" width=\"180\" height=\"36\" viewBox=\"0 0 180 36\" role=\"img\" aria-label=\"%s\">"
                        + "<polygon class=\"spark-b\" points=\"%s\"/><polyline class=\"spark-l\" points=\"%s\"/>"
                        + "<polyline class=\"spark-l dashed\" points=\"%s\"/></svg>")
                .formatted(escape(label), band + "" + back, history, ahead);
    }

    private static String point(double x, double value, double top) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, 34 - value / top * 32);
    }

    /** The five links as a flow diagram; small nodes of a column are drawn together. */
    public String sankey(AlignmentResult alignment) {
        return sankey(alignment, "");
    }

    /** The same on another page than the evidence, whose address is given. */
    public String sankey(AlignmentResult alignment, String evidencePage) {
        Map<Link, Map<String, Double>> weight = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Flow flow : alignment.flows()) {
            Link to = next(flow.from());
            names.put(key(flow.from(), flow.fromId()), flow.fromName());
            names.put(key(to, flow.toId()), flow.toName());
            if (flow.from() == Link.CHAIN) {
                weight.computeIfAbsent(Link.CHAIN, l -> new LinkedHashMap<>())
                        .merge(flow.fromId(), flow.places(), Double::sum);
            }
            weight.computeIfAbsent(to, l -> new LinkedHashMap<>()).merge(flow.toId(), flow.places(), Double::sum);
        }
        Map<Link, List<String>> kept = new HashMap<>();
        List<Sankey.Column> columns = new ArrayList<>();
        for (Link link : ORDER) {
            Map<String, Double> nodes = weight.getOrDefault(link, Map.of());
            List<String> ids = nodes.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(NODES_PER_COLUMN)
                    .map(Map.Entry::getKey)
                    .toList();
            kept.put(link, ids);
            columns.add(new Sankey.Column(title(link), colour(link), nodesOf(link, ids, nodes.size(), names)));
        }
        return new Sankey(columns, merged(alignment.flows(), kept, evidencePage))
                .svg(1180, 620, new Text("五业对接的流向，宽度为名额", "Flows of the five links, width is places").say(language));
    }

    private List<Sankey.Node> nodesOf(Link link, List<String> ids, int all, Map<String, String> names) {
        List<Sankey.Node> nodes = new ArrayList<>();
        for (String id : ids) {
            nodes.add(new Sankey.Node(
                    key(link, id), shortened(names.getOrDefault(key(link, id), id)), id.isEmpty(), false));
        }
        if (all > ids.size()) {
            nodes.add(new Sankey.Node(
                    key(link, "*"),
                    new Text("其他 %d 项".formatted(all - ids.size()), "%d others".formatted(all - ids.size()))
                            .say(language),
                    false,
                    true));
        }
        return nodes;
    }

    private static List<Sankey.Link> merged(List<Flow> flows, Map<Link, List<String>> kept, String page) {
        Map<String, Double> weight = new LinkedHashMap<>();
        Map<String, String> href = new HashMap<>();
        for (Flow flow : flows) {
            Link to = next(flow.from());
            String from = kept.getOrDefault(flow.from(), List.of()).contains(flow.fromId()) ? flow.fromId() : "*";
            String target = kept.getOrDefault(to, List.of()).contains(flow.toId()) ? flow.toId() : "*";
            String key = key(flow.from(), from) + "\u0000" + key(to, target);
            weight.merge(key, flow.places(), Double::sum);
            href.putIfAbsent(
                    key,
                    flow.evidence().isEmpty()
                            ? "#evidence"
                            : "#e-" + flow.evidence().getFirst());
        }
        List<Sankey.Link> links = new ArrayList<>();
        weight.forEach((key, places) -> {
            if (places > 0) {
                int cut = key.indexOf('\u0000');
                links.add(new Sankey.Link(
                        key.substring(0, cut),
                        key.substring(cut + 1),
                        places,
                        href.getOrDefault(key, page + "#evidence")));
            }
        });
        return links;
    }

    private static Link next(Link link) {
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
        return name.length() > 13 ? name.substring(0, 12) + "…" : name;
    }

    private String title(Link link) {
        return switch (link) {
            case CHAIN -> new Text("产业", "Chain").say(language);
            case SECTOR -> new Text("行业", "Sector").say(language);
            case ENTERPRISE -> new Text("企业", "Enterprise").say(language);
            case OCCUPATION -> new Text("职业", "Occupation").say(language);
            case MAJOR -> new Text("专业", "Major").say(language);
        };
    }

    private static String colour(Link link) {
        return switch (link) {
            case CHAIN, SECTOR, ENTERPRISE -> "--sq-industry";
            case OCCUPATION -> "--sq-talent";
            case MAJOR -> "--sq-education";
        };
    }

    /** Title or text of an item with the deciding words marked; overlapping spans are drawn as one. */
    public String marked(AlignmentResult.Evidence evidence, boolean title) {
        String text = title ? evidence.title() : evidence.text();
        List<AlignmentResult.Span> spans = evidence.spans().stream()
                .filter(s -> s.inTitle() == title && s.end() <= text.length() && s.start() < s.end())
                .sorted(Comparator.comparingInt(AlignmentResult.Span::start).thenComparingInt(s -> -s.end()))
                .toList();
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (AlignmentResult.Span span : spans) {
            if (span.start() < at) {
                continue;
            }
            html.append(escape(text.substring(at, span.start())));
            html.append("<mark class=\"ev c-talent\" title=\"%s\">%s</mark>"
                    .formatted(escape(span.target()), escape(text.substring(span.start(), span.end()))));
            at = span.end();
        }
        return html.append(escape(text.substring(at))).toString();
    }

    /** A week grid: one row per learner, one coloured run per block. */
    public String weeks(ScheduleResult schedule, List<ScheduleResult.Plan> plans) {
        StringBuilder html = new StringBuilder("<table class=\"weeks\"><thead><tr><th></th>");
        for (int week = 1; week <= schedule.weeks(); week++) {
            html.append("<th scope=\"col\">").append(week % 4 == 1 ? week : "").append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (ScheduleResult.Plan plan : plans) {
            html.append("<tr><th scope=\"row\">%s</th>".formatted(escape(plan.learner())));
            int at = 1;
            for (ScheduleResult.Block block : plan.blocks()) {
                if (block.week() > at) {
                    html.append("<td colspan=\"%d\"></td>".formatted(block.week() - at));
                }
                html.append("<td colspan=\"%d\"><span class=\"blk %s\" title=\"%s\">%s</span></td>"
                        .formatted(
                                block.weeks(),
                                block.work() ? "work c-metro" : "c-accent",
                                escape(hint(block)),
                                escape(block.place())));
                at = block.week() + block.weeks();
            }
            if (at <= schedule.weeks()) {
                html.append("<td colspan=\"%d\"></td>".formatted(schedule.weeks() - at + 1));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String hint(ScheduleResult.Block block) {
        String weeks = new Text(
                        "第 %d–%d 周".formatted(block.week(), block.week() + block.weeks() - 1),
                        "weeks %d–%d".formatted(block.week(), block.week() + block.weeks() - 1))
                .say(language);
        String post = block.post() == null ? "" : " · " + block.post();
        String mentor = block.mentor() == null ? "" : " · " + block.mentor();
        return weeks + " · " + block.place() + post + mentor + " · " + block.travelMinutes() + " min";
    }

    /** Learners per post and week; the fuller the post, the darker the cell. */
    public String loads(ScheduleResult schedule) {
        StringBuilder html = new StringBuilder("<table class=\"weeks loads\"><tbody>");
        for (ScheduleResult.Load load :
                schedule.loads().stream().limit(LOADS_SHOWN).toList()) {
            html.append("<tr class=\"load c-metro\"><th scope=\"row\" title=\"%s\">%s <small>%d</small></th>"
                    .formatted(escape(load.name()), escape(shortened(load.name())), load.capacity()));
            for (int learners : load.learners()) {
                int share = load.capacity() == 0 ? 0 : learners * 10 / load.capacity();
                html.append("<td class=\"f%d\">%s</td>".formatted(Math.min(10, share), learners == 0 ? "" : learners));
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
