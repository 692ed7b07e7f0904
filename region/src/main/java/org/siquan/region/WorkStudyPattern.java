package org.siquan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How weeks of study and weeks of work alternate over a year, written {@code S9-13 W9-13 S9-13 W9-13}.
 *
 * @param blocks in order of time; never empty in a region that was read
 */
public record WorkStudyPattern(PatternId id, String zh, String en, List<Block> blocks) {
    private static final Pattern BLOCK = Pattern.compile("([SW])([1-9]\\d?)(?:-([1-9]\\d?))?");

    public WorkStudyPattern {
        blocks = List.copyOf(blocks);
    }

    /**
     * A stretch at a campus ({@code work} false) or at a post ({@code work} true).
     *
     * @param least fewest open weeks, >= 1
     * @param most most open weeks, >= {@code least}
     */
    public record Block(boolean work, int least, int most) {
        public Block {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException(
                        "block must have 1 <= least <= most, was %d and %d%nTry: S9-13.".formatted(least, most));
            }
        }

        @Override
        public String toString() {
            return (work ? "W" : "S") + (least == most ? String.valueOf(least) : least + "-" + most);
        }
    }

    static Optional<List<Block>> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.strip().split("\\s+", -1)) {
            Matcher matcher = BLOCK.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int least = Integer.parseInt(matcher.group(2));
            int most = matcher.group(3) == null ? least : Integer.parseInt(matcher.group(3));
            if (most < least) {
                return Optional.empty();
            }
            blocks.add(new Block(matcher.group(1).equals("W"), least, most));
        }
        return Optional.of(blocks);
    }
}
