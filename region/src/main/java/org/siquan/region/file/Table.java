package org.siquan.region.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of one CSV file (RFC 4180, comma, header row, blank lines before it are no matter) in bounded memory, whatever the file's size.
 * Faults go to the log; a faulty row does not keep the following ones from being read, be it ten megabytes long.
 */
public final class Table {
    /** Longest cell in characters. */
    public static final int MAX_CELL = 65_536;

    /** Longest cell that is skipped as a fault of its row; behind a longer one the file is not read, for want of an end. */
    private static final int MAX_SKIPPED = 16_777_216;

    private final FileSet files;
    private final String name;
    private final List<Column> columns;
    private final IssueLog log;

    public Table(FileSet files, String name, List<Column> columns, IssueLog log) {
        this.files = files;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.log = log;
    }

    /** Hands every complete row to the consumer, top to bottom. A missing file is a fault. */
    public void read(Consumer<Row> rows) {
        try (InputStream probe = files.open(name).orElse(null)) {
            if (probe == null) {
                log.error(Faults.missing(name));
                return;
            }
        } catch (IOException e) {
            log.error(Faults.unreadable(name, String.valueOf(e.getMessage())));
            return;
        }
        readIfPresent(rows);
    }

    /** As {@link #read}, but a file that the set does not have is no fault. */
    public void readIfPresent(Consumer<Row> rows) {
        try {
            Optional<InputStream> stream = files.open(name);
            if (stream.isEmpty()) {
                return;
            }
            stream.get().close();
            if (TextEncoding.cutInsideACharacter(files, name)) {
                log.error(Faults.cut(name));
                return;
            }
            Optional<TextEncoding> encoding = TextEncoding.detect(files, name);
            if (encoding.isEmpty()) {
                log.error(Faults.encoding(name));
                return;
            }
            if (encoding.get().charset().equals(TextEncoding.GB18030)) {
                log.warn(Faults.readAsGb18030(name));
            }
            try (Reader reader = TextEncoding.reader(
                    files.open(name).orElseThrow(), encoding.get().charset())) {
                parse(reader, encoding.get().oddQuotes(), rows);
            }
        } catch (IOException e) {
            log.error(Faults.unreadable(name, String.valueOf(e.getMessage())));
        }
    }

    private void parse(Reader reader, boolean oddQuotes, Consumer<Row> rows) throws IOException {
        Map<String, Integer> header = null;
        int width = 0;
        @Nullable RawRecord last = null;
        long line = 1;
        try (CsvReader<RawRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .maxBufferSize(MAX_SKIPPED)
                .build(new RawRecord.Handler(), reader)) {
            Iterator<RawRecord> records = csv.iterator();
            while (records.hasNext()) {
                RawRecord next = records.next();
                line = next.line();
                if (header == null && next.blank() && records.hasNext()) {
                    continue;
                }
                if (header == null) {
                    header = header(next);
                    width = next.cells().size();
                } else {
                    deliver(last, width, header, rows);
                    last = next;
                }
            }
        } catch (CsvParseException e) {
            deliver(last, width, header, rows);
            log.error(fault(e, last == null ? line : last.line()));
            return;
        }
        if (header == null) {
            log.error(Faults.empty(name));
        } else if (last != null && oddQuotes && last.endsQuoted()) {
            log.error(Faults.unclosedQuote(name, last.line()));
        } else {
            deliver(last, width, header, rows);
        }
    }

    private Issue fault(CsvParseException e, long lineBefore) {
        String text = String.valueOf(e.getMessage());
        long line = lineBefore + 1;
        int at = text.lastIndexOf("line ");
        if (at >= 0 && text.substring(at + 5).chars().allMatch(Character::isDigit)) {
            line = Long.parseLong(text.substring(at + 5));
        }
        String cause = e.getCause() == null ? text : String.valueOf(e.getCause().getMessage());
        return cause.contains("buffer size")
                ? Faults.cellTooLong(name, line, MAX_SKIPPED)
                : Faults.malformed(name, line, cause);
    }

    private void deliver(
            @Nullable RawRecord record, int width, @Nullable Map<String, Integer> header, Consumer<Row> rows) {
        if (record == null || header == null || header.isEmpty() || record.blank()) {
            return;
        }
        int tooLong = tooLong(record);
        if (tooLong >= 0) {
            log.error(Faults.cellLong(
                    name,
                    record.line(),
                    tooLong + 1,
                    record.cells().get(tooLong).length(),
                    MAX_CELL));
        } else if (record.cells().size() != width) {
            log.error(Faults.cells(name, record.line(), width, record.cells().size()));
        } else {
            rows.accept(new Row(name, record.line(), header, record.cells(), log));
        }
    }

    private static int tooLong(RawRecord record) {
        for (int i = 0; i < record.cells().size(); i++) {
            if (record.cells().get(i).length() > MAX_CELL) {
                return i;
            }
        }
        return -1;
    }

    /** Column name to place; empty when the rows cannot be understood. */
    private Map<String, Integer> header(RawRecord record) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> names = Column.names(columns);
        boolean usable = true;
        for (int i = 0; i < record.cells().size(); i++) {
            String header = record.cells().get(i).strip();
            String column = names.get(header);
            if (column == null) {
                log.warn(Faults.columnUnknown(name, i + 1, header));
            } else if (places.putIfAbsent(column, i) != null) {
                log.error(Faults.columnTwice(name, i + 1, header));
                usable = false;
            }
        }
        for (Column column : columns) {
            if (column.required() && !places.containsKey(column.name())) {
                log.error(Faults.columnMissing(name, column.name()));
                usable = false;
            }
        }
        return usable ? Map.copyOf(places) : Map.of();
    }
}
