package org.siquan.engine.matching.verify.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code places.csv}. */
final class PlacesTable {

    private static final Set<String> KNOWN =
            Set.of("place", "name", "most", "least", "target", "requires", "minimum:", "weight:", "rules", "order");

    private PlacesTable() {}

    static void read(Path file, Draft draft, Faults faults) {
        try (Table table = Table.open(file, faults, KNOWN, List.of("place", "most"))) {
            while (table.next()) {
                RowCells cells = new RowCells(table);
                String id = cells.id("place");
                if (draft.placeIndex.putIfAbsent(id, draft.places.size()) != null) {
                    cells.repeated(id);
                    continue;
                }
                int most = cells.needed("most");
                int least = cells.number("least", 0);
                int target = cells.number("target", most);
                if (least > most || target > most) {
                    table.fault(
                            "range", "开班下限和目标不能超过名额 " + most, "least and target must be at most the seats, " + most);
                }
                draft.places.add(new Draft.PlaceLine(
                        id,
                        cells.name("name", id),
                        least,
                        most,
                        Words.bars(table.get("requires")),
                        minimum(table, cells),
                        weights(table, cells),
                        Words.bars(table.get("rules")),
                        table.get("order").isEmpty() ? null : cells.list("order")));
            }
        }
    }

    private static Map<String, Long> minimum(Table table, RowCells cells) {
        Map<String, Long> minimum = new HashMap<>();
        table.family("minimum:").forEach((subject, text) -> minimum.put(subject, cells.thousandths(text)));
        return minimum;
    }

    private static Map<String, Integer> weights(Table table, RowCells cells) {
        Map<String, Integer> weights = new HashMap<>();
        table.family("weight:").forEach((subject, text) -> {
            int weight = cells.whole(text, -Integer.MAX_VALUE);
            if (weight != 0) {
                weights.put(subject, weight);
            }
        });
        return weights;
    }
}
