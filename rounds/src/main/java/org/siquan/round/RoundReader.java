package org.siquan.round;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Seed;

/**
 * Reads a matching round in any of its forms (docs/engines/matching-format.md) and names every fault.
 *
 * @implNote O(size of the files). Files are read once, in blocks; the large tables cost no object per row or choice
 */
public final class RoundReader {

    private static final int BLOCK = 1 << 18;
    private static final int PROBE = 256;

    private final int limit;

    /** A reader of rounds of up to 2,147,483,639 choices. */
    public RoundReader() {
        this(Growth.LONGEST);
    }

    /** @param limit most choices of all applicants together */
    RoundReader(int limit) {
        this.limit = limit;
    }

    /**
     * The round in a folder or a file.
     *
     * @param seed shuffles the order of the lottery where the round gives none; null = the order of the lines
     */
    public RoundRead read(Path in, @Nullable Seed seed) {
        FaultLog log = new FaultLog();
        RoundRead.Accepted accepted = null;
        try {
            accepted = Files.isDirectory(in) ? folder(in, log, seed) : file(in, log, seed);
        } catch (NoSuchFileException e) {
            log.error(Spot.whole(name(in)), FileFaults.missing(name(in)));
        } catch (IOException e) {
            log.error(Spot.whole(name(in)), FileFaults.unreadable(String.valueOf(e.getMessage())));
        }
        return accepted == null ? new RoundRead.Refused(log.errors(), log.more()) : accepted;
    }

    private static String name(Path in) {
        Path name = in.getFileName();
        return name == null ? in.toString() : name.toString();
    }

    private RoundRead.@Nullable Accepted folder(Path in, FaultLog log, @Nullable Seed seed) throws IOException {
        Draft draft = new CsvSet(new FolderTables(in), log).read(limit);
        return log.clean() ? new Assembly(draft, log).assemble(RoundRead.Form.CSV, seed) : null;
    }

    private RoundRead.@Nullable Accepted file(Path in, FaultLog log, @Nullable Seed seed) throws IOException {
        return json(in) ? json(in, log, seed) : text(in, log, seed);
    }

    /** True if the first character, marks of byte order and blanks apart, is a brace. */
    private static boolean json(Path in) throws IOException {
        try (InputStream bytes = Files.newInputStream(in)) {
            for (byte b : bytes.readNBytes(PROBE)) {
                if (b == '{') {
                    return true;
                }
                if (b > ' ') {
                    return false;
                }
            }
            return false;
        }
    }

    private RoundRead.@Nullable Accepted json(Path in, FaultLog log, @Nullable Seed seed) throws IOException {
        Tables tables;
        try (InputStream bytes = Files.newInputStream(in)) {
            tables = JsonRound.read(bytes, name(in), log);
        }
        if (!log.clean()) {
            return null;
        }
        Draft draft = new CsvSet(tables, log).read(limit);
        return log.clean() ? new Assembly(draft, log).assemble(RoundRead.Form.JSON, seed) : null;
    }

    private RoundRead.@Nullable Accepted text(Path in, FaultLog log, @Nullable Seed seed) throws IOException {
        long size = Files.size(in);
        int block = Math.clamp(size + 1, 1 << 10, BLOCK);
        try (InputStream bytes = Files.newInputStream(in);
                ByteLines lines = new ByteLines(bytes, block)) {
            Draft draft = new HospitalResidents(lines, name(in), size, log, limit).read();
            return log.clean() ? new Assembly(draft, log).assemble(RoundRead.Form.TEXT, seed) : null;
        }
    }
}
