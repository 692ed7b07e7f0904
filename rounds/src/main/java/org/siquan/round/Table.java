package org.siquan.round;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written when somebody asks for it, so that it need not lie in memory. */
@FunctionalInterface
public interface Table {

    /** Writes all of it; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
}
