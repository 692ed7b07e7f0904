package org.siquan.app.placements.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.siquan.app.placements.NewPlacement;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.rules.Kind;
import org.siquan.region.LearnerId;
import org.siquan.region.PostId;

/** A placement as somebody typed it. Days come in up to {@link #SPANS} spans: work and study alternate. */
final class PlacementForm {

    static final int SPANS = 6;

    private static final LocalDate EARLIEST = LocalDate.of(2022, 1, 17); // the rules of 2021 begin to be known
    private static final int LAST_YEAR = 2099;

    private PlacementForm() {}

    static NewPlacement read(Map<String, String> typed) {
        String kind = typed.getOrDefault("kind", "");
        if (!List.of("COGNITIVE", "POST", "APPRENTICE").contains(kind)) {
            throw ProblemException.invalid("placement-kind");
        }
        String tutor = typed.getOrDefault("tutor", "").strip();
        return new NewPlacement(
                new LearnerId(required(typed, "learner")),
                new PostId(required(typed, "post")),
                Kind.valueOf(kind),
                spans(typed),
                "true".equals(typed.get("selfChosen")),
                null,
                tutor.isEmpty() ? null : tutor);
    }

    /** Spans {@code first1}, {@code last1} and so on; blank pairs are left out. */
    static List<Span> spans(Map<String, String> typed) {
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i <= SPANS; i++) {
            String first = typed.getOrDefault("first" + i, "").strip();
            String last = typed.getOrDefault("last" + i, "").strip();
            if (!first.isEmpty() || !last.isEmpty()) {
                spans.add(span(i, day(first), day(last)));
            }
        }
        if (spans.isEmpty()) {
            throw ProblemException.invalid("placement-days-missing");
        }
        spans.sort(Comparator.comparing(Span::first));
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i).first().isAfter(spans.get(i - 1).last())) {
                throw ProblemException.invalid(
                        "placement-days-meet",
                        spans.get(i - 1).first(),
                        spans.get(i).first());
            }
        }
        return spans;
    }

    private static Span span(int row, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw ProblemException.invalid("placement-days-order", row, first, last);
        }
        return new Span(first, last);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // the same answer as for a day out of range
        }
        throw ProblemException.invalid(
                "placement-day", text.length() > 20 ? text.substring(0, 20) + "…" : text, EARLIEST);
    }

    private static String required(Map<String, String> typed, String key) {
        String value = typed.getOrDefault(key, "").strip();
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw ProblemException.invalid("placement-" + key);
        }
        return value;
    }
}
