package org.siquan.app.apprenticeship.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.PlaceKind;
import org.siquan.app.apprenticeship.PlanFilter;
import org.siquan.app.platform.ProblemException;

/**
 * What an address asks of a plan: a view, filters, and perhaps the learners of one place.
 *
 * @param view {@code learner}, or the key of a kind of place
 */
public record PlanAsked(String view, PlanFilter filter) {

    /** The view by learner. */
    public static final String LEARNER = "learner";

    static PlanAsked of(Map<String, String> asked) {
        String view = asked.getOrDefault("view", LEARNER);
        PlaceKind kind = view.equals(LEARNER) ? null : kind(view);
        String place = asked.getOrDefault("place", "");
        return new PlanAsked(
                view,
                new PlanFilter(
                        asked.getOrDefault("zone", ""),
                        asked.getOrDefault("enterprise", ""),
                        asked.getOrDefault("school", ""),
                        asked.getOrDefault("programme", ""),
                        asked.getOrDefault("q", ""),
                        place.isEmpty() ? null : kind,
                        place,
                        asked.getOrDefault("changed", "").equals("1")));
    }

    static int page(Map<String, String> asked) {
        try {
            int page = Integer.parseInt(asked.getOrDefault("page", "1"));
            if (page >= 1) {
                return page;
            }
        } catch (NumberFormatException notANumber) {
            throw ProblemException.invalid("plan-page");
        }
        throw ProblemException.invalid("plan-page");
    }

    private static PlaceKind kind(String view) {
        for (PlaceKind kind : PlaceKind.values()) {
            if (kind.key().equals(view)) {
                return kind;
            }
        }
        throw ProblemException.invalid("plan-view", view.toLowerCase(Locale.ROOT));
    }

    /** The kind of place that the view lists; null in the view by learner. */
    public @Nullable PlaceKind kind() {
        return view.equals(LEARNER) ? null : kind(view);
    }

    /** True where lines are learners: their own view, or the learners of one place. */
    public boolean bars() {
        return kind() == null || filter.kind() != null;
    }

    /** The query of this state without its page. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view);
        all.put("zone", filter.zone());
        all.put("enterprise", filter.enterprise());
        all.put("school", filter.school());
        all.put("programme", filter.programme());
        all.put("q", filter.words());
        all.put("place", filter.place());
        all.put("changed", filter.changed() ? "1" : "");
        return all.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
