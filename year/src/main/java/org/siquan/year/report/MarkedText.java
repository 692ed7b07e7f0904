package org.siquan.year.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.year.AlignmentResult;
import org.siquan.year.AlignmentResult.Span;

/**
 * An order or advertisement with the deciding words marked and numbered in reading order; the same numbers stand beside
 * what they speak for, each a link to the other. Overlapping spans are drawn as one.
 */
public final class MarkedText {

    private final AlignmentResult.Evidence evidence;
    private final List<Span> spans = new ArrayList<>();

    /** A number in the text and the address of its mark. */
    public record Mark(int number, String href) {}

    MarkedText(AlignmentResult.Evidence evidence) {
        this.evidence = evidence;
        add(true, evidence.title().length());
        add(false, evidence.text().length());
    }

    private void add(boolean title, int length) {
        int at = 0;
        for (Span span : evidence.spans().stream()
                .filter(s -> s.inTitle() == title && s.end() <= length && s.start() < s.end())
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(s -> -s.end()))
                .toList()) {
            if (span.start() >= at) {
                spans.add(span);
                at = span.end();
            }
        }
    }

    /** The title with its marks, as HTML. */
    public String title() {
        return html(true, evidence.title());
    }

    /** The text with its marks, as HTML. */
    public String body() {
        return html(false, evidence.text());
    }

    /** The marks that speak for a competency, by its name. */
    public List<Mark> numbers(String target) {
        List<Mark> numbers = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).target().equals(target)) {
                numbers.add(new Mark(i + 1, "#" + id(i)));
            }
        }
        return numbers;
    }

    private String id(int index) {
        return "m-" + evidence.item() + "-" + (index + 1);
    }

    private String html(boolean title, String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.inTitle() == title) {
                html.append(Pictures.escape(text.substring(at, span.start())));
                html.append("<mark class=\"ev c-talent\" id=\"%s\" title=\"%s\">%s<sup>%d</sup></mark>"
                        .formatted(
                                Pictures.escape(id(i)),
                                Pictures.escape(span.target()),
                                Pictures.escape(text.substring(span.start(), span.end())),
                                i + 1));
                at = span.end();
            }
        }
        return html.append(Pictures.escape(text.substring(at))).toString();
    }
}
