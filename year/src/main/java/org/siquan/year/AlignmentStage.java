package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.Posting;

/** Reads the year's orders and any advertisements, and joins them from industry chain to major with evidence. */
final class AlignmentStage {

    private static final int TEXT_SHOWN = 600;

    private AlignmentStage() {}

    static AlignmentResult run(YearInput input, StageControl control) {
        List<Posting> items = OrderPostings.of(input.region());
        int orders = items.size();
        List<Alignment> alignments = ReadAdvertisements.align(
                input.region(),
                input.catalogue(),
                items,
                CountedPostings.of(input).counted(),
                input.decisions(),
                control.of("alignment"));
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
