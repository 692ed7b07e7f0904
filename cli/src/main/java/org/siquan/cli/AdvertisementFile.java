package org.siquan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of job advertisements of any size, row by row: CSV with a header, or JSON lines ({@code .jsonl}, {@code .ndjson}) with
 * the same names. Rows that cannot be used are named and left out.
 */
final class AdvertisementFile {

    /** Longest line of JSON in characters; the rest of a longer one is passed over. */
    private static final int MAX_LINE = 4_194_304;

    private final Path file;
    private final IssueLog log = new IssueLog();

    /** @throws BadInput if there is no such file */
    AdvertisementFile(Path file) {
        this.file = file.toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "postings.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text("指定 CSV 或 JSON Lines 文件。", "Name a CSV or JSON lines file."))));
        }
    }

    /** Hands every sound advertisement on. */
    void read(Consumer<Posting> each) {
        Path folder = file.getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            throw new IllegalStateException("a file that exists must lie in a folder");
        }
        String lower = name.toString().toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            lines(each);
        } else {
            PostingsReader.stream(FileSet.folder(folder), name.toString(), log, each);
        }
    }

    /** What was left out so far. */
    List<Issue> faults() {
        return log.errors();
    }

    private void lines(Consumer<Posting> each) {
        JsonMapper mapper = JsonMapper.shared();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            StringBuilder line = new StringBuilder();
            for (long number = 1; next(in, line); number++) {
                if (line.length() > MAX_LINE) {
                    fault(number, "row.too-long", "此行超过 4,194,304 字", "this line has more than 4,194,304 characters");
                } else if (!line.toString().isBlank()) {
                    row(mapper, line.toString(), number, each);
                }
            }
        } catch (CharacterCodingException e) {
            log.error(IssueText.whole(
                    file.toString(),
                    "file.encoding",
                    new Text("文件不是 UTF-8 编码", "the file is not UTF-8"),
                    new Text("另存为 UTF-8。", "Save it as UTF-8.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a line, of one that is too long only the beginning; false at the end of the file. */
    private static boolean next(BufferedReader in, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() <= MAX_LINE) {
                line.append((char) c);
            }
        }
        return true;
    }

    private void row(JsonMapper mapper, String line, long number, Consumer<Posting> each) {
        try {
            JsonNode node = mapper.readTree(line);
            String id = text(node, "id");
            String title = text(node, "title");
            if (!node.isObject() || id.isEmpty() || title.isEmpty()) {
                fault(number, "value.required", "缺少 id 或 title", "id or title is missing");
                return;
            }
            each.accept(new Posting(
                    id,
                    text(node, "source"),
                    title,
                    text(node, "company"),
                    text(node, "city"),
                    text(node, "salary"),
                    text(node, "education"),
                    text(node, "industry"),
                    text(node, "description")));
        } catch (JacksonException e) {
            fault(number, "json.malformed", "此行不是 JSON 对象", "this line is no JSON object");
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("").strip();
    }

    private void fault(long line, String code, String zh, String en) {
        log.error(new Issue(
                file.toString(),
                line,
                1,
                "",
                code,
                new Text(zh, en),
                new Text(
                        "每行写一个含 id、title、description 的 JSON 对象。",
                        "Write a JSON object with id, title, description into each line.")));
    }
}
