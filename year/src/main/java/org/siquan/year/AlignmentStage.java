package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.Posting;
import org.siquan.region.Order;
import org.siquan.region.RegionIndex;

/** Reads the year's orders and any advertisements, and joins them from industry chain to major with evidence. */
final class AlignmentStage {

    private static final int TEXT_SHOWN = 600;

    private AlignmentStage() {}

    static AlignmentResult run(YearInput input, StageControl control) {
        List<Posting> items = new ArrayList<>(orders(input));
        int orders = items.size();
        items.addAll(CountedPostings.of(input).counted());
        List<Alignment> alignments =
                ReadAdvertisements.align(input.region(), input.catalogue(), items, control.of("alignment"));
        List<Alignment> ofOrders = alignments.subList(0, orders);
        List<Alignment> ofPostings = alignments.subList(orders, alignments.size());
        return new AlignmentResult(
                orders,
                (int) ofOrders.stream().filter(Advertised::stands).count(),
                new OrderFlows(input).all(),
                new MajorDemand(input).coverage(),
                evidence(input, ofOrders),
                abstentions(ofOrders),
                ofPostings.isEmpty() ? null : Advertised.of(input, ofPostings));
    }

    private static List<Posting> orders(YearInput input) {
        RegionIndex index = RegionIndex.of(input.region());
        Map<String, List<String>> needed = new HashMap<>();
        input.region()
                .industry()
                .needed()
                .forEach(n -> needed.computeIfAbsent(n.order().value(), k -> new ArrayList<>())
                        .add(index.competency(n.competency()).zh()));
        List<Posting> postings = new ArrayList<>();
        for (Order order : input.region().industry().orders()) {
            String text = "能力要求："
                    + String.join("、", needed.getOrDefault(order.id().value(), List.of())) + "。" + order.conditions();
            postings.add(new Posting(
                    order.id().value(),
                    title(order.zh()),
                    text,
                    index.enterprise(order.enterprise()).zh(),
                    index.site(order.site()).zh(),
                    (double) order.monthlyYuan(),
                    (double) order.monthlyYuan(),
                    ""));
        }
        return postings;
    }

    /** The work an order names, without the enterprise before the middle dot and the mark of the demonstration. */
    private static String title(String order) {
        String work = order.substring(order.indexOf('·') + 1);
        int mark = work.indexOf('（');
        return mark > 0 ? work.substring(0, mark) : work;
    }

    private static List<AlignmentResult.Evidence> evidence(YearInput input, List<Alignment> orders) {
        Map<String, String> majors = new HashMap<>();
        input.region().education().majors().forEach(m -> majors.put(m.code(), m.zh()));
        return orders.stream().map(a -> evidence(a, majors)).toList();
    }

    private static AlignmentResult.Evidence evidence(Alignment alignment, Map<String, String> majors) {
        String text = alignment.posting().text();
        String shown = text.length() > TEXT_SHOWN ? text.substring(0, TEXT_SHOWN) : text;
        List<AlignmentResult.Span> spans = new ArrayList<>();
        for (CompetencyMention mention : alignment.asked()) {
            mention.evidence()
                    .forEach(e -> spans.add(new AlignmentResult.Span(
                            e.field() == org.siquan.engine.alignment.Evidence.Field.TITLE,
                            e.start(),
                            e.end(),
                            mention.competency().zh(),
                            e.term())));
        }
        return new AlignmentResult.Evidence(
                alignment.posting().id(),
                alignment.posting().title(),
                shown,
                alignment.occupations().stream()
                        .limit(3)
                        .map(o -> new AlignmentResult.Candidate(o.code(), o.name(), o.probability()))
                        .toList(),
                alignment.asked().stream()
                        .limit(8)
                        .map(c -> new AlignmentResult.Candidate(
                                c.competency().id(), c.competency().zh(), c.strength()))
                        .toList(),
                alignment.majors().stream()
                        .limit(3)
                        .map(m -> new AlignmentResult.Candidate(
                                m.major(), majors.getOrDefault(m.major(), m.major()), m.share()))
                        .toList(),
                spans.stream()
                        .filter(s -> s.inTitle() || s.end() <= shown.length())
                        .toList());
    }

    private static List<AlignmentResult.Abstention> abstentions(List<Alignment> alignments) {
        List<AlignmentResult.Abstention> all = new ArrayList<>();
        for (Alignment alignment : alignments) {
            alignment
                    .findAbstention()
                    .ifPresent(reason -> all.add(new AlignmentResult.Abstention(
                            alignment.posting().id(), alignment.posting().title(), reason.reason())));
        }
        return all;
    }
}
