package org.siquan.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.region.file.Text;

/**
 * The places, quotas and reserves of a round by id. A place may have the id of a quota or reserve; {@code place:ID} and
 * {@code quota:ID} tell them apart, for no id has a colon.
 */
final class BoundIds {

    private static final String PLACE = "place:";
    private static final String QUOTA = "quota:";

    private final QuotaForest forest;
    private final Map<String, List<Integer>> nodes = new HashMap<>();

    BoundIds(QuotaForest forest) {
        this.forest = forest;
        for (int node = 0; node < forest.nodes(); node++) {
            put(forest.id(node), node);
            put((node < forest.places() ? PLACE : QUOTA) + forest.id(node), node);
        }
    }

    private void put(String id, int node) {
        nodes.computeIfAbsent(id, each -> new ArrayList<>(1)).add(node);
    }

    /** One node; none if it is not known; two if it is a place's and another's. */
    List<Integer> find(String id) {
        return nodes.getOrDefault(id, List.of());
    }

    /** Every id once, without what tells them apart. */
    List<String> known() {
        return nodes.keySet().stream()
                .filter(id -> id.indexOf(':') < 0)
                .sorted()
                .toList();
    }

    /** The id that names this node and no other. */
    String of(int node) {
        String id = forest.id(node);
        return find(id).size() == 1 ? id : (node < forest.places() ? PLACE : QUOTA) + id;
    }

    /** What the node is. */
    Text kind(int node) {
        return switch (forest.kind(node)) {
            case PLACE -> new Text("班", "place");
            case QUOTA -> new Text("名额", "quota");
            case SOFT_RESERVE -> new Text("软性预留", "soft reserve");
            case OTHERS -> new Text("硬性预留", "hard reserve");
        };
    }
}
