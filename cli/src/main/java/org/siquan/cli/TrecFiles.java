package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/**
 * Public files of ranking benchmarks: queries and texts as {@code id<TAB>text}, judgements as TREC qrels
 * ({@code query iteration text relevance}, parted by blanks or tabs). A first line of column names is passed over. A file
 * with a fault is refused, with every fault.
 */
final class TrecFiles {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_FAULTS = 100;

    private TrecFiles() {}

    /** Texts by id, in the order of the file. */
    static Map<String, String> texts(Path file) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Issue> faults = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = header(lines); i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length < 2 || cells[0].isBlank() || cells[1].isBlank()) {
                faults.add(fault(
                        file,
                        i,
                        "ranking.row",
                        new Text("此行应为“编号<制表符>文本”", "this line must be an id, a tab and a text"),
                        new Text("每行写编号和文本，以制表符分隔。", "Write an id and a text into each line, parted by a tab.")));
            } else if (texts.putIfAbsent(cells[0].strip(), cells[1].strip()) != null) {
                faults.add(fault(
                        file,
                        i,
                        "id.repeated",
                        new Text(
                                "编号 %s 重复".formatted(cells[0].strip()),
                                "the id %s occurs twice".formatted(cells[0].strip())),
                        new Text("保留其中一行。", "Keep one of the lines.")));
            }
        }
        return accepted(file, texts, texts.isEmpty(), faults);
    }

    /** By query the texts that were judged relevant (above 0). */
    static Map<String, Set<String>> relevant(Path file) {
        Map<String, Set<String>> relevant = new HashMap<>();
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
            } else if (Double.parseDouble(cells[3]) > 0) {
                relevant.computeIfAbsent(cells[0], _ -> new HashSet<>()).add(cells[2]);
            }
        }
        return accepted(file, relevant, relevant.isEmpty(), faults);
    }

    private static <T> T accepted(Path file, T content, boolean empty, List<Issue> faults) {
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

    private static int header(List<String> lines) {
        return !lines.isEmpty()
                        && BLANKS.split(lines.getFirst().strip(), 2)[0]
                                .toLowerCase(Locale.ROOT)
                                .matches("(?:id|[a-z]{1,10}[_-]?id)")
                ? 1
                : 0;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
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
