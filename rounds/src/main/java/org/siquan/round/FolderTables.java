package org.siquan.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tables that are the files of a folder. */
record FolderTables(Path folder) implements Tables {

    private static final int BLOCK = 1 << 18;

    @Override
    public @Nullable CsvRows open(String table, FaultLog log) throws IOException {
        Path file = folder.resolve(table);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        int block = Math.clamp(Files.size(file) + 1, 1 << 10, BLOCK);
        return new CsvRows(new ByteLines(Files.newInputStream(file), block), Spots.file(table), log);
    }

    @Override
    public long size(String table) {
        try {
            return Files.size(folder.resolve(table));
        } catch (IOException e) {
            return 0; // a guess; whoever opens the file says what is wrong with it
        }
    }

    @Override
    public Spot missing(String table) {
        return Spot.whole(table);
    }
}
