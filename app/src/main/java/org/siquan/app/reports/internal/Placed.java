package org.siquan.app.reports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Span;
import org.siquan.app.reports.Figure.Row;
import org.siquan.engine.rules.Kind;

/**
 * A placement of the year with what the registries know of it.
 *
 * @param order that its post belongs to; null where the registry no longer knows the post
 * @param host province of its site; null likewise
 * @param major code of the learner's; null where the registry no longer knows the learner
 * @param postMajors of the classes of the order
 */
record Placed(
        UUID id,
        String learner,
        String enterprise,
        String unit,
        Kind kind,
        boolean selfChosen,
        PlacementState state,
        List<Span> spans,
        @Nullable String order,
        @Nullable String host,
        @Nullable String major,
        Set<String> postMajors) {

    Placed {
        spans = List.copyOf(spans);
        postMajors = Set.copyOf(postMajors);
    }

    boolean begun() {
        return state.begun() || over();
    }

    boolean over() {
        return state == PlacementState.ENDED || state == PlacementState.SEALED;
    }

    LocalDate first() {
        return spans.getFirst().first();
    }

    LocalDate last() {
        return spans.getLast().last();
    }

    /** A row of it. */
    Row row(String detail, long part, long whole) {
        return new Row(id.toString(), learner, unit, detail, part, whole);
    }

    /** A row that counts or does not. */
    Row row(String detail, boolean counts) {
        return row(detail, counts ? 1 : 0, 1);
    }

    /** A row of which nobody can say. */
    Row unknown() {
        return row("", 0, 0);
    }
}
