package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/**
 * Judgements as TREC qrels ({@code query iteration text relevance}, parted by blanks or tabs, graded or not). A first line of
 * column names is passed over. A file with a fault is refused, with every fault.
 */
final class TrecFiles {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_FAULTS = 100;

    private TrecFiles() {}

    /** By query the grade of each judged text; above 0 is relevant, 0 and below are judged and not relevant. */
    static Map<String, Map<String, Double>> grades(Path file) {
        Map<String, Map<String, Double>> grades = new HashMap<>();
        List<Issue> faults = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = header(lines); i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = BLANKS.split(lines.get(i).strip(), -1);
            if (cells.length != 4 || !cells[3].matches("-?\\d{1,6}(\\.\\d{1,9})?")) {
                faults.add(fault(
                        file,
                        i,
                        "qrels.row",
                        new Text(
                                "此行应为“查询 轮次 文本 相关度”四列",
                                "this line must have four columns: query, iteration, text, relevance"),
                        new Text("按 TREC qrels 格式改正。", "Correct it to the form of TREC qrels.")));
            } else if (grades.computeIfAbsent(cells[0], _ -> new HashMap<>())
                            .putIfAbsent(cells[2], Double.parseDouble(cells[3]))
                    != null) {
                faults.add(fault(
                        file,
                        i,
                        "qrels.repeated",
                        new Text(
                                "查询 %s 已判断过文本 %s".formatted(cells[0], cells[2]),
                                "the text %s has been judged for the query %s before".formatted(cells[2], cells[0])),
                        new Text("保留其中一行。", "Keep one of the lines.")));
            }
        }
        return accepted(file, grades, grades.isEmpty(), faults);
    }

    static <T> T accepted(Path file, T content, boolean empty, List<Issue> faults) {
        if (faults.isEmpty() && empty) {
            faults.add(IssueText.whole(
                    file.toString(),
                    "ranking.none",
                    new Text("文件中没有内容", "the file holds nothing to rank"),
                    new Text("给出至少一行。", "Give at least one line.")));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return content;
    }

    static int header(List<String> lines) {
        return !lines.isEmpty()
                        && BLANKS.split(lines.getFirst().strip(), 2)[0]
                                .toLowerCase(Locale.ROOT)
                                .matches("(?:id|[a-z]{1,10}[_-]?id)")
                ? 1
                : 0;
    }

    static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) {
                lines.set(0, lines.getFirst().substring(1));
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "file.encoding",
                    new Text("文件不是 UTF-8 编码", "the file is not UTF-8"),
                    new Text("另存为 UTF-8。", "Save it as UTF-8."))));
        } catch (IOException e) {
            if (Files.isRegularFile(file)) {
                throw new UncheckedIOException(e);
            }
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "file.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text("检查路径。", "Check the path."))));
        }
    }

    private static Issue fault(Path file, int line, String code, Text message, Text remedy) {
        return new Issue(file.toString(), line + 1, 1, "", code, message, remedy);
    }
}
