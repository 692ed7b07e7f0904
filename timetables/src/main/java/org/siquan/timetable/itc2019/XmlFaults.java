package org.siquan.timetable.itc2019;

import org.siquan.engine.kernel.Text;
import org.siquan.timetable.FaultLog;

/** What is wrong with an XML file, each with the place of the element. Not thread-safe. */
final class XmlFaults {

    private static final int SHOWN = 60;

    private final FaultLog log;

    XmlFaults(FaultLog log) {
        this.log = log;
    }

    /** A fault of an element; {@code attribute} may be empty. */
    void add(Element at, String attribute, String code, Text message, Text remedy) {
        log.add(at.line(), at.column(), attribute, code, message, remedy);
    }

    /** A fault at a place; {@code line} and {@code column} may be -1 where the parser does not know them. */
    void add(int line, int column, String code, Text message, Text remedy) {
        log.add(Math.max(0, line), Math.max(0, column), "", code, message, remedy);
    }

    boolean clean() {
        return log.clean();
    }

    /** A value as a message may quote it. */
    static String shown(String value) {
        String whole = value.strip().replaceAll("\\p{Cntrl}", "·");
        return whole.length() > SHOWN ? whole.substring(0, SHOWN) + "…" : whole;
    }
}
