package org.siquan.app.placements;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.rules.Kind;
import org.siquan.region.LearnerId;
import org.siquan.region.MentorId;
import org.siquan.region.PostId;

/**
 * What a school arranges.
 *
 * @param spans days at the post, at least one span; no two of them share a day
 * @param selfChosen the learner found the unit (Art. 9)
 * @param mentor of the enterprise; null while nobody is named
 * @param tutor name of the school's own tutor; null while nobody is named
 */
public record NewPlacement(
        LearnerId learner,
        PostId post,
        Kind kind,
        List<Span> spans,
        boolean selfChosen,
        @Nullable MentorId mentor,
        @Nullable String tutor) {

    public NewPlacement {
        spans = spans.stream().sorted(Comparator.comparing(Span::first)).toList();
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a placement needs at least one span of days\nTry: first and last day");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).meets(spans.get(i - 1))) {
                throw new IllegalArgumentException("spans of a placement must not meet, were %s and %s%nTry: join them"
                        .formatted(spans.get(i - 1), spans.get(i)));
            }
        }
    }
}
