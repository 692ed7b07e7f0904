package org.siquan.round;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code quotas.csv} and {@code reserves.csv}; the places must be known. */
final class BoundSheets {

    private final Draft draft;
    private final FaultLog log;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Words words = new Words();

    BoundSheets(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
    }

    void quotas(CsvRows rows) throws IOException {
        try (Sheet sheet = Sheet.of(rows, Columns.OF_QUOTAS, log)) {
            while (sheet != null && sheet.next()) {
                if (id(sheet, "quota")) {
                    quota(sheet, sheet.header());
                }
            }
        }
    }

    private void quota(Sheet sheet, Header header) {
        int mostCell = header.cell("most");
        if (sheet.empty(mostCell)) {
            sheet.fault(mostCell, "most", CellFaults.required());
        }
        int most = sheet.whole(mostCell, "most", 0, Integer.MAX_VALUE, 0);
        int least = sheet.whole(header.cell("least"), "least", 0, Integer.MAX_VALUE, 0);
        if (least > most) {
            sheet.fault(header.cell("least"), "least", RoundFaults.leastAboveMost("least", least, most));
        }
        String group = sheet.text(header.cell("group"));
        if (!group.isEmpty() && !Shape.id(group)) {
            sheet.fault(header.cell("group"), "group", CellFaults.id(group));
        }
        String id = sheet.text(header.cell("quota"));
        draft.quotas.add(new Draft.Bound(
                sheet.spot(-1, ""),
                id,
                name(sheet, header, id),
                least,
                most,
                places(sheet, header.cell("places")),
                group.isEmpty() ? null : group));
    }

    private BitSet places(Sheet sheet, int cell) {
        BitSet places = new BitSet();
        if (sheet.text(cell).equals("*")) {
            places.set(0, draft.places.size());
            return places;
        }
        words.over(sheet.bytes(), sheet.from(cell), sheet.to(cell)).among(draft.placeIds);
        for (int w = 0; w < words.size(); w++) {
            int place = words.number(w);
            if (place == Ids.NONE) {
                sheet.fault(cell, "places", CellFaults.unknownPlace(words.text(w)));
            } else if (places.get(place)) {
                sheet.fault(cell, "places", CellFaults.rankedTwice(words.text(w)));
            } else {
                places.set(place);
            }
        }
        if (words.wrong() != Words.Wrong.NOTHING) {
            sheet.fault(cell, "places", CellFaults.brackets(words.wrong()));
        } else if (sheet.empty(cell)) {
            sheet.fault(cell, "places", CellFaults.required());
        }
        return places;
    }

    void reserves(CsvRows rows) throws IOException {
        try (Sheet sheet = Sheet.of(rows, Columns.OF_RESERVES, log)) {
            while (sheet != null && sheet.next()) {
                if (id(sheet, "reserve")) {
                    reserve(sheet, sheet.header());
                }
            }
        }
    }

    private void reserve(Sheet sheet, Header header) {
        int placeCell = header.cell("place");
        int place = draft.placeIds.find(sheet.bytes(), sheet.from(placeCell), sheet.to(placeCell));
        if (place == Ids.NONE) {
            sheet.fault(placeCell, "place", CellFaults.unknownPlace(sheet.text(placeCell)));
            return;
        }
        int seatsCell = header.cell("seats");
        if (sheet.empty(seatsCell)) {
            sheet.fault(seatsCell, "seats", CellFaults.required());
        }
        int seats = sheet.whole(seatsCell, "seats", 0, Integer.MAX_VALUE, 0);
        if (seats > draft.places.get(place).most()) {
            sheet.fault(
                    seatsCell,
                    "seats",
                    RoundFaults.leastAboveMost(
                            "seats", seats, draft.places.get(place).most()));
        }
        String group = sheet.text(header.cell("group"));
        if (!Shape.id(group)) {
            sheet.fault(header.cell("group"), "group", group.isEmpty() ? CellFaults.required() : CellFaults.id(group));
        }
        String kind = sheet.text(header.cell("kind"));
        boolean hard = kind.equals("hard");
        if (!hard && !kind.equals("soft")) {
            sheet.fault(header.cell("kind"), "kind", RoundFaults.kind(kind));
        }
        String id = sheet.text(header.cell("reserve"));
        draft.reserves.add(new Draft.Kept(sheet.spot(-1, ""), id, name(sheet, header, id), place, group, seats, hard));
    }

    private static String name(Sheet sheet, Header header, String id) {
        String name = sheet.text(header.cell("name"));
        return name.isEmpty() ? id : name;
    }

    /** Quotas and reserves share one set of ids. */
    private boolean id(Sheet sheet, String column) {
        int cell = sheet.header().cell(column);
        String id = sheet.text(cell);
        if (!Shape.id(id)) {
            sheet.fault(cell, column, id.isEmpty() ? CellFaults.required() : CellFaults.id(id));
            return false;
        }
        Integer before = lines.putIfAbsent(id, sheet.line());
        if (before != null) {
            sheet.fault(cell, column, CellFaults.repeated(id, before));
        }
        return before == null;
    }
}
