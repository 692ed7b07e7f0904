package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cues of one kind of text, from a data file, and where a text has them. A line is {@code kind; side; level; words
 * zh; words en; reason}. O(text + matches).
 */
final class CueWords {

    private static final int COLUMNS = 6;

    private final List<Cue> cues = new ArrayList<>();
    private final TermScanner scanner = new TermScanner();
    private int pairs;

    private CueWords() {}

    static CueWords ofResource(String name) {
        CueWords words = new CueWords();
        for (String line : OwnData.lines(name)) {
            words.addLine(name, line);
        }
        words.scanner.seal();
        return words;
    }

    private void addLine(String file, String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS || cells[COLUMNS - 1].isBlank()) {
            throw new IllegalStateException(
                    "a line of %s must have %d cells and a reason, was \"%s\"%nTry: kind;side;level;zh;en;reason"
                            .formatted(file, COLUMNS, line));
        }
        addWords(cells[0], cells[1], cells[2], cells[3]);
        addWords(cells[0], cells[1], cells[2], cells[4]);
    }

    private void addWords(String kind, String side, String level, String words) {
        int dots = words.indexOf('…');
        if (dots < 0) {
            add(kind, side, level, words, -1, false);
        } else {
            add(kind, side, level, words.substring(0, dots), pairs, true);
            add(kind, side, level, words.substring(dots + 1), pairs, false);
            pairs++;
        }
    }

    private void add(String kind, String side, String level, String words, int pair, boolean opens) {
        Requirement requirement = requirement(kind);
        for (String word : words.isEmpty() ? new String[0] : words.split("\\|", -1)) {
            scanner.add(word, cues.size());
            cues.add(new Cue(
                    word,
                    requirement == null ? Cue.Kind.valueOf(kind) : Cue.Kind.REQUIREMENT,
                    Cue.Side.valueOf(side),
                    requirement,
                    level.isEmpty() ? null : Integer.valueOf(level),
                    null,
                    pair,
                    opens));
        }
    }

    private static @Nullable Requirement requirement(String kind) {
        return Arrays.stream(Requirement.values())
                .filter(r -> r.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Cues with their places, in order of their starts; years of experience among them. */
    List<Cue.Place> in(String readable) {
        List<Cue.Place> places = new ArrayList<>();
        int masked = 0;
        for (TermScanner.Match match : scanner.scanFolded(readable)) {
            Cue cue = cues.get(match.owner());
            if (cue.kind() == Cue.Kind.MASK) {
                masked = Math.max(masked, match.end());
            } else if (match.start() >= masked) {
                places.add(new Cue.Place(match.start(), match.end(), cue));
            }
        }
        places.addAll(StatedYears.in(readable));
        places.sort(Comparator.comparingInt(Cue.Place::start).thenComparingInt(Cue.Place::end));
        return places;
    }
}
