package org.siquan.region.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the CSV parser found it.
 *
 * @param line its first line, from 1
 * @param endsQuoted its last cell began with a quotation mark
 */
record RawRecord(long line, List<String> cells, boolean endsQuoted) {
    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Collects the parser's cells; one instance reads one file. */
    static final class Handler extends AbstractBaseCsvCallbackHandler<RawRecord> {
        private List<String> cells = new ArrayList<>();
        private boolean endsQuoted;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
            endsQuoted = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(new String(buffer, offset, length));
            endsQuoted = quoted;
        }

        @Override
        protected @Nullable RawRecord buildRecord() {
            return new RawRecord(getStartingLineNumber(), List.copyOf(cells), endsQuoted);
        }
    }
}
