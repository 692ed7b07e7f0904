package org.siquan.app.apprenticeship.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.WhyNotThere.Elsewhere;
import org.siquan.app.apprenticeship.WhyNotThere.InTheWay;

/**
 * Posts of which the same is to be said, so that it is said once; a post where nothing is in the way stands alone.
 *
 * @param first those that are shown at once
 * @param others the rest, to be opened
 */
public record WhyNotRow(
        List<Elsewhere> first,
        List<Elsewhere> others,
        List<InTheWay> inTheWay,
        @Nullable Long costDifference) {

    private static final int SHOWN = 3;

    public WhyNotRow {
        first = List.copyOf(first);
        others = List.copyOf(others);
        inTheWay = List.copyOf(inTheWay);
    }

    /** Rows in the order of their first posts. */
    static List<WhyNotRow> of(List<Elsewhere> posts) {
        List<WhyNotRow> rows = new ArrayList<>();
        Map<List<InTheWay>, List<Elsewhere>> alike = new LinkedHashMap<>();
        for (Elsewhere post : posts) {
            if (post.inTheWay().isEmpty()) {
                rows.add(new WhyNotRow(List.of(post), List.of(), List.of(), post.costDifference()));
            } else {
                alike.computeIfAbsent(post.inTheWay(), _ -> new ArrayList<>()).add(post);
            }
        }
        alike.forEach((why, all) -> {
            int shown = Math.min(SHOWN, all.size());
            rows.add(new WhyNotRow(all.subList(0, shown), all.subList(shown, all.size()), why, null));
        });
        return rows;
    }
}
