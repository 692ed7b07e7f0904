package org.siquan.app.alignment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.alignment.Evidence;

/**
 * Title and body with their evidence numbered from 1 in reading order, and the numbers of each competency. Spans that
 * overlap share a number.
 */
public final class EvidenceText {

    private final List<Piece> title;
    private final List<Piece> body;
    private final Map<String, Set<Integer>> numbers = new HashMap<>();

    /**
     * A piece of the text.
     *
     * @param number 0: no evidence
     * @param css its kind of link
     */
    public record Piece(String text, int number, String css) {}

    private record Span(Evidence.Field field, int start, int end, CompetencyMention mention) {}

    /** How a competency is marked. */
    @FunctionalInterface
    interface Marks {
        String of(CompetencyMention mention);
    }

    EvidenceText(Alignment alignment, Marks marks) {
        List<Span> spans = new ArrayList<>();
        for (CompetencyMention mention : alignment.asked()) {
            mention.evidence().forEach(e -> spans.add(new Span(e.field(), e.start(), e.end(), mention)));
        }
        spans.sort(
                Comparator.comparing(Span::field).thenComparingInt(Span::start).thenComparingInt(span -> -span.end()));
        int[] count = new int[1];
        title = pieces(alignment.posting().title(), Evidence.Field.TITLE, spans, count, marks);
        body = pieces(alignment.posting().text(), Evidence.Field.TEXT, spans, count, marks);
    }

    private List<Piece> pieces(String text, Evidence.Field field, List<Span> spans, int[] count, Marks marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            if (span.field() != field) {
                continue;
            }
            if (span.start() >= at) {
                if (span.start() > at) {
                    pieces.add(new Piece(text.substring(at, span.start()), 0, ""));
                }
                count[0]++;
                pieces.add(new Piece(text.substring(span.start(), span.end()), count[0], marks.of(span.mention())));
                at = span.end();
            }
            numbers.computeIfAbsent(span.mention().competency().id(), _ -> new TreeSet<>())
                    .add(count[0]);
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), 0, ""));
        }
        return List.copyOf(pieces);
    }

    public List<Piece> title() {
        return title;
    }

    public List<Piece> body() {
        return body;
    }

    /** The numbers of these competencies, each once, in order. */
    List<Integer> numbers(Iterable<String> competencies) {
        Set<Integer> all = new TreeSet<>();
        competencies.forEach(id -> all.addAll(numbers.getOrDefault(id, Set.of())));
        return List.copyOf(all);
    }
}
