package org.siquan.timetable.itc2019;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the bytes of an XML file for a reference to an entity that XML itself does not have. A parser that does not fetch
 * document types takes such a reference within an attribute for nothing and does not say so.
 */
final class EntityGuard extends FilterInputStream {

    private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int LONGEST = 80;

    /** A reference by its name, without the signs around it, and where it ends, counted from 1. */
    record Reference(String name, int line, int column) {}

    private enum Mode {
        MARKUP(""),
        REFERENCE(""),
        COMMENT("-->"),
        CDATA("]]>"),
        INSTRUCTION("?>");

        private final String end;

        Mode(String end) {
            this.end = end;
        }
    }

    private final StringBuilder recent = new StringBuilder();
    private Mode mode = Mode.MARKUP;
    private int line = 1;
    private int column;
    private @Nullable Reference found;

    EntityGuard(InputStream in) {
        super(in);
    }

    /** The first reference met; null if there was none so far. */
    @Nullable
    Reference found() {
        return found;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next > 0) {
            look((char) next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != 0) { // every second byte of UTF-16
                look((char) (bytes[i] & 0xff));
            }
        }
        return count;
    }

    private void look(char c) {
        column++;
        if (c == '\n') {
            line++;
            column = 0;
        }
        switch (mode) {
            case MARKUP -> markup(c);
            case REFERENCE -> reference(c);
            case COMMENT, CDATA, INSTRUCTION -> {
                recent.append(c);
                if (recent.length() > mode.end.length()) {
                    recent.deleteCharAt(0);
                }
                if (recent.toString().equals(mode.end)) {
                    enter(Mode.MARKUP);
                }
            }
        }
    }

    private void markup(char c) {
        if (c == '&') {
            enter(Mode.REFERENCE);
            return;
        }
        if (c == '<') {
            recent.setLength(0);
        }
        if (c == '<' || !recent.isEmpty()) {
            recent.append(c);
        }
        switch (recent.toString()) {
            case "<!--" -> enter(Mode.COMMENT);
            case "<![CDATA[" -> enter(Mode.CDATA);
            case "<?" -> enter(Mode.INSTRUCTION);
            default -> recent.setLength(recent.length() > "<![CDATA[".length() ? 0 : recent.length());
        }
    }

    private void reference(char c) {
        if (c == ';') {
            String name = recent.toString();
            if (found == null && !name.startsWith("#") && !KNOWN.contains(name)) {
                found = new Reference(name, line, column);
            }
            enter(Mode.MARKUP);
        } else if (c == '<' || c == '"' || c == ' ') {
            enter(Mode.MARKUP); // no reference: the parser says so
        } else if (recent.length() < LONGEST) { // of a longer name the beginning is told
            recent.append(c);
        }
    }

    private void enter(Mode next) {
        mode = next;
        recent.setLength(0);
    }
}
