package org.siquan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of one JSON object by their path such as {@code announcement.root} or {@code path[0]}, each with its place in
 * the file. A field that cannot be used is a fault and gives a harmless value, so that one reading finds all faults.
 */
final class JsonFields {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private record Value(String text, JsonToken kind, long line, int column) {}

    private final String file;
    private final List<Issue> faults;
    private final Map<String, Value> values = new HashMap<>();

    private JsonFields(String file, List<Issue> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Reads a file; faults go to the list, and a file that is no JSON has no fields beside its fault. */
    static JsonFields read(Path path, List<Issue> faults) {
        JsonFields fields = new JsonFields(path.toString(), faults);
        try (JsonParser parser = MAPPER.createParser(Files.readAllBytes(path))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fields.noJson(1, 1, "no object");
                return fields;
            }
            fields.take("", parser);
            if (parser.nextToken() != null) {
                TokenStreamLocation place = parser.currentTokenLocation();
                fields.noJson(place.getLineNr(), place.getColumnNr(), "something follows the object");
            }
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            fields.noJson(
                    place == null ? 0 : Math.max(0, place.getLineNr()),
                    place == null ? 0 : Math.max(0, place.getColumnNr()),
                    e.getOriginalMessage());
        } catch (IOException e) {
            faults.add(IssueText.whole(
                    path.toString(),
                    "file.unreadable",
                    new Text("无法读取文件", "the file cannot be read"),
                    new Text("检查文件名、权限和磁盘后重试。", "Check its name, permissions and the disk, then try again.")));
        }
        return fields;
    }

    private void take(String name, JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                take(name.isEmpty() ? key : name + "." + key, parser);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                take(name + "[" + i + "]", parser);
            }
        } else {
            TokenStreamLocation place = parser.currentTokenLocation();
            values.put(name, new Value(parser.getString(), token, place.getLineNr(), place.getColumnNr()));
        }
    }

    private void noJson(long line, int column, String cause) {
        values.clear();
        faults.add(new Issue(
                file,
                line,
                column,
                "",
                "file.malformed",
                new Text(
                        "从此处起不是合法的 JSON，文件可能被截断或改动",
                        "the file is no valid JSON from here on, it may have been cut off: " + Row.shown(cause)),
                new Text("重新取得该文件，不要用文字处理软件另存。", "Get the file again, and do not save it with a word processor.")));
    }

    /** Whether there is such a field. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text that is not blank. */
    String text(String name) {
        Value value = values.get(name);
        if (value == null) {
            missing(name);
            return "";
        }
        if (value.kind() != JsonToken.VALUE_STRING || value.text().isBlank()) {
            wrong(name, value, "应是文字", "must be a text");
            return "";
        }
        return value.text();
    }

    /** A text that must be this one. */
    void constant(String name, String only) {
        Value value = values.get(name);
        if (value == null) {
            missing(name);
        } else if (!value.text().equals(only)) {
            wrong(name, value, "应是 " + only, "must be " + only);
        }
    }

    /** A whole number of at least 0. */
    int whole(String name) {
        Value value = values.get(name);
        if (value == null) {
            missing(name);
            return 0;
        }
        try {
            int number = Integer.parseInt(value.text());
            if (value.kind() == JsonToken.VALUE_NUMBER_INT && number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            wrong(name, value, "应是整数", "must be a whole number");
            return 0;
        }
        wrong(name, value, "应是不小于 0 的整数", "must be a whole number of at least 0");
        return 0;
    }

    /** The texts of an array; an absent array is an empty one. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        while (has("%s[%d]".formatted(name, texts.size()))) {
            texts.add(text("%s[%d]".formatted(name, texts.size())));
        }
        return texts;
    }

    private void missing(String name) {
        if (!values.isEmpty()) {
            faults.add(new Issue(
                    file,
                    0,
                    0,
                    name,
                    "field.missing",
                    new Text("缺少字段 " + name, "the field " + name + " is missing"),
                    new Text("重新取得该文件。", "Get the file again.")));
        }
    }

    private void wrong(String name, Value value, String zh, String en) {
        faults.add(new Issue(
                file,
                value.line(),
                value.column(),
                name,
                "field.wrong",
                new Text("字段 %s %s".formatted(name, zh), "the field %s %s".formatted(name, en)),
                new Text("重新取得该文件。", "Get the file again.")));
    }
}
