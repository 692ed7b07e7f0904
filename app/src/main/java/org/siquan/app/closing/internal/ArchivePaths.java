package org.siquan.app.closing.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchivePiece.Written;
import org.siquan.app.platform.AttachmentId;

/** Paths in an archive: a folder for each kind, names that every file system takes, none twice. */
final class ArchivePaths {

    private static final int LONGEST = 80;
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private ArchivePaths() {}

    /**
     * The pieces in the order of their kinds, by path.
     *
     * @param fileName of an attached file, whose ending says what it is
     */
    static Map<String, ArchivePiece> of(List<ArchivePiece> pieces, Function<AttachmentId, String> fileName) {
        Map<String, ArchivePiece> named = new LinkedHashMap<>();
        pieces.stream().sorted(Comparator.comparing(ArchivePiece::kind)).forEach(piece -> {
            String full = name(piece, fileName);
            int dot = full.lastIndexOf('.');
            String ending = dot < 0 ? "" : full.substring(dot);
            String stem = shortened(dot < 0 ? full : full.substring(0, dot));
            String folder = piece.kind().folder() + "/";
            String path = folder + stem + ending;
            for (int again = 2; named.containsKey(path); again++) {
                path = "%s%s (%d)%s".formatted(folder, stem, again, ending);
            }
            named.put(path, piece);
        });
        return named;
    }

    private static String name(ArchivePiece piece, Function<AttachmentId, String> fileName) {
        String name = UNSAFE.matcher(piece.name()).replaceAll(" ").strip();
        return switch (piece) {
            case Written _ -> name;
            case Attached given -> withEnding(name, fileName.apply(given.file()));
        };
    }

    private static String withEnding(String name, String file) {
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot);
        return name.endsWith(ending) ? name : name + ending;
    }

    private static String shortened(String stem) {
        String kept = stem.isEmpty() || stem.startsWith(".") ? "_" + stem : stem;
        return kept.substring(0, kept.offsetByCodePoints(0, Math.min(LONGEST, kept.codePointCount(0, kept.length()))));
    }
}
