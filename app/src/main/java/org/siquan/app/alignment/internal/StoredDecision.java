package org.siquan.app.alignment.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.NewDecision;
import org.siquan.engine.alignment.TitleDecision;

/**
 * A row of the history.
 *
 * @param seq grows with each row
 * @param unaided whether what stood first was the engine's answer without a decision on an equal title
 * @param undoes the decision that it takes back
 * @param org of who decided
 * @param by the name of the actor
 */
record StoredDecision(
        UUID id,
        long seq,
        ItemId item,
        DecisionKind kind,
        ItemKind sourceKind,
        String source,
        String title,
        @Nullable String code,
        List<NewDecision.Part> parts,
        String reason,
        @Nullable String firstCode,
        double probability,
        boolean unaided,
        @Nullable UUID undoes,
        Instant at,
        String org,
        String by) {

    StoredDecision {
        parts = List.copyOf(parts);
    }

    /** Whether the first answer was found right. */
    boolean confirms() {
        return kind == DecisionKind.ACCEPT || (code != null && code.equals(firstCode));
    }

    /** As the engine reads it. */
    TitleDecision inEngine() {
        return switch (kind) {
            case ACCEPT, CHANGE -> new TitleDecision.Coded(title, code == null ? "" : code);
            case NOT_A_JOB -> new TitleDecision.NotAJob(title);
            case SPLIT -> new TitleDecision.Split(title, coded());
            case UNDO ->
                throw new IllegalStateException(
                        "an undo is no decision on a title, was %s%nTry: active()".formatted(id));
        };
    }

    private List<TitleDecision.Coded> coded() {
        List<TitleDecision.Coded> all = new ArrayList<>();
        parts.forEach(part -> all.add(new TitleDecision.Coded(part.title(), part.code())));
        return all;
    }
}
