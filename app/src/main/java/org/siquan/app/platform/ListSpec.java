package org.siquan.app.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Province;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/**
 * What a list is made of: its SQL, its filters, its columns. Page, xlsx and API of a list come from one specification,
 * so they cannot differ; {@link Lists} answers them. A module declares it as a bean.
 *
 * @param prefix of its messages: {@code <prefix>.<column or filter>}, {@code <prefix>.none}, {@code <prefix>.list}
 * @param path of its page; the export is {@code <path>.xlsx}
 * @param select columns of the row, without the word
 * @param from tables, without the word
 * @param where conditions, without the word; row-level security adds its own
 * @param mine condition that makes the rows the actor's, asked anew for each query ({@link PartyRows})
 * @param group columns to group by, without the words; blank: none
 * @param finish completes the rows of a page with what SQL does not know: names of codes and of other modules' things
 * @param order what the list is ordered by when nobody asks, and what decides between equals
 */
public record ListSpec<T>(
        String prefix,
        String path,
        String select,
        String from,
        String where,
        Supplier<String> mine,
        String group,
        String order,
        RowMapper<T> mapper,
        UnaryOperator<List<T>> finish,
        List<Filter> filters,
        List<Column<T>> columns) {

    /** In the URL of every list these mean its order and its page. */
    private static final Set<String> RESERVED = Set.of("sort", "page", "size");

    public ListSpec {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        for (var filter : filters) {
            if (RESERVED.contains(filter.key())) {
                throw new IllegalArgumentException("a filter of %s must not be one of %s, was '%s'%nTry: another word."
                        .formatted(path, RESERVED, filter.key()));
            }
        }
    }

    /** Begins a specification whose rows are this record, by the names of its components. */
    public static <T> Builder<T> of(Class<T> row, String prefix, String path) {
        return new Builder<>(new SimplePropertyRowMapper<>(row), prefix, path);
    }

    /** As {@link #of(Class, String, String)}, with a mapper of one's own. */
    public static <T> Builder<T> of(RowMapper<T> row, String prefix, String path) {
        return new Builder<>(row, prefix, path);
    }

    /** One value of a filter and its name; without a name it is the message {@code <prefix>.<filter>.<value>}. */
    public record Choice(String value, Text text) {
        public Choice(String value, String text) {
            this(value, Text.same(text));
        }

        public Choice(Province province) {
            this(province.word(), new Text(province.word(), province.say("en")));
        }
    }

    /** A cell whose text is a message. */
    public record Message(String key) {}

    /**
     * One filter.
     *
     * @param sql condition with {@code :<key>}
     * @param choices null: any words, each of which must be found
     */
    public record Filter(String key, String sql, @Nullable Supplier<List<Choice>> choices) {}

    /**
     * One column.
     *
     * @param sort SQL to order by; null: not sortable
     * @param cell its value for the xlsx: number, text, {@link Message}, or a sentence in two languages
     */
    public record Column<T>(
            String key, @Nullable String sort, boolean number, Function<T, ? extends @Nullable Object> cell) {}

    /** Puts a specification together. */
    public static final class Builder<T> {
        private final RowMapper<T> mapper;
        private final String prefix;
        private final String path;
        private final List<Filter> filters = new ArrayList<>();
        private final List<Column<T>> columns = new ArrayList<>();
        private String select = "*";
        private String from = "";
        private String where = "true";
        private Supplier<String> mine = () -> "true";
        private String group = "";
        private UnaryOperator<List<T>> finish = UnaryOperator.identity();
        private String order = "seq";

        private Builder(RowMapper<T> mapper, String prefix, String path) {
            this.mapper = mapper;
            this.prefix = prefix;
            this.path = path;
        }

        public Builder<T> select(String sql) {
            select = sql;
            return this;
        }

        public Builder<T> from(String sql) {
            from = sql;
            return this;
        }

        public Builder<T> where(String sql) {
            where = sql;
            return this;
        }

        /** The rows of this alias each have a school, a unit and a learner, and are theirs. */
        public Builder<T> ofParties(String alias) {
            mine = () -> PartyRows.of(alias);
            return this;
        }

        /** The rows of this alias each belong to one organisation, and are its own. */
        public Builder<T> ofOrganisation(String alias) {
            mine = () -> PartyRows.ofOrganisation(alias);
            return this;
        }

        public Builder<T> group(String sql) {
            group = sql;
            return this;
        }

        public Builder<T> order(String sql) {
            order = sql;
            return this;
        }

        /** Completes the rows, and takes off what the actor may not see; once for a page. */
        public Builder<T> finish(UnaryOperator<List<T>> rows) {
            finish = rows;
            return this;
        }

        /** Words that must all be found in one of these columns. */
        public Builder<T> words(String key, String... sql) {
            filters.add(new Filter(
                    key,
                    Arrays.stream(sql)
                            .map(column -> column + " ilike :" + key)
                            .collect(Collectors.joining(" or ", "(", ")")),
                    null));
            return this;
        }

        /** One of the choices; {@code sql} is a column, or a condition with {@code :<key>}. */
        public Builder<T> choice(String key, String sql, Supplier<List<Choice>> choices) {
            filters.add(new Filter(key, sql.contains(":" + key) ? sql : sql + " = :" + key, choices));
            return this;
        }

        /** One of the constants, named by the messages {@code <prefix>.<key>.<constant>}. */
        public Builder<T> choice(String key, String sql, Enum<?>[] constants) {
            return choice(
                    key,
                    sql,
                    () -> Arrays.stream(constants)
                            .map(c -> new Choice(c.name(), ""))
                            .toList());
        }

        public Builder<T> column(String key, @Nullable String sort, Function<T, ? extends @Nullable Object> cell) {
            columns.add(new Column<>(key, sort, false, cell));
            return this;
        }

        /** A column of numbers: to the right. */
        public Builder<T> number(String key, @Nullable String sort, Function<T, ? extends @Nullable Object> cell) {
            columns.add(new Column<>(key, sort, true, cell));
            return this;
        }

        public ListSpec<T> build() {
            return new ListSpec<>(
                    prefix, path, select, from, where, mine, group, order, mapper, finish, filters, columns);
        }
    }
}
