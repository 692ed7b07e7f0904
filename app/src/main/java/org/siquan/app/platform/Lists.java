package org.siquan.app.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Province;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of a list as a page, as rows for the API, or as xlsx; always as the current actor. */
@Component
@Transactional(readOnly = true)
public class Lists {

    /** More rows do not go into one file; a filter makes it smaller. */
    static final int MOST_EXPORTED = 100_000;

    /** A page says “more than” from here on: to count every row of a large park takes longer than to show fifty of them. */
    static final int MOST_COUNTED = 2_000;

    private static final Pattern WORD = Pattern.compile("\\s+");

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final SavedFilters saved;

    Lists(JdbcClient jdbc, MessageSource messages, SavedFilters saved) {
        this.jdbc = jdbc;
        this.saved = saved;
        this.messages = messages;
    }

    /** The page that the parameters ask for. */
    public <T> ListPage<T> page(ListSpec<T> spec, Map<String, String> asked) {
        var query = ListQuery.of(spec, asked);
        return new ListPage<>(
                spec.path(),
                query.url(),
                rows(spec, query, MOST_COUNTED),
                filters(spec, query),
                headings(spec, query),
                query.sort().isEmpty() ? "" : (query.descending() ? "-" : "") + query.sort(),
                text(spec.prefix() + ".none"),
                saved.of(spec.path()));
    }

    /** The rows that the parameters ask for, for the API. */
    public <T> PageOf<T> rows(ListSpec<T> spec, Map<String, String> asked) {
        return rows(spec, ListQuery.of(spec, asked), MOST_COUNTED);
    }

    /** Every row that the filters let through, as an xlsx file. */
    public <T> ResponseEntity<byte[]> sheet(ListSpec<T> spec, Map<String, String> asked) {
        var query = ListQuery.of(spec, asked);
        var all = rows(
                spec,
                new ListQuery(query.filters(), query.sort(), query.descending(), 1, MOST_EXPORTED),
                MOST_EXPORTED);
        if (all.more()) {
            throw ProblemException.invalid("list-too-long", all.total(), MOST_EXPORTED);
        }
        var name = text(spec.prefix() + ".list");
        return new SheetDownload(
                        name + ".xlsx",
                        name,
                        spec.columns().stream()
                                .map(c -> text(spec.prefix() + "." + c.key()))
                                .toList(),
                        all.rows().stream().map(row -> cells(spec, row)).toList())
                .answer();
    }

    private <T> List<@Nullable Object> cells(ListSpec<T> spec, T row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (var column : spec.columns()) {
            Object value = column.cell().apply(row);
            cells.add(
                    switch (value) {
                        case ListSpec.Message message -> text(message.key());
                        case Text sentence -> sentence.say(language());
                        case Province province -> province.say(language());
                        case null, default -> value;
                    });
        }
        return cells;
    }

    /** A page of rows, and how many there are up to a bound. */
    private <T> PageOf<T> rows(ListSpec<T> spec, ListQuery query, int bound) {
        List<String> conditions =
                new ArrayList<>(List.of(spec.where(), spec.mine().get()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (var filter : spec.filters()) {
            var value = query.filters().get(filter.key());
            if (value == null) {
                continue;
            }
            if (filter.choices() != null) {
                conditions.add(filter.sql());
                values.put(filter.key(), value);
            } else {
                words(filter, value, conditions, values);
            }
        }
        var where = spec.from() + " where " + String.join(" and ", conditions)
                + (spec.group().isEmpty() ? "" : " group by " + spec.group());
        long counted = jdbc.sql("select count(*) from (select from " + where + " limit :list_bound) counted")
                .params(values)
                .param("list_bound", bound + 1)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select " + spec.select() + " from " + where + " order by " + order(spec, query)
                        + " limit :list_size offset :list_start")
                .params(values)
                .param("list_size", query.size())
                .param("list_start", (query.page() - 1L) * query.size())
                .query(spec.mapper())
                .list();
        return new PageOf<>(
                spec.finish().apply(rows), query.page(), query.size(), Math.min(counted, bound), counted > bound);
    }

    private static void words(
            ListSpec.Filter filter, String value, List<String> conditions, Map<String, Object> values) {
        var words = WORD.splitAsStream(value).toList();
        for (int i = 0; i < words.size(); i++) {
            var name = filter.key() + "_" + i;
            conditions.add(filter.sql().replace(":" + filter.key(), ":" + name));
            values.put(
                    name,
                    "%" + words.get(i).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }

    private static String order(ListSpec<?> spec, ListQuery query) {
        if (query.sort().isEmpty()) {
            return spec.order();
        }
        var sort = spec.columns().stream()
                .filter(c -> c.key().equals(query.sort()))
                .map(c -> String.valueOf(c.sort()))
                .collect(Collectors.joining());
        return sort + (query.descending() ? " desc" : "") + " nulls last, " + spec.order();
    }

    private List<ListPage.FilterState> filters(ListSpec<?> spec, ListQuery query) {
        return spec.filters().stream()
                .map(filter -> new ListPage.FilterState(
                        filter.key(),
                        text(spec.prefix() + "." + filter.key()),
                        query.filters().getOrDefault(filter.key(), ""),
                        choices(spec, filter)))
                .toList();
    }

    private @Nullable List<ListPage.Choice> choices(ListSpec<?> spec, ListSpec.Filter filter) {
        var choices = filter.choices();
        return choices == null
                ? null
                : choices.get().stream()
                        .map(c -> new ListPage.Choice(
                                c.value(),
                                c.text().equals(Text.NONE)
                                        ? text(spec.prefix() + "." + filter.key() + "." + c.value())
                                        : c.text().say(language())))
                        .toList();
    }

    private List<ListPage.Heading> headings(ListSpec<?> spec, ListQuery query) {
        List<ListPage.Heading> headings = new ArrayList<>();
        for (var column : spec.columns()) {
            boolean sorted = column.key().equals(query.sort());
            headings.add(new ListPage.Heading(
                    column.key(),
                    text(spec.prefix() + "." + column.key()),
                    column.number(),
                    column.sort() == null ? null : "?" + query.url(column.key(), sorted && !query.descending()),
                    sorted ? (query.descending() ? "descending" : "ascending") : null));
        }
        return headings;
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
