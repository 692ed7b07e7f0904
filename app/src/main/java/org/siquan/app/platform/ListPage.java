package org.siquan.app.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as its page shows it; {@code ui/list.html} draws it.
 *
 * @param query of the URL without the page
 * @param empty the sentence for a list without rows
 * @param saved filters that the person keeps of this list
 */
public record ListPage<T>(
        String path,
        String query,
        PageOf<T> page,
        List<FilterState> filters,
        List<Heading> headings,
        String sort,
        String empty,
        List<SavedFilters.Saved> saved) {

    public ListPage {
        filters = List.copyOf(filters);
        headings = List.copyOf(headings);
        saved = List.copyOf(saved);
    }

    /**
     * A filter and its state.
     *
     * @param choices null: any words
     */
    public record FilterState(
            String key, String text, String value, @Nullable List<Choice> choices) {}

    /** One value of a filter and its name in the reader's language. */
    public record Choice(String value, String text) {}

    /**
     * A column's head.
     *
     * @param link sorts by it, or turns the order round; null: not sortable
     * @param sorted {@code ascending}, {@code descending} or null
     */
    public record Heading(
            String key,
            String text,
            boolean number,
            @Nullable String link,
            @Nullable String sorted) {}

    /** True when there is something to keep that is not kept yet. */
    public boolean unsaved() {
        return !query.isEmpty() && saved.stream().noneMatch(one -> one.query().equals(query));
    }

    /** True when a filter is set. */
    public boolean filtered() {
        return filters.stream().anyMatch(filter -> !filter.value().isEmpty());
    }

    /** The head of a column, for the label of a cell on a phone. */
    public String label(String key) {
        return headings.stream()
                .filter(heading -> heading.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "list %s has no column '%s'%nTry: a column of its ListSpec".formatted(path, key)))
                .text();
    }
}
