package org.siquan.round;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.round.JsonTable.At;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Takes a JSON file apart into tables; what the values mean is decided by whoever reads the tables. */
final class JsonRound {

    private static final Map<String, String> TABLES = Map.of(
            "places", Columns.PLACES,
            "applicants", Columns.APPLICANTS,
            "quotas", Columns.QUOTAS,
            "reserves", Columns.RESERVES,
            "teams", Columns.TEAMS,
            "barred", Columns.BARRED);

    /** Columns that a table without rows has all the same, so that it is not taken for a file without header. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            Columns.PLACES, Columns.OF_PLACES.needed(),
            Columns.APPLICANTS, Columns.OF_APPLICANTS.needed(),
            Columns.QUOTAS, Columns.OF_QUOTAS.needed(),
            Columns.RESERVES, Columns.OF_RESERVES.needed(),
            Columns.TEAMS, Columns.OF_TEAMS.needed(),
            Columns.BARRED, Columns.OF_BARRED.needed());

    /** Objects of a value per subject, and the beginning of the columns they stand for. */
    private static final Map<String, String> FAMILIES =
            Map.of("marks", Columns.MARK, "weights", Columns.WEIGHT, "minimum", Columns.MINIMUM);

    /** Arrays whose words are joined by bars; those of other arrays are joined by blanks. */
    private static final Set<String> BARS = Set.of("groups", "requires", "rules");

    private static final int LONGEST_EXPONENT = 30;

    private final JsonParser parser;
    private final String file;
    private final FaultLog log;
    private final JsonTables tables;

    private JsonRound(JsonParser parser, String file, FaultLog log) {
        this.parser = parser;
        this.file = file;
        this.log = log;
        tables = new JsonTables(file);
    }

    /** The tables of the file; faults of the JSON itself go to the log. */
    static Tables read(InputStream in, String file, FaultLog log) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // so that NaN is refused as a value, where it stands
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            JsonRound round = new JsonRound(parser, file, log);
            try {
                round.object();
            } catch (StreamReadException e) {
                round.broken(e);
            }
            return round.tables;
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private void broken(StreamReadException e) {
        TokenStreamLocation at = e.getLocation();
        boolean cut = e instanceof UnexpectedEndOfInputException
                || e.getOriginalMessage().startsWith("Unexpected end-of-input");
        Spot spot = new Spot(
                file, at == null ? 0 : Math.max(0, at.getLineNr()), at == null ? 0 : Math.max(0, at.getColumnNr()), "");
        log.error(spot, cut ? JsonFaults.cut() : JsonFaults.malformed(e.getOriginalMessage()));
    }

    private At at() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new At(at.getLineNr(), at.getColumnNr());
    }

    private void fault(At at, String field, Fault fault) {
        log.error(new Spot(file, at.line(), at.column(), field), fault);
    }

    private void object() {
        parser.nextToken(); // the brace that made this a JSON file
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            At at = at();
            String table = TABLES.get(name);
            JsonToken token = parser.nextToken();
            if (table == null) {
                fault(at, name, FileFaults.columnUnknown(name, Nearest.of(name, TABLES.keySet())));
                parser.skipChildren();
            } else if (token != JsonToken.START_ARRAY) {
                fault(at(), name, JsonFaults.type("数组 array"));
                parser.skipChildren();
            } else {
                JsonTable rows = new JsonTable(at());
                if (!tables.add(table, rows)) {
                    fault(at, name, FileFaults.columnTwice(name));
                }
                rows(rows);
                rows.name(NEEDED.getOrDefault(table, List.of()));
            }
        }
        if (parser.nextToken() != null) {
            fault(at(), "", JsonFaults.malformed("something follows the object"));
        }
    }

    private void rows(JsonTable rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                fault(at(), "", JsonFaults.type("对象 object"));
                parser.skipChildren();
                continue;
            }
            rows.row(at());
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String family = FAMILIES.get(name);
                JsonToken token = parser.nextToken();
                if (family != null && token == JsonToken.START_OBJECT) {
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String subject = parser.currentName();
                        parser.nextToken();
                        put(rows, family + subject, scalar(name));
                    }
                } else if (family != null) {
                    fault(at(), name, JsonFaults.type("对象 object"));
                    parser.skipChildren();
                } else {
                    At at = at();
                    put(rows, name, token == JsonToken.START_ARRAY ? list(name) : scalar(name), at);
                }
            }
        }
    }

    private void put(JsonTable rows, String column, String text) {
        put(rows, column, text, at());
    }

    private void put(JsonTable rows, String column, String text, At at) {
        if (!rows.put(column, text, at)) {
            fault(at, column, FileFaults.columnTwice(column));
        }
    }

    /** An array as a list of words; an inner array is a tie. */
    private String list(String name) {
        StringBuilder list = new StringBuilder();
        String between = BARS.contains(name) ? "|" : " ";
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.append(list.isEmpty() ? "" : between);
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                list.append('(');
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.append(list.charAt(list.length() - 1) == '(' ? "" : " ")
                            .append(word(name));
                }
                list.append(')');
            } else {
                list.append(word(name));
            }
        }
        return list.toString();
    }

    /** A value within a list: a word that can stand in one. */
    private String word(String name) {
        At at = at();
        String word = scalar(name);
        boolean rule = name.equals("rules");
        if (!Shape.id(rule ? word.replaceFirst(":", "") : word)) {
            fault(at, name, word.isEmpty() ? CellFaults.required() : CellFaults.id(word));
            return "-";
        }
        return word;
    }

    private String scalar(String name) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getString();
            case VALUE_NUMBER_FLOAT -> plain(parser.getString());
            case VALUE_NULL -> "";
            default -> {
                fault(at(), name, JsonFaults.type("文字或数 text or number"));
                parser.skipChildren();
                yield "";
            }
        };
    }

    /** A number without exponent, unless that would be absurdly long. */
    private static String plain(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e < 0 || number.length() - e > 4) {
            return number;
        }
        BigDecimal value = new BigDecimal(number);
        return Math.abs(value.scale()) > LONGEST_EXPONENT ? number : value.toPlainString();
    }
}
