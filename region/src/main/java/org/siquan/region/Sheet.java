package org.siquan.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Worded;

/**
 * One file of the set: its name, its columns, and how a row becomes a record and a record a row.
 *
 * @param sparse columns that are written only if a row fills them in, so that a set without them stays as it was
 */
record Sheet<T>(String file, String headers, Set<String> sparse, Function<Row, T> read, Function<T, List<?>> write) {

    Sheet(String file, String headers, Function<Row, T> read, Function<T, List<?>> write) {
        this(file, headers, Set.of(), read, write);
    }

    /** A record and the row it came from. */
    record Entry<T>(T value, Row row) {}

    /**
     * The sound rows of a file.
     *
     * @param rowsOf number of rows by their first cell, faulty ones too, so that one fault does not cause a second one
     *     elsewhere
     */
    record Rows<T>(List<Entry<T>> entries, Map<String, Integer> rowsOf) {
        Set<String> keys() {
            return rowsOf.keySet();
        }

        List<T> values() {
            return entries.stream().map(Entry::value).toList();
        }
    }

    /** All sound rows of the file; the others are in the log. */
    Rows<T> readAll(FileSet files, IssueLog log) {
        return collect(table(files, log)::read);
    }

    /** As {@link #readAll}, for a file that a set may leave out. */
    Rows<T> readIfPresent(FileSet files, IssueLog log) {
        return collect(table(files, log)::readIfPresent);
    }

    private Table table(FileSet files, IssueLog log) {
        return new Table(files, file, columns(), log);
    }

    private Rows<T> collect(Consumer<Consumer<Row>> reading) {
        List<Entry<T>> entries = new ArrayList<>();
        Map<String, Integer> rowsOf = new HashMap<>();
        String key = columns().getFirst().name();
        reading.accept(row -> {
            rowsOf.merge(row.optional(key), 1, Integer::sum);
            attempt(row).ifPresent(v -> entries.add(new Entry<>(v, row)));
        });
        return new Rows<>(entries, rowsOf);
    }

    private Optional<T> attempt(Row row) {
        T value = read.apply(row);
        return row.build(() -> value);
    }

    List<Column> columns() {
        return Column.parse(headers);
    }

    /** The record's cells in the order of the columns. */
    List<String> cells(T value) {
        return write.apply(value).stream().map(Sheet::cell).toList();
    }

    /** The file's rows with their header first, without sparse columns that are blank throughout. */
    List<List<String>> lines(Stream<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(columns().stream().map(Column::name).toList());
        rows.forEach(all::add);
        List<Integer> kept = IntStream.range(0, all.getFirst().size())
                .filter(i -> !sparse.contains(all.getFirst().get(i))
                        || all.stream().skip(1).anyMatch(row -> !row.get(i).isEmpty()))
                .boxed()
                .toList();
        return all.stream().map(row -> kept.stream().map(row::get).toList()).toList();
    }

    private static String cell(Object value) {
        return switch (value) {
            case List<?> list ->
                String.join("|", list.stream().map(Object::toString).toList());
            case Boolean yes -> yes ? "是" : "";
            case Worded worded -> worded.word();
            case Double number ->
                number == Math.rint(number) ? String.valueOf((long) (double) number) : number.toString();
            default -> value.toString();
        };
    }

    /** A cell for a value that may be absent. */
    static Object orBlank(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
