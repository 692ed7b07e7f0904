package org.siquan.engine.scheduling.verify.rotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CSV as RFC 4180 has it: commas, cells in quotes where they must be, a header. */
final class CsvText {

    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
    }

    /** Adds every row to the table, by the names of the header. */
    static void read(String text, GivenTable table) {
        CsvText csv = new CsvText(text);
        List<String> header = List.of();
        while (csv.at < text.length()) {
            int begun = csv.line;
            List<String> cells = csv.row();
            if (header.isEmpty()) {
                header = cells.stream().map(String::strip).toList();
            } else if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                table.add(table.name + ".csv:" + begun, row);
                if (cells.size() != header.size()) {
                    table.rows()
                            .getLast()
                            .fault(
                                    "有 %d 格，应有 %d 格".formatted(cells.size(), header.size()),
                                    "has %d cells, the header %d".formatted(cells.size(), header.size()));
                }
            }
        }
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return cells;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
                line += c == '\n' ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        return cell.append(plain()).toString();
    }
}
