package org.siquan.engine.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levels and years that stand behind what they speak of: Java 熟练, PLC 经验 3 年. */
final class LevelsBehind {

    /** Letters behind a closing level, as in 基础者优先. */
    private static final int MOST_AFTER = 5;

    private LevelsBehind() {}

    static void apply(ClauseContent content, @Nullable ClauseContent previous) {
        for (Cue.Place place : content.cues()) {
            boolean level = place.is(Cue.Kind.LEVEL) && !content.governsWhatFollows(place) && closes(content, place);
            boolean years = place.is(Cue.Kind.YEARS) && !content.mentionAfter(place.end());
            if (level || years) {
                for (MentionDraft mention : spokenOf(content, previous, years)) {
                    boolean open = level ? !mention.hasLevel() : !mention.hasYears();
                    if (mention.end() <= place.start() && open) {
                        mention.take(place);
                    }
                }
            }
        }
    }

    /** Java 基础 says a level, the 基础 of 区块链的平台和基础框架 does not. */
    private static boolean closes(ClauseContent content, Cue.Place place) {
        return place.cue().side() != Cue.Side.AFTER || content.lettersAfter(place) <= MOST_AFTER;
    }

    private static List<MentionDraft> spokenOf(ClauseContent content, @Nullable ClauseContent previous, boolean years) {
        if (!content.mentions().isEmpty()) {
            return content.mentions();
        }
        return years && previous != null && content.saysLittle() ? previous.mentions() : List.of();
    }
}
