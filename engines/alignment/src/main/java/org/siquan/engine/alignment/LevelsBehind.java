package org.siquan.engine.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levels and years that stand behind what they speak of: Java 熟练, PLC 经验 3 年. */
final class LevelsBehind {

    private LevelsBehind() {}

    static void apply(ClauseContent content, @Nullable ClauseContent previous) {
        for (Cue.Place place : content.cues()) {
            boolean level = place.is(Cue.Kind.LEVEL) && !content.governsWhatFollows(place);
            boolean years = place.is(Cue.Kind.YEARS) && !content.mentionAfter(place.end());
            if (level || years) {
                for (MentionDraft mention : spokenOf(content, previous)) {
                    boolean open = level ? !mention.hasLevel() : !mention.hasYears();
                    if (mention.end() <= place.start() && open) {
                        mention.take(place);
                    }
                }
            }
        }
    }

    private static List<MentionDraft> spokenOf(ClauseContent content, @Nullable ClauseContent previous) {
        if (!content.mentions().isEmpty()) {
            return content.mentions();
        }
        return previous != null && content.saysLittle() ? previous.mentions() : List.of();
    }
}
