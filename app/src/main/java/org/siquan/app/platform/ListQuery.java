package org.siquan.app.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list: the URL's parameters, checked against its specification. Anything else is a 422 that
 * says what is allowed.
 *
 * @param filters filter to value, blank ones left out
 * @param sort column; empty: the list's own order
 * @param page from 1
 * @param size rows of a page
 */
record ListQuery(Map<String, String> filters, String sort, boolean descending, int page, int size) {

    static final int SIZE = 50;
    private static final int MOST_ROWS = 200;
    private static final int MOST_PAGES = 1_000_000;
    private static final int LONGEST_WORDS = 100;

    static ListQuery of(ListSpec<?> spec, Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (var filter : spec.filters()) {
            var value = asked.getOrDefault(filter.key(), "").strip();
            if (value.length() > LONGEST_WORDS) {
                throw ProblemException.invalid("list-words", filter.key(), LONGEST_WORDS);
            }
            if (!value.isEmpty()) {
                requireChoice(filter, value);
                filters.put(filter.key(), value);
            }
        }
        var sort = asked.getOrDefault("sort", "").strip();
        var descending = sort.startsWith("-");
        var column = descending ? sort.substring(1) : sort;
        var sortable = spec.columns().stream()
                .filter(c -> c.sort() != null)
                .map(ListSpec.Column::key)
                .toList();
        if (!column.isEmpty() && !sortable.contains(column)) {
            throw ProblemException.invalid("list-sort", shown(column), String.join(", ", sortable));
        }
        return new ListQuery(
                filters,
                column,
                descending,
                number(asked.get("page"), "page", 1, MOST_PAGES),
                number(asked.get("size"), "size", SIZE, MOST_ROWS));
    }

    private static void requireChoice(ListSpec.Filter filter, String value) {
        var choices = filter.choices();
        if (choices == null) {
            return;
        }
        var allowed = choices.get().stream().map(ListSpec.Choice::value).toList();
        if (!allowed.contains(value)) {
            throw ProblemException.invalid("list-filter", filter.key(), shown(value), String.join(", ", allowed));
        }
    }

    private static int number(@Nullable String text, String key, int otherwise, int most) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (text.strip().matches("[1-9][0-9]{0,6}") && Integer.parseInt(text.strip()) <= most) {
            return Integer.parseInt(text.strip());
        }
        throw ProblemException.invalid("list-number", key, shown(text), String.valueOf(most));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The query of a URL that asks the same; defaults are left out, and the page. */
    String url() {
        return url(sort, descending);
    }

    /** As {@link #url()}, sorted otherwise. */
    String url(String column, boolean down) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        if (!column.isEmpty()) {
            all.put("sort", (down ? "-" : "") + column);
        }
        if (size != SIZE) {
            all.put("size", String.valueOf(size));
        }
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
