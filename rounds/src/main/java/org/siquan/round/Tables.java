package org.siquan.round;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tables of a round by name, wherever they come from. */
interface Tables {

    /** The rows of a table from the beginning; null if the round does not have it. */
    @Nullable
    CsvRows open(String table, FaultLog log) throws IOException;

    /** Bytes of a table, as a guess of how much will come. */
    long size(String table);

    /** Where a table that is missing should be. */
    Spot missing(String table);
}
