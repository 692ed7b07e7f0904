package org.siquan.engine.scheduling.verify.rotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON document (RFC 8259) of tables: a member for each, an array of objects, or one object; the values are texts, numbers
 * or arrays of them, and nothing else. Ends at the first fault.
 */
final class JsonText {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Fault(String message) {
            super(message);
        }
    }

    private final String text;
    private final GivenTables tables;
    private final String file;
    private final Findings findings;
    private final Matcher number;
    private int at;
    private int line = 1;

    JsonText(String text, GivenTables tables, String file, Findings findings) {
        this.text = text;
        this.tables = tables;
        this.file = file;
        this.findings = findings;
        number = NUMBER.matcher(text);
    }

    void read() {
        try {
            Set<String> seen = new HashSet<>();
            expect('{');
            do {
                String name = name(seen);
                GivenTable table = tables.table(name);
                if (next() == '[') {
                    at++;
                    if (next() != ']') {
                        do {
                            row(table);
                        } while (taken(','));
                    }
                    expect(']');
                } else {
                    row(table);
                }
            } while (taken(','));
            expect('}');
            skip();
            if (at < text.length()) {
                throw new Fault("something follows the object");
            }
        } catch (Fault fault) {
            findings.file(file + ":" + line, "不是合法的 JSON 表", "no JSON of tables: " + fault.getMessage());
        }
    }

    private void row(GivenTable table) {
        Map<String, String> cells = new HashMap<>();
        skip();
        String where = file + ":" + line;
        expect('{');
        if (next() != '}') {
            Set<String> seen = new HashSet<>();
            do {
                cells.put(name(seen), value());
            } while (taken(','));
        }
        expect('}');
        table.add(where, cells);
    }

    private String name(Set<String> seen) {
        String name = string();
        if (!seen.add(name)) {
            throw new Fault("the member " + name + " is given twice");
        }
        expect(':');
        return name;
    }

    private String value() {
        if (next() != '[') {
            return scalar();
        }
        at++;
        StringBuilder words = new StringBuilder();
        if (next() != ']') {
            do {
                words.append(words.isEmpty() ? "" : "|").append(scalar());
            } while (taken(','));
        }
        expect(']');
        return words.toString();
    }

    private String scalar() {
        if (next() == '"') {
            return string();
        }
        if (number.region(at, text.length()).lookingAt()) {
            at = number.end();
            return number.group();
        }
        throw new Fault("a text or a number must stand here");
    }

    private String string() {
        expect('"');
        StringBuilder word = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw new Fault("a text has a control character");
            }
            word.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return word.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        if (c == 'u' && at + 4 <= text.length()) {
            try {
                char code = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                at += 4;
                return code;
            } catch (NumberFormatException e) {
                throw new Fault("\\u needs four hexadecimal digits");
            }
        }
        int known = "\"\\/bfnrt".indexOf(c);
        if (known < 0) {
            throw new Fault("there is no escape \\" + c);
        }
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private char next() {
        skip();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean taken(char wanted) {
        boolean here = next() == wanted;
        at += here ? 1 : 0;
        return here;
    }

    private void expect(char wanted) {
        if (!taken(wanted)) {
            throw new Fault(
                    "expected " + wanted + (at < text.length() ? ", found " + text.charAt(at) : ", the file ends"));
        }
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            line += text.charAt(at++) == '\n' ? 1 : 0;
        }
    }
}
