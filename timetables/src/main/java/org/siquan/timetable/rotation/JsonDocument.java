package org.siquan.timetable.rotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * A rotation as one JSON document: a member for each table, an array of objects whose members are the columns; {@code
 * settings} is one object. Numbers are JSON numbers, columns of several values are arrays. Whatever is unknown, repeated,
 * missing or of another type is a fault at its line and column; what the values mean is decided by whoever reads the tables.
 */
final class JsonDocument implements FileSet {

    private static final String ENDING = ".csv";
    private static final Text OBJECT = new Text("对象", "an object");
    private static final Text ARRAY = new Text("数组", "an array");
    private static final Text NUMBER = new Text("整数", "a whole number");
    private static final Text TEXT = new Text("文字", "a text");

    private final Map<String, JsonSheet> sheets = new LinkedHashMap<>();
    private final String file;
    private final JsonFaults faults;
    private final List<Issue> found = new ArrayList<>();

    private JsonDocument(String file) {
        this.file = file;
        faults = new JsonFaults(file, found);
        RotationTables.COLUMNS.forEach((table, columns) -> sheets.put(table, new JsonSheet(columns)));
    }

    static JsonDocument read(Path path) {
        JsonDocument document = new JsonDocument(path.toString());
        JsonFactory factory = new JsonFactory();
        try (InputStream in = Files.newInputStream(path);
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            document.read(parser);
        } catch (JacksonException e) {
            document.broken(e);
        } catch (IOException e) {
            document.faults.unreadable();
        }
        return document;
    }

    @Override
    public Optional<InputStream> open(String name) {
        JsonSheet sheet = sheets.get(name);
        return sheet == null ? Optional.empty() : Optional.of(new ByteArrayInputStream(sheet.csv()));
    }

    /** Faults of the document and, at their places in it, those of its cells. */
    List<Issue> faults(List<Issue> ofCells) {
        List<Issue> all = new ArrayList<>(found);
        for (Issue issue : ofCells) {
            JsonSheet sheet = sheets.get(issue.file());
            JsonPlace at = sheet == null ? JsonPlace.WHOLE : sheet.place(issue.line(), issue.column());
            if (at != null) {
                String table = issue.file().endsWith(ENDING) ? name(issue.file()) : issue.file();
                String field = issue.field().isEmpty() ? table : table + "." + issue.field();
                all.add(new Issue(file, at.line(), at.column(), field, issue.code(), issue.message(), issue.remedy()));
            }
        }
        all.sort(Comparator.comparingLong(Issue::line).thenComparingInt(Issue::column));
        return all;
    }

    private void broken(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        JsonPlace place = at == null
                ? JsonPlace.WHOLE
                : new JsonPlace(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
        if (e instanceof UnexpectedEndOfInputException
                || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            faults.cut(place);
        } else {
            faults.malformed(place, e.getOriginalMessage());
        }
    }

    private static JsonPlace at(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new JsonPlace(at.getLineNr(), at.getColumnNr());
    }

    private static String name(String table) {
        return table.substring(0, table.length() - ENDING.length());
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.malformed(new JsonPlace(1, 1), "a rotation is one object in braces");
            return;
        }
        Set<String> seen = new TreeSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonPlace at = at(parser);
            parser.nextToken();
            if (!sheets.containsKey(member + ENDING)) {
                faults.unknown(
                        at,
                        member,
                        sheets.keySet().stream().map(JsonDocument::name).toList());
                parser.skipChildren();
            } else if (!seen.add(member)) {
                faults.repeated(at, member);
                parser.skipChildren();
            } else if (!table(parser, member + ENDING)) {
                return;
            }
        }
        if (parser.nextToken() != null) {
            faults.malformed(at(parser), "something follows the object");
        }
        for (String table : RotationTables.NEEDED) {
            if (!seen.contains(name(table))) {
                faults.missing(JsonPlace.WHOLE, name(table));
            }
        }
    }

    /** False if the table is so long that nothing more is read. */
    private boolean table(JsonParser parser, String table) {
        JsonSheet sheet = sheets.getOrDefault(table, new JsonSheet(""));
        boolean single = table.equals(RotationTables.SETTINGS);
        if (parser.currentToken() != (single ? JsonToken.START_OBJECT : JsonToken.START_ARRAY)) {
            faults.type(at(parser), name(table), single ? OBJECT : ARRAY);
            parser.skipChildren();
        } else if (single) {
            row(parser, sheet, table);
        } else {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (sheet.rows() >= RotationLimits.of(table)) {
                    faults.many(at(parser), name(table), RotationLimits.of(table));
                    return false;
                }
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    row(parser, sheet, table);
                } else {
                    faults.type(at(parser), name(table), OBJECT);
                    parser.skipChildren();
                }
            }
        }
        return true;
    }

    private void row(JsonParser parser, JsonSheet sheet, String table) {
        JsonPlace object = at(parser);
        sheet.begin(object);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonPlace at = at(parser);
            int column = sheet.column(member);
            parser.nextToken();
            if (column < 0) {
                faults.unknown(
                        at, member, sheet.columns.stream().map(Column::name).toList());
                parser.skipChildren();
            } else if (sheet.has(column)) {
                faults.repeated(at, member);
                parser.skipChildren();
            } else {
                cell(parser, sheet, column, name(table) + "." + member);
            }
        }
        for (int column = 0; column < sheet.columns.size(); column++) {
            Column expected = sheet.columns.get(column);
            if (expected.required() && !sheet.has(column)) {
                faults.missing(object, name(table) + "." + expected.name());
                sheet.told(column);
            }
        }
        sheet.end();
    }

    private void cell(JsonParser parser, JsonSheet sheet, int column, String field) {
        String name = sheet.columns.get(column).name();
        JsonPlace at = at(parser);
        boolean many = RotationTables.SEVERAL.contains(name);
        boolean number = RotationTables.NUMBERS.contains(name);
        int before = found.size();
        String text = "";
        if (!many) {
            text = value(parser, number, field);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            text = values(parser, number, field);
        } else {
            faults.type(at, field, ARRAY);
            parser.skipChildren();
        }
        sheet.put(column, text, at);
        if (found.size() > before) {
            sheet.told(column);
        }
    }

    private String values(JsonParser parser, boolean number, String field) {
        StringBuilder joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonPlace at = at(parser);
            String word = value(parser, number, field);
            if (word.indexOf('|') >= 0 || word.indexOf('｜') >= 0 || word.isBlank()) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    faults.bar(at, field, word);
                }
            } else {
                joined.append(joined.isEmpty() ? "" : "|").append(word);
            }
        }
        return joined.toString();
    }

    private String value(JsonParser parser, boolean number, String field) {
        if (parser.currentToken() == (number ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING)) {
            return parser.getString();
        }
        faults.type(at(parser), field, number ? NUMBER : TEXT);
        parser.skipChildren();
        return "";
    }
}
