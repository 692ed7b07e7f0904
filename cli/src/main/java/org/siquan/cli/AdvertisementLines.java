package org.siquan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Advertisements as JSON lines, one object a line. */
final class AdvertisementLines {

    /** Longest line of JSON in characters; the rest of a longer one is passed over. */
    private static final int MAX_LINE = 4_194_304;

    private final AdvertisementText text;
    private final String shown;
    private final IssueLog log;

    AdvertisementLines(AdvertisementText text, String shown, IssueLog log) {
        this.text = text;
        this.shown = shown;
        this.log = log;
    }

    void read(Consumer<Posting> each) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        try (BufferedReader in = new BufferedReader(text.reader())) {
            StringBuilder line = new StringBuilder();
            for (long number = 1; next(in, line); number++) {
                if (line.length() > MAX_LINE) {
                    log.error(fault(
                            number,
                            "row.too-long",
                            new Text("此行超过 4,194,304 字", "this line has more than 4,194,304 characters")));
                } else if (!line.toString().isBlank()) {
                    row(mapper, line.toString(), number, each);
                }
            }
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
            AdvertisementRow.deliver(
                    member -> node.path(member).asString(""),
                    log,
                    (code, message) -> fault(number, code, message),
                    each);
        } catch (JacksonException e) {
            log.error(fault(number, "json.malformed", new Text("此行不是 JSON 对象", "this line is no JSON object")));
        }
    }

    private Issue fault(long line, String code, Text message) {
        return new Issue(
                shown,
                line,
                1,
                "",
                code,
                message,
                new Text(
                        "每行写一个含 id、title、description 的 JSON 对象。",
                        "Write a JSON object with id, title, description into each line."));
    }
}
