package org.siquan.engine.matching.verify.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code quotas.csv}, {@code reserves.csv} and {@code teams.csv}; places and applicants must be known. */
final class BoundTables {

    private final Draft draft;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();

    BoundTables(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    void quotas(Path file) {
        Set<String> known = Set.of("quota", "name", "least", "most", "places", "group");
        try (Table table = Table.open(file, faults, known, List.of("quota", "most", "places"))) {
            while (table.next()) {
                RowCells cells = new RowCells(table);
                String id = unique(cells, "quota");
                int most = cells.needed("most");
                int least = cells.number("least", 0);
                if (least > most) {
                    table.fault(
                            "range",
                            "下限 %d 超过上限 %d".formatted(least, most),
                            "least %d is above most %d".formatted(least, most));
                }
                String group = table.get("group").isEmpty() ? null : cells.id("group");
                draft.quotas.add(
                        new Draft.QuotaLine(id, cells.name("name", id), least, most, places(table, cells), group));
            }
        }
    }

    private String unique(RowCells cells, String column) {
        String id = cells.id(column);
        if (!ids.add(id)) {
            cells.repeated(id);
        }
        return id;
    }

    private BitSet places(Table table, RowCells cells) {
        BitSet places = new BitSet();
        if (table.get("places").equals("*")) {
            places.set(0, draft.places.size());
            return places;
        }
        for (String id : cells.list("places").words()) {
            if (draft.place(id) < 0) {
                cells.unknown(id);
            } else {
                places.set(draft.place(id));
            }
        }
        if (places.isEmpty()) {
            table.fault("empty", "没有包含任何班", "covers no place");
        }
        return places;
    }

    void reserves(Path file) {
        List<String> needed = List.of("reserve", "place", "group", "seats", "kind");
        Set<String> known = new HashSet<>(needed);
        known.add("name");
        try (Table table = Table.open(file, faults, known, needed)) {
            while (table.next()) {
                RowCells cells = new RowCells(table);
                String id = unique(cells, "reserve");
                int place = draft.place(table.get("place"));
                int seats = cells.needed("seats");
                String kind = table.get("kind");
                if (place < 0) {
                    cells.unknown(table.get("place"));
                    continue;
                }
                if (!kind.equals("soft") && !kind.equals("hard")) {
                    table.fault(
                            "kind",
                            "须是 soft 或 hard，写的是“%s”".formatted(kind),
                            "kind must be soft or hard, was \"%s\"".formatted(kind));
                }
                if (seats > draft.places.get(place).most()) {
                    table.fault("range", "预留超过名额", "keeps more seats than the place has");
                }
                draft.reserves.add(new Draft.ReserveLine(
                        id, cells.name("name", id), place, cells.id("group"), seats, kind.equals("hard")));
            }
        }
    }

    void teams(Path file) {
        try (Table table = Table.open(file, faults, Set.of("team", "members"), List.of("team", "members"))) {
            while (table.next()) {
                RowCells cells = new RowCells(table);
                List<Integer> members = new ArrayList<>();
                for (String id : cells.list("members").words()) {
                    if (draft.applicant(id) < 0) {
                        cells.unknown(id);
                    } else {
                        members.add(draft.applicant(id));
                    }
                }
                draft.teams.add(new Draft.TeamLine(cells.id("team"), members));
            }
        }
    }
}
