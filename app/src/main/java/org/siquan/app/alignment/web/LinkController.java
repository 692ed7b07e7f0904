package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.LinkFilter;
import org.siquan.app.alignment.LinkNet;
import org.siquan.app.alignment.LinkSelection;
import org.siquan.app.alignment.LinkSelection.Behind;
import org.siquan.app.alignment.Links;
import org.siquan.app.alignment.NodeKind;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.SheetDownload;
import org.siquan.engine.alignment.FiveLinks.Layer;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The five links of the park as a whole, and what is behind each of them. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class LinkController {

    private static final int NODES = 12;
    private static final int ROWS = 40;
    private static final int SIZE = 50;

    private final Links links;
    private final Codes codes;
    private final MessageSource messages;

    LinkController(Links links, Codes codes, MessageSource messages) {
        this.links = links;
        this.codes = codes;
        this.messages = messages;
    }

    /** A value of a filter. */
    public record Choice(String value, String text) {}

    /** The links of one layer pair. */
    public record Part(String layer, List<LinkPicture.Row> rows, long all) {}

    /**
     * A chain in figures, for a phone.
     *
     * @param gap its weight that leads to no major
     */
    public record Bar(String name, double weight, double gap, String path) {

        /** Percent that leads to some major. */
        public int percent() {
            return weight <= 0 ? 0 : (int) Math.round(100 * (weight - gap) / weight);
        }
    }

    @GetMapping("/alignment/links")
    String links(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        LinkFilter filter = LinkAsked.filter(asked);
        LinkNet net = links.current();
        LinkSelection selection = net.select(filter);
        LinkNames names = new LinkNames(net.region(), codes);
        var picture = new LinkPicture(selection, names, locale.getLanguage(), NODES);
        List<Part> parts = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (layer != Layer.MAJOR) {
                parts.add(new Part(layer.name(), picture.rows(layer, ROWS), picture.count(layer)));
            }
        }
        model.addAttribute("filter", filter);
        model.addAttribute("selection", selection);
        model.addAttribute("picture", selection.links().isEmpty() ? "" : picture.svg(1180, 520));
        model.addAttribute("flows", picture.drawnFlows());
        model.addAttribute("alone", picture.alonePercent());
        model.addAttribute("parts", parts);
        model.addAttribute("bars", bars(selection, names, locale.getLanguage()));
        model.addAttribute("query", LinkAsked.query(filter));
        model.addAttribute(
                "chains",
                net.region().industry().chains().stream()
                        .map(c -> new Choice(
                                c.id().value(),
                                names.of(NodeKind.CHAIN, c.id().value()).say(locale.getLanguage())))
                        .toList());
        model.addAttribute("occupations", occupations(net, filter, names, locale.getLanguage()));
        model.addAttribute(
                "zones",
                net.region().metroArea().zones().stream()
                        .map(z -> new Choice(z.id().value(), z.zh()))
                        .toList());
        model.addAttribute("leasts", LinkAsked.LEAST);
        return "alignment/links";
    }

    private static List<Choice> occupations(LinkNet net, LinkFilter filter, LinkNames names, String language) {
        return net.select(LinkFilter.all(filter.source())).items().stream()
                .map(item -> item.path().occupation())
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .map(code ->
                        new Choice(code, names.of(NodeKind.OCCUPATION, code).say(language)))
                .toList();
    }

    private static List<Bar> bars(LinkSelection selection, LinkNames names, String language) {
        Map<String, double[]> sums = new HashMap<>();
        selection.items().stream().filter(item -> item.counted()).forEach(item -> {
            double[] sum = sums.computeIfAbsent(item.path().chain(), _ -> new double[2]);
            sum[0] += item.path().weight();
            sum[1] += item.path().weight() * item.path().majors().getOrDefault("", 0.0);
        });
        return sums.entrySet().stream()
                .map(entry -> new Bar(
                        names.of(NodeKind.CHAIN, entry.getKey()).say(language),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        GraphLinks.to(
                                NodeKind.CHAIN,
                                entry.getKey(),
                                selection.filter().source())))
                .sorted(Comparator.comparingDouble((Bar bar) -> -bar.weight()).thenComparing(Bar::name))
                .toList();
    }

    private record Found(
            LinkFilter filter, Layer from, String left, String right, LinkPicture picture, List<Behind> behind) {}

    private Found found(Map<String, String> asked, Locale locale) {
        LinkFilter filter = LinkAsked.filter(asked);
        Layer from = LinkAsked.choice(Layer.class, asked.getOrDefault("from", ""));
        String left = asked.getOrDefault("left", "");
        String right = asked.getOrDefault("right", "");
        LinkNet net = links.current();
        LinkSelection selection = net.select(filter);
        var picture = new LinkPicture(selection, new LinkNames(net.region(), codes), locale.getLanguage(), NODES);
        List<Behind> behind = selection.behind(
                from, (l, r) -> picture.belongs(from, l, left) && picture.belongs(NodeKind.next(from), r, right));
        if (behind.isEmpty()) {
            throw ProblemException.notFound("alignment-link-gone", picture.name(from, left) + " → " + right);
        }
        return new Found(filter, from, left, right, picture, behind);
    }

    @GetMapping("/alignment/links/evidence")
    String evidence(@RequestParam Map<String, String> asked, Model model, Locale locale) {
        Found found = found(asked, locale);
        List<Behind> counted =
                found.behind().stream().filter(one -> one.item().counted()).toList();
        int number = LinkAsked.page(asked);
        int from = Math.min(counted.size(), (number - 1) * SIZE);
        double weight = counted.stream().mapToDouble(Behind::weight).sum();
        model.addAttribute("filter", found.filter());
        model.addAttribute("from", found.from());
        model.addAttribute("leftKind", NodeKind.of(found.from()));
        model.addAttribute("rightKind", NodeKind.of(NodeKind.next(found.from())));
        model.addAttribute("left", found.picture().name(found.from(), found.left()));
        model.addAttribute("right", found.picture().name(NodeKind.next(found.from()), found.right()));
        model.addAttribute(
                "leftGraph", graph(found.from(), found.left(), found.filter().source()));
        model.addAttribute(
                "rightGraph",
                graph(NodeKind.next(found.from()), found.right(), found.filter().source()));
        model.addAttribute("weight", weight);
        model.addAttribute(
                "probability",
                weight == 0
                        ? 0
                        : counted.stream()
                                        .mapToDouble(one -> one.weight() * one.probability())
                                        .sum()
                                / weight);
        model.addAttribute(
                "page",
                new PageOf<>(
                        counted.subList(from, Math.min(counted.size(), from + SIZE)), number, SIZE, counted.size()));
        model.addAttribute(
                "abstained",
                found.behind().stream()
                        .filter(one -> !one.item().counted())
                        .limit(SIZE)
                        .toList());
        model.addAttribute("abstainedAll", found.behind().size() - counted.size());
        model.addAttribute("query", LinkAsked.query(found.filter()));
        model.addAttribute(
                "own",
                found.picture()
                        .evidence(found.from(), found.left(), found.right())
                        .replaceAll("^[^?]*\\?", ""));
        return "alignment/link-evidence";
    }

    private static String graph(Layer layer, String id, ItemKind source) {
        return id.equals(LinkPicture.OTHERS) ? "" : GraphLinks.to(NodeKind.of(layer), id, source);
    }

    @GetMapping("/alignment/links/evidence.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked, Locale locale) {
        Found found = found(asked, locale);
        String name = text("alignment.links.evidence", locale);
        return new SheetDownload(
                        name + ".xlsx",
                        name,
                        List.of(
                                text("alignment.links.source.id", locale),
                                text("alignment.item.title", locale),
                                text("alignment.item.company", locale),
                                text("alignment.links.weight", locale),
                                text("alignment.item.probability", locale),
                                text("alignment.links.counted", locale)),
                        found.behind().stream()
                                .map(one -> List.<Object>of(
                                        one.item().source(),
                                        one.item().title(),
                                        one.item().company(),
                                        one.weight(),
                                        one.probability(),
                                        one.item().counted()))
                                .toList())
                .answer();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
