package org.siquan.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue file, cut into rows: UTF-8, head lines {@code # key: value}, one line of column names, then rows with tabs
 * between the cells. What is wrong goes to the issues; rows that can be read are kept.
 */
final class TsvFile {

    private final String name;
    private final List<Issue> issues;
    private final Map<String, String> head = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<TsvRow> rows = new ArrayList<>();

    private TsvFile(String name, List<Issue> issues) {
        this.name = name;
        this.issues = issues;
    }

    static TsvFile read(String name, byte[] bytes, List<String> required, List<Issue> issues) {
        var file = new TsvFile(name, issues);
        file.decode(bytes).ifPresent(text -> file.cut(text, required));
        return file;
    }

    List<TsvRow> rows() {
        return rows;
    }

    Vintage vintage() {
        return new Vintage(head.getOrDefault("source", ""), head.getOrDefault("vintage", ""));
    }

    /** Place of a column in a row; -1 = the file has no such column. */
    int place(String column) {
        return columns.getOrDefault(column, -1);
    }

    void report(int line, String column, String code, Text message, Text remedy) {
        issues.add(new Issue(name, line, column, code, message, remedy));
    }

    private Optional<String> decode(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException malformed) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            report(
                    line,
                    "",
                    "file.encoding",
                    new Text("文件不是 UTF-8 编码（可能是 GB18030）。", "The file is not UTF-8 (perhaps GB18030)."),
                    new Text("请另存为 UTF-8 后重新放入。", "Save it as UTF-8 and put it back."));
            return Optional.empty();
        }
    }

    private void cut(String text, List<String> required) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    head.putIfAbsent(
                            line.substring(1, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            } else if (!line.isBlank()) {
                String[] cells = line.split("\t", -1);
                if (columns.isEmpty()) {
                    nameColumns(number, cells, required);
                } else {
                    rows.add(new TsvRow(this, number, cells));
                }
            }
        }
        requireHead(required);
    }

    private void nameColumns(int number, String[] cells, List<String> required) {
        for (int i = 0; i < cells.length; i++) {
            columns.putIfAbsent(cells[i].strip(), i);
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                report(
                        number,
                        column,
                        "column.missing",
                        new Text("缺少列“%s”。".formatted(column), "Column \"%s\" is missing.".formatted(column)),
                        new Text(
                                "表头应为（制表符分隔）：%s。".formatted(String.join(" ", required)),
                                "The header, with tabs between, is: %s.".formatted(String.join(" ", required))));
            }
        }
    }

    private void requireHead(List<String> required) {
        for (String key : List.of("source", "vintage")) {
            if (head.getOrDefault(key, "").isEmpty()) {
                report(
                        0,
                        "",
                        "head." + key,
                        new Text("文件头没有“# %s: …”。".formatted(key), "The head has no \"# %s: …\".".formatted(key)),
                        new Text("请写明来源和版本。", "State source and vintage in the first lines."));
            }
        }
        if (!columns.keySet().containsAll(required)) {
            rows.clear();
        }
        if (columns.isEmpty() || (rows.isEmpty() && columns.keySet().containsAll(required))) {
            report(
                    0,
                    "",
                    "file.empty",
                    new Text("文件没有数据行。", "The file has no rows."),
                    new Text("请检查文件是否完整。", "Check that the file is complete."));
        }
    }
}
