package org.siquan.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries and texts of ranking benchmarks by id, in the order of the file: {@code id<TAB>text}, CSV with the same two columns
 * ({@code .csv}), or JSON lines with an id and a text ({@code .jsonl}). A first line of column names is passed over. A file
 * with a fault is refused, with every fault.
 */
final class RankingTexts {

    private static final Set<String> IDS = Set.of("id", "_id", "q_id", "c_id", "qid", "query_id", "doc_id", "docid");
    private static final Set<String> TEXTS = Set.of("text", "title", "jobtitle", "job_title", "query");
    private static final int MOST_FAULTS = 100;

    private final Path file;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Issue> faults = new ArrayList<>();

    private RankingTexts(Path file) {
        this.file = file;
    }

    /** @throws BadInput with the faults */
    static Map<String, String> read(Path file) {
        RankingTexts read = new RankingTexts(file);
        String name = file.toString().toLowerCase(Locale.ROOT);
        List<String> lines = TrecFiles.lines(file);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            read.objects(lines);
        } else if (name.endsWith(".csv")) {
            read.table(String.join("\n", lines));
        } else {
            read.lines(lines);
        }
        return TrecFiles.accepted(file, read.texts, read.texts.isEmpty(), read.faults);
    }

    private void lines(List<String> lines) {
        for (int i = TrecFiles.header(lines); i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] cells = lines.get(i).split("\t", -1);
                add(i + 1L, cells[0], cells.length < 2 ? "" : cells[1], "“编号<制表符>文本”", "an id, a tab and a text");
            }
        }
    }

    private void table(String content) {
        int id = 0;
        int text = 1;
        boolean first = true;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(content)) {
            for (CsvRecord row : csv) {
                List<String> cells = row.getFields();
                List<String> names = cells.stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
                if (first && names.stream().anyMatch(IDS::contains)) {
                    id = place(names, IDS, 0);
                    text = place(names, TEXTS, id == 0 ? 1 : 0);
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    add(
                            row.getStartingLineNumber(),
                            cell(cells, id),
                            cell(cells, text),
                            "“编号,文本”",
                            "an id, a comma and a text");
                }
                first = false;
            }
        } catch (CsvParseException e) {
            faults.add(fault(
                    0,
                    "ranking.row",
                    new Text("不是完整的 CSV", "the file is no whole CSV: " + e.getMessage()),
                    new Text("补上缺少的引号。", "Close the quotation marks.")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int place(List<String> names, Set<String> wanted, int otherwise) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) {
                return i;
            }
        }
        return otherwise;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    private void objects(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String id = "";
            String text = "";
            try {
                JsonNode object = JsonMapper.shared().readTree(lines.get(i));
                id = member(object, IDS);
                text = member(object, TEXTS);
            } catch (JacksonException e) {
                id = "";
            }
            add(i + 1L, id, text, "含 id 和 text 的 JSON 对象", "a JSON object with id and text");
        }
    }

    private static String member(JsonNode object, Set<String> names) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (names.contains(each.getKey().toLowerCase(Locale.ROOT))) {
                return each.getValue().asString("");
            }
        }
        return "";
    }

    private void add(long line, String id, String text, String formZh, String formEn) {
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        if (id.isBlank() || text.isBlank()) {
            faults.add(fault(
                    line,
                    "ranking.row",
                    new Text("此行应为" + formZh, "this line must be " + formEn),
                    new Text(
                            "每行写编号和文本；制表符分隔的文件不要用空格。",
                            "Write an id and a text into each line, parted by a tab, or use CSV.")));
        } else if (texts.putIfAbsent(id.strip(), text.strip()) != null) {
            faults.add(fault(
                    line,
                    "id.repeated",
                    new Text("编号 %s 重复".formatted(id.strip()), "the id %s occurs twice".formatted(id.strip())),
                    new Text("保留其中一行。", "Keep one of the lines.")));
        }
    }

    private Issue fault(long line, String code, Text message, Text remedy) {
        return new Issue(file.toString(), line, line == 0 ? 0 : 1, "", code, message, remedy);
    }
}
