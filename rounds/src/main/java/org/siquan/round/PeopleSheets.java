package org.siquan.round;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Team;

/** Reads {@code teams.csv} and {@code barred.csv}; applicants and their choices must be known. */
final class PeopleSheets {

    private final Draft draft;
    private final FaultLog log;
    private final Words words = new Words();
    private final Map<Integer, String> teamOf = new HashMap<>();

    PeopleSheets(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
    }

    void teams(CsvRows rows) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (Sheet sheet = Sheet.of(rows, Columns.OF_TEAMS, log)) {
            while (sheet != null && sheet.next()) {
                int cell = sheet.header().cell("team");
                String id = sheet.text(cell);
                Integer before = lines.putIfAbsent(id, sheet.line());
                if (!Shape.id(id)) {
                    sheet.fault(cell, "team", id.isEmpty() ? CellFaults.required() : CellFaults.id(id));
                } else if (before != null) {
                    sheet.fault(cell, "team", CellFaults.repeated(id, before));
                } else {
                    team(sheet, id);
                }
            }
        }
    }

    private void team(Sheet sheet, String id) {
        int cell = sheet.header().cell("members");
        List<Integer> members = new ArrayList<>();
        words.over(sheet.bytes(), sheet.from(cell), sheet.to(cell)).among(draft.applicantIds);
        for (int w = 0; w < words.size(); w++) {
            int applicant = words.number(w);
            String before = applicant == Ids.NONE ? null : teamOf.putIfAbsent(applicant, id);
            if (applicant == Ids.NONE) {
                sheet.fault(cell, "members", CellFaults.unknownApplicant(words.text(w)));
            } else if (before != null) {
                sheet.fault(cell, "members", RoundFaults.teamTwice(words.text(w), before));
            } else {
                members.add(applicant);
            }
        }
        if (words.wrong() != Words.Wrong.NOTHING) {
            sheet.fault(cell, "members", CellFaults.brackets(words.wrong()));
        }
        if (members.size() < 2) {
            sheet.fault(cell, "members", RoundFaults.teamSize());
        }
        for (int m = 1; m < members.size(); m++) {
            if (!sameList(members.getFirst(), members.get(m))) {
                sheet.fault(
                        cell,
                        "members",
                        RoundFaults.teamLists(
                                draft.applicantIds.get(members.getFirst()), draft.applicantIds.get(members.get(m))));
            }
        }
        members.sort(null);
        draft.teams.add(new Team(id, members));
    }

    private boolean sameList(int one, int other) {
        Wishes wishes = draft.wishes;
        int length = wishes.first(one + 1) - wishes.first(one);
        if (length != wishes.first(other + 1) - wishes.first(other)) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            int a = wishes.first(one) + k;
            int b = wishes.first(other) + k;
            if (wishes.place(a) != wishes.place(b) || wishes.tied(a) != wishes.tied(b)) {
                return false;
            }
        }
        return true;
    }

    void barred(CsvRows rows) throws IOException {
        try (Sheet sheet = Sheet.of(rows, Columns.OF_BARRED, log)) {
            while (sheet != null && sheet.next()) {
                barred(sheet, sheet.header());
            }
        }
    }

    private void barred(Sheet sheet, Header header) {
        int who = header.cell("applicant");
        int where = header.cell("place");
        int applicant = draft.applicantIds.find(sheet.bytes(), sheet.from(who), sheet.to(who));
        int place = draft.placeIds.find(sheet.bytes(), sheet.from(where), sheet.to(where));
        if (applicant == Ids.NONE) {
            sheet.fault(who, "applicant", CellFaults.unknownApplicant(sheet.text(who)));
        }
        if (place == Ids.NONE) {
            sheet.fault(where, "place", CellFaults.unknownPlace(sheet.text(where)));
        }
        if (applicant == Ids.NONE || place == Ids.NONE) {
            return;
        }
        int position = draft.wishes.find(applicant, place);
        if (position < 0) {
            sheet.fault(where, "place", RoundFaults.barredNotChosen(sheet.text(where)));
            return;
        }
        String zh = sheet.text(header.cell("zh"));
        String en = sheet.text(header.cell("en"));
        draft.barred.set(position);
        if (!zh.isEmpty() || !en.isEmpty()) {
            draft.reasons.put(position, new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en));
        }
    }
}
