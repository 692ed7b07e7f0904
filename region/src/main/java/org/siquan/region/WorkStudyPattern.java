package org.siquan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How weeks of study and weeks of work alternate over a year, written {@code S8 W10 S8 …}.
 *
 * @param blocks in order of time; never empty
 */
public record WorkStudyPattern(PatternId id, String zh, String en, List<Block> blocks) {
    private static final Pattern BLOCK = Pattern.compile("([SW])([1-9]\\d?)");

    public WorkStudyPattern {
        blocks = List.copyOf(blocks);
    }

    /** Weeks spent together at a campus ({@code work} false) or at a post ({@code work} true). */
    public record Block(boolean work, int weeks) {
        @Override
        public String toString() {
            return (work ? "W" : "S") + weeks;
        }
    }

    /** Weeks of the whole pattern. */
    public int weeks() {
        return blocks.stream().mapToInt(Block::weeks).sum();
    }

    /** Weeks at work. */
    public int workWeeks() {
        return blocks.stream().filter(Block::work).mapToInt(Block::weeks).sum();
    }

    static Optional<List<Block>> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.strip().split("\\s+", -1)) {
            Matcher matcher = BLOCK.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            blocks.add(new Block(matcher.group(1).equals("W"), Integer.parseInt(matcher.group(2))));
        }
        return Optional.of(blocks);
    }
}
