package org.siquan.round;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with its header: complete rows one after the other, values by cell. A value that cannot be used goes to the log
 * and gives a harmless one, so that all faults of a row are found. A cell below 0 is one the table does not have: empty.
 */
final class Sheet implements AutoCloseable {

    private final CsvRows rows;
    private final Header header;
    private final FaultLog log;

    private Sheet(CsvRows rows, Header header, FaultLog log) {
        this.rows = rows;
        this.header = header;
        this.log = log;
    }

    /** Starts reading; null if the header cannot be understood, which is logged. */
    static @Nullable Sheet of(CsvRows rows, Header.Columns columns, FaultLog log) throws IOException {
        if (!rows.next()) {
            if (!rows.broken()) {
                log.error(rows.whole(), FileFaults.empty());
            }
            rows.close();
            return null;
        }
        Header header = Header.of(rows, columns, log);
        if (header == null) {
            rows.close();
            return null;
        }
        return new Sheet(rows, header, log);
    }

    /** Goes to the next row that has as many cells as the header. */
    boolean next() throws IOException {
        while (rows.next()) {
            if (rows.cells() == header.width()) {
                return true;
            }
            log.error(rows.spot(-1, ""), FileFaults.cells(header.width(), rows.cells()));
        }
        return false;
    }

    Header header() {
        return header;
    }

    byte[] bytes() {
        return rows.bytes();
    }

    int from(int cell) {
        return rows.from(cell);
    }

    int to(int cell) {
        return rows.to(cell);
    }

    int line() {
        return rows.line();
    }

    boolean empty(int cell) {
        return cell < 0 || rows.from(cell) == rows.to(cell);
    }

    /** The cell as text. */
    String text(int cell) {
        return cell < 0
                ? ""
                : new String(rows.bytes(), rows.from(cell), rows.to(cell) - rows.from(cell), StandardCharsets.UTF_8);
    }

    void fault(int cell, String field, Fault fault) {
        log.error(rows.spot(cell, field), fault);
    }

    /** Where a cell of this row stands. */
    Spot spot(int cell, String field) {
        return rows.spot(cell, field);
    }

    /** A whole number; {@code absent} if the cell is empty or holds none. */
    int whole(int cell, String field, int least, int most, int absent) {
        if (empty(cell)) {
            return absent;
        }
        long value = WholeNumbers.of(rows.bytes(), rows.from(cell), rows.to(cell));
        if (value == WholeNumbers.NONE || value < least || value > most) {
            fault(cell, field, CellFaults.whole(text(cell), least, most));
            return absent;
        }
        return (int) value;
    }

    /** A decimal number in thousandths, {@link Decimal#NONE} if the cell is empty or holds none. */
    long decimal(int cell, String field) {
        if (empty(cell)) {
            return Decimal.NONE;
        }
        long value = Decimal.of(rows.bytes(), rows.from(cell), rows.to(cell));
        if (value == Decimal.NONE) {
            fault(cell, field, CellFaults.decimal(text(cell)));
        }
        return value;
    }

    /** Words joined by bars. */
    List<String> bars(int cell) {
        List<String> words = new ArrayList<>();
        for (String word : text(cell).split("\\|", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
