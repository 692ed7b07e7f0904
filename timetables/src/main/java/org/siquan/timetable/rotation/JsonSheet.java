package org.siquan.timetable.rotation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Column;

/**
 * One table of a JSON document, written as CSV while it is read: a line for each object, a cell for each column. Remembers
 * where each value stands in the document, in bounded memory for each cell.
 */
final class JsonSheet {

    private static final int TOLD = -1;

    final List<Column> columns;
    private final ByteArrayOutputStream csv = new ByteArrayOutputStream();
    private final @Nullable String[] cells;
    /** Shape [row][column + 1][line and column of the document]; the first is the object. */
    private int[] places = new int[64];

    private int rows;

    JsonSheet(String headers) {
        columns = Column.parse(headers);
        cells = new String[columns.size()];
        line(columns.stream().map(Column::name).toArray(String[]::new));
    }

    int rows() {
        return rows;
    }

    /** The number of a column; -1 if there is none of this name. */
    int column(String name) {
        for (int c = 0; c < cells.length; c++) {
            if (columns.get(c).name().equals(name)) {
                return c;
            }
        }
        return -1;
    }

    void begin(JsonPlace object) {
        Arrays.fill(cells, null);
        int needed = (rows + 1) * width();
        if (places.length < needed) {
            places = Arrays.copyOf(places, needed * 2);
        }
        for (int c = -1; c < cells.length; c++) {
            place(c, object);
        }
    }

    /** Fills a cell; false if it was filled before. */
    boolean put(int column, String text, JsonPlace at) {
        boolean fresh = cells[column] == null;
        cells[column] = text;
        place(column, at);
        return fresh;
    }

    /** Marks a cell whose fault has been told, so that it is not told again. */
    void told(int column) {
        places[at(rows, column)] = TOLD;
    }

    boolean has(int column) {
        return cells[column] != null;
    }

    void end() {
        line(cells);
        rows++;
    }

    private void place(int column, JsonPlace at) {
        places[at(rows, column)] = at.line();
        places[at(rows, column) + 1] = at.column();
    }

    private int at(int row, int column) {
        return row * width() + (column + 1) * 2;
    }

    private int width() {
        return (cells.length + 1) * 2;
    }

    private void line(@Nullable String... values) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < values.length; c++) {
            String text = values[c] == null ? "" : values[c];
            line.append(c == 0 ? "\"" : ",\"")
                    .append(text.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' '))
                    .append('"');
        }
        csv.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    byte[] csv() {
        return csv.toByteArray();
    }

    /** Where the cell of a CSV line stands in the document; null if its fault has been told. */
    @Nullable
    JsonPlace place(long line, int column) {
        if (line < 2 || line - 2 >= rows) {
            return JsonPlace.WHOLE;
        }
        int at = at((int) line - 2, column - 1);
        return places[at] == TOLD ? null : new JsonPlace(places[at], places[at + 1]);
    }
}
