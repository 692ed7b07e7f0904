package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.RepeatIndex;
import org.siquan.engine.kernel.RunControl;

/** Aligns advertisements a few hundred at a time and writes a line for each; repeats of earlier ones are marked. */
final class AlignedFile {

    private static final int CHUNK = 512;

    private final AlignmentEngine engine;
    private final RepeatIndex index;
    private final RunControl control;
    private final Writer out;
    private final List<Posting> chunk = new ArrayList<>(CHUNK);

    private long rows;
    private long abstained;
    private long repeats;

    AlignedFile(AlignmentEngine engine, RepeatIndex index, RunControl control, Writer out) {
        this.engine = engine;
        this.index = index;
        this.control = control;
        this.out = out;
    }

    void add(Posting posting) {
        chunk.add(posting);
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    /** Writes what is still held. */
    void flush() {
        try {
            for (Alignment alignment : engine.alignAll(chunk, control).alignments()) {
                OptionalLong original = index.add(alignment.posting());
                OptionalLong line = original.isPresent() ? OptionalLong.of(original.getAsLong() + 1) : original;
                AlignmentLines.write(alignment, line, out);
                rows++;
                repeats += line.isPresent() ? 1 : 0;
                abstained += alignment.findAbstention().isPresent() && line.isEmpty() ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk.clear();
    }

    /** Lines written. */
    long rows() {
        return rows;
    }

    /** Those left to a person, each vacancy once. */
    long abstained() {
        return abstained;
    }

    /** Those that repeat an earlier one. */
    long repeats() {
        return repeats;
    }
}
