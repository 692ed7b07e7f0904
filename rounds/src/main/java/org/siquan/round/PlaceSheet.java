package org.siquan.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.matching.Place;
import org.siquan.round.DraftPlace.Criterion;

/** Reads {@code places.csv}. The places' own lists are kept as they are until the applicants are known. */
final class PlaceSheet {

    /** A place's own list as the file has it. */
    private static final class OwnList {
        private final int place;
        private final byte[] text;
        private final Spot spot;

        OwnList(int place, byte[] text, Spot spot) {
            this.place = place;
            this.text = text;
            this.spot = spot;
        }
    }

    private final Draft draft;
    private final FaultLog log;
    private final List<OwnList> lists = new ArrayList<>();

    PlaceSheet(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
    }

    /** True if all of it could be read, so that places may be looked up. */
    boolean read(CsvRows rows) throws IOException {
        draft.placeSpots = rows.spots();
        try (Sheet sheet = Sheet.of(rows, Columns.OF_PLACES, log)) {
            if (sheet == null) {
                return false;
            }
            while (sheet.next()) {
                place(sheet);
            }
        }
        return !rows.broken();
    }

    private void place(Sheet sheet) {
        Header header = sheet.header();
        int cell = header.cell("place");
        if (!Shape.id(sheet.bytes(), sheet.from(cell), sheet.to(cell))) {
            sheet.fault(cell, "place", sheet.empty(cell) ? CellFaults.required() : CellFaults.id(sheet.text(cell)));
            return;
        }
        long key = Ids.key(sheet.bytes(), sheet.from(cell), sheet.to(cell));
        int place = draft.placeIds.add(sheet.bytes(), sheet.from(cell), sheet.to(cell), key);
        if (place < 0) {
            int before = draft.places.get(-2 - place).line();
            sheet.fault(cell, "place", CellFaults.repeated(sheet.text(cell), before));
            return;
        }
        int order = header.cell("order");
        boolean listed = !sheet.empty(order);
        if (listed) {
            byte[] text = Arrays.copyOfRange(sheet.bytes(), sheet.from(order), sheet.to(order));
            lists.add(new OwnList(place, text, sheet.spot(order, "order")));
        }
        draft.places.add(place(sheet, header, listed));
    }

    private DraftPlace place(Sheet sheet, Header header, boolean listed) {
        int mostCell = header.cell("most");
        if (sheet.empty(mostCell)) {
            sheet.fault(mostCell, "most", CellFaults.required());
        }
        int most = sheet.whole(mostCell, "most", 0, Integer.MAX_VALUE, 0);
        int least = bounded(sheet, header, "least", most, 0);
        int target = bounded(sheet, header, "target", most, Place.SHARED);
        int name = header.cell("name");
        return new DraftPlace(
                sheet.line(),
                sheet.text(sheet.empty(name) ? header.cell("place") : name),
                least,
                most,
                target,
                requires(sheet, header.cell("requires")),
                minimum(sheet, header),
                weights(sheet, header),
                rules(sheet, header.cell("rules")),
                listed);
    }

    private static int bounded(Sheet sheet, Header header, String column, int most, int absent) {
        int cell = header.cell(column);
        int value = sheet.whole(cell, column, 0, Integer.MAX_VALUE, absent);
        if (value > most) {
            sheet.fault(cell, column, RoundFaults.leastAboveMost(column, value, most));
        }
        return value;
    }

    private static List<String> requires(Sheet sheet, int cell) {
        List<String> groups = sheet.empty(cell) ? List.of() : sheet.bars(cell);
        for (String group : groups) {
            if (!Shape.id(group)) {
                sheet.fault(cell, "requires", CellFaults.id(group));
            }
        }
        return groups;
    }

    private Map<Integer, Long> minimum(Sheet sheet, Header header) {
        Map<Integer, Long> minimum = new TreeMap<>();
        for (var column : header.family(Columns.MINIMUM).entrySet()) {
            String name = Columns.MINIMUM + column.getKey();
            long least = sheet.decimal(column.getValue(), name);
            if (least != Decimal.NONE) {
                minimum.put(draft.subject(column.getKey(), sheet.spot(column.getValue(), name)), least);
            }
        }
        return minimum;
    }

    private Map<Integer, Integer> weights(Sheet sheet, Header header) {
        Map<Integer, Integer> weights = new TreeMap<>();
        for (var column : header.family(Columns.WEIGHT).entrySet()) {
            String name = Columns.WEIGHT + column.getKey();
            int weight = sheet.whole(column.getValue(), name, -Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
            if (weight != 0) {
                weights.put(draft.subject(column.getKey(), sheet.spot(column.getValue(), name)), weight);
            }
        }
        return weights;
    }

    private List<Criterion> rules(Sheet sheet, int cell) {
        List<Criterion> rules = new ArrayList<>();
        for (String rule : sheet.empty(cell) ? List.<String>of() : sheet.bars(cell)) {
            if (rule.startsWith(Columns.GROUP) && Shape.id(rule.substring(Columns.GROUP.length()))) {
                rules.add(new Criterion(rule.substring(Columns.GROUP.length()), 0));
            } else if (rule.startsWith(Columns.MARK) && Shape.id(rule.substring(Columns.MARK.length()))) {
                String subject = rule.substring(Columns.MARK.length());
                rules.add(new Criterion(null, draft.subject(subject, sheet.spot(cell, "rules"))));
            } else {
                sheet.fault(cell, "rules", RoundFaults.rule(rule));
            }
        }
        return rules;
    }

    /** Reads the places' own lists; the applicants must be known. */
    void lists() {
        int[] seen = new int[draft.applicantIds.size()];
        Words words = new Words();
        for (int l = 0; l < lists.size(); l++) {
            OwnList list = lists.get(l);
            words.over(list.text, 0, list.text.length).among(draft.applicantIds);
            if (words.distinct(seen, l + 1)) {
                draft.orders.add(list.place, words);
            } else {
                wrong(list, words);
            }
            if (words.wrong() != Words.Wrong.NOTHING) {
                log.error(list.spot, CellFaults.brackets(words.wrong()));
            }
        }
    }

    private void wrong(OwnList list, Words words) {
        BitSet repeated = words.repeated();
        for (int w = 0; w < words.size(); w++) {
            if (words.number(w) == Ids.NONE) {
                log.error(list.spot, CellFaults.unknownApplicant(words.text(w)));
            } else if (repeated.get(w)) {
                log.error(list.spot, CellFaults.rankedTwice(words.text(w)));
            }
        }
    }
}
