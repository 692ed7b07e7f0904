package org.siquan.round;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;

/** Reads {@code applicants.csv}, the large table: no object per row and none per choice. */
final class ApplicantSheet {

    /** Bytes of a row, as a guess of how many rows there are. */
    private static final int ROW = 48;

    private final Draft draft;
    private final FaultLog log;
    private final boolean placesKnown;
    private final Words words = new Words();
    private final int[] seen;
    private int choiceCell;
    private int tieCell;
    private int scoreCell;
    private int scoresCell;
    private int groupCell;
    private int barredCell;

    /** @param placesKnown false if the places could not be read, so that unknown ones are no fault */
    ApplicantSheet(Draft draft, FaultLog log, boolean placesKnown) {
        this.draft = draft;
        this.log = log;
        this.placesKnown = placesKnown;
        seen = new int[draft.placeIds.size()];
    }

    /**
     * Reads the table; false if not all of it could be read.
     *
     * @param size bytes of it
     * @param limit most choices of all applicants together
     */
    boolean read(CsvRows rows, long size, int limit) throws IOException {
        draft.applicantSpots = rows.spots();
        int expected = Math.clamp(size / ROW, 16, 1 << 22);
        draft.applicantIds = new Ids(expected);
        draft.applicantLines = new Ints(expected);
        draft.wishes = new Wishes(draft.placeIds.size(), expected, limit);
        try (Sheet sheet = Sheet.of(rows, Columns.OF_APPLICANTS, log)) {
            if (sheet == null) {
                return false;
            }
            columns(sheet.header(), expected);
            int cell = sheet.header().cell("applicant");
            while (sheet.next()) {
                if (applicant(sheet, cell) && !wishes(sheet)) {
                    sheet.fault(choiceCell, "choices", RoundFaults.choicesBeyond(limit));
                    return false;
                }
            }
        }
        return !rows.broken();
    }

    private void columns(Header header, int expected) {
        draft.applicantHeader = header;
        choiceCell = header.cell("choices");
        tieCell = header.cell("tie");
        scoreCell = header.cell("score");
        scoresCell = header.cell("scores");
        groupCell = header.cell("groups");
        barredCell = header.cell("barred");
        draft.groups = groupCell < 0 ? null : new Ints(expected);
        draft.ties = tieCell < 0 ? null : new Longs();
        draft.score = scoreCell < 0 ? null : new Decimals(expected);
        draft.scores = scoresCell < 0 ? null : new Decimals(expected);
        for (String subject : header.family(Columns.MARK).keySet()) {
            draft.marks.put(draft.subject(subject), new Decimals(expected));
        }
    }

    /** Takes the values of the applicant alone; false if the row is nobody's. */
    private boolean applicant(Sheet sheet, int cell) {
        byte[] bytes = sheet.bytes();
        int from = sheet.from(cell);
        int to = sheet.to(cell);
        if (!Shape.id(bytes, from, to)) {
            sheet.fault(cell, "applicant", from == to ? CellFaults.required() : CellFaults.id(sheet.text(cell)));
            return false;
        }
        int applicant = draft.applicantIds.add(bytes, from, to, Ids.key(bytes, from, to));
        if (applicant < 0) {
            int before = draft.applicantLines.get(-2 - applicant);
            sheet.fault(cell, "applicant", CellFaults.repeated(sheet.text(cell), before));
            return false;
        }
        draft.applicantLines.add(sheet.line());
        if (draft.groups != null) {
            int groups = draft.groupSets.of(bytes, sheet.from(groupCell), sheet.to(groupCell));
            draft.groups.add(groups);
            if (!draft.groupSets.wrong(groups).isEmpty()) {
                sheet.fault(groupCell, "groups", CellFaults.id(draft.groupSets.wrong(groups)));
            }
        }
        if (draft.ties != null) {
            draft.ties.add(tie(sheet));
        }
        if (draft.score != null) {
            draft.score.add(sheet.decimal(scoreCell, "score"));
        }
        for (Map.Entry<String, Integer> mark :
                sheet.header().family(Columns.MARK).entrySet()) {
            Decimals marks = draft.marks.get(draft.subject(mark.getKey()));
            if (marks != null) {
                marks.add(sheet.decimal(mark.getValue(), Columns.MARK + mark.getKey()));
            }
        }
        return true;
    }

    private long tie(Sheet sheet) {
        if (sheet.empty(tieCell)) {
            return WholeNumbers.NONE;
        }
        long tie = WholeNumbers.of(sheet.bytes(), sheet.from(tieCell), sheet.to(tieCell));
        if (tie == WholeNumbers.NONE) {
            sheet.fault(tieCell, "tie", CellFaults.tie(sheet.text(tieCell)));
        }
        return tie;
    }

    /** Takes the list of choices and what stands beside it; false if there are too many choices. */
    private boolean wishes(Sheet sheet) {
        byte[] bytes = sheet.bytes();
        Wishes wishes = draft.wishes;
        int mark = wishes.lists() + 1;
        words.over(bytes, sheet.from(choiceCell), sheet.to(choiceCell)).among(draft.placeIds);
        if (!words.distinct(seen, mark)) {
            wrongChoices(sheet);
            wishes.end();
        } else if (!wishes.add(words)) {
            return false;
        }
        int named = words.size();
        if (words.wrong() != Words.Wrong.NOTHING) {
            sheet.fault(choiceCell, "choices", CellFaults.brackets(words.wrong()));
        }
        if (draft.scores != null) {
            scores(sheet, draft.scores, named);
        }
        if (!sheet.empty(barredCell)) {
            barred(sheet);
        }
        return true;
    }

    private void wrongChoices(Sheet sheet) {
        BitSet repeated = words.repeated();
        for (int w = 0; w < words.size(); w++) {
            if (words.number(w) == Ids.NONE) {
                if (placesKnown) {
                    sheet.fault(choiceCell, "choices", CellFaults.unknownPlace(words.text(w)));
                }
            } else if (repeated.get(w)) {
                sheet.fault(choiceCell, "choices", CellFaults.rankedTwice(words.text(w)));
            }
        }
    }

    private void scores(Sheet sheet, Decimals scores, int choices) {
        byte[] bytes = sheet.bytes();
        words.over(bytes, sheet.from(scoresCell), sheet.to(scoresCell));
        for (int w = 0; w < words.size(); w++) {
            long score = Decimal.of(bytes, words.from(w), words.to(w));
            if (score == Decimal.NONE) {
                sheet.fault(scoresCell, "scores", CellFaults.decimal(words.text(w)));
            }
            scores.add(score);
        }
        if (words.size() != choices) {
            sheet.fault(scoresCell, "scores", RoundFaults.scoresCount(choices, words.size()));
        }
    }

    private void barred(Sheet sheet) {
        Wishes wishes = draft.wishes;
        words.over(sheet.bytes(), sheet.from(barredCell), sheet.to(barredCell)).among(draft.placeIds);
        for (int w = 0; w < words.size(); w++) {
            int position = wishes.find(wishes.lists() - 1, words.number(w));
            if (position >= 0) {
                draft.barred.set(position);
            } else {
                sheet.fault(barredCell, "barred", RoundFaults.barredNotChosen(words.text(w)));
            }
        }
    }
}
