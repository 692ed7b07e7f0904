package org.siquan.engine.matching.verify.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.kernel.Text;

/** Reads {@code applicants.csv}, and {@code barred.csv} where it says why choices are barred; the places must be known. */
final class ApplicantsTable {

    private static final Set<String> KNOWN =
            Set.of("applicant", "groups", "tie", "choices", "score", "scores", "mark:", "barred");

    private final Draft draft;
    private final Map<Set<String>, Set<String>> groupSets = new HashMap<>();
    private final Set<Long> ties = new HashSet<>();

    private ApplicantsTable(Draft draft) {
        this.draft = draft;
    }

    static void read(Path file, Draft draft, Faults faults) {
        ApplicantsTable applicants = new ApplicantsTable(draft);
        try (Table table = Table.open(file, faults, KNOWN, List.of("applicant", "choices"))) {
            draft.score = table.has("score") ? new ArrayList<>() : null;
            draft.scores = table.has("scores") ? new ArrayList<>() : null;
            table.families("mark:").forEach(subject -> draft.marks.put(subject, new ArrayList<>()));
            while (table.next()) {
                applicants.row(table, new RowCells(table));
            }
        }
    }

    private void row(Table table, RowCells cells) {
        String id = cells.id("applicant");
        if (draft.applicantIndex.putIfAbsent(id, draft.applicants.size()) != null) {
            cells.repeated(id);
            return;
        }
        draft.applicants.add(id);
        Set<String> groups = Set.copyOf(Words.bars(table.get("groups")));
        draft.groups.add(groupSets.computeIfAbsent(groups, same -> same));
        tie(table);
        int from = draft.wished.size();
        choices(cells, from);
        numbers(table, cells, draft.wished.size() - from);
        for (String place : Words.of(table.get("barred")).words()) {
            int position = draft.position(draft.applicants.size() - 1, draft.place(place));
            if (position < 0) {
                cells.unknown(place);
            } else {
                draft.bar(position, "不允许选择该班", "may not take this place");
            }
        }
    }

    private void tie(Table table) {
        if (!table.has("tie")) {
            return;
        }
        long tie = Numbers.whole(table.get("tie"));
        if (tie == Numbers.NONE) {
            table.fault("number", "抽签号须是整数", "the lottery number must be a whole number");
        } else if (!ties.add(tie)) {
            table.fault("repeated", "抽签号 %d 重复".formatted(tie), "lottery number %d is repeated".formatted(tie));
        }
        draft.ties.add(tie);
    }

    private void choices(RowCells cells, int from) {
        Words words = cells.list("choices");
        for (int k = 0; k < words.words().size(); k++) {
            int place = draft.place(words.words().get(k));
            if (place < 0) {
                cells.unknown(words.words().get(k));
            }
            draft.tied.set(from + k, words.tied().get(k));
            draft.wished.add(Math.max(0, place));
        }
        draft.first.add(draft.wished.size());
    }

    private void numbers(Table table, RowCells cells, int choices) {
        if (draft.score != null) {
            draft.score.add(table.get("score").isEmpty() ? Numbers.NONE : cells.thousandths(table.get("score")));
        }
        if (draft.scores != null) {
            List<String> given = Words.of(table.get("scores")).words();
            if (given.size() != choices) {
                table.fault(
                        "scores",
                        "有 %d 个志愿、%d 个分数".formatted(choices, given.size()),
                        "has %d choices and %d scores".formatted(choices, given.size()));
            }
            for (int k = 0; k < choices; k++) {
                draft.scores.add(k < given.size() ? cells.thousandths(given.get(k)) : 0);
            }
        }
        Map<String, String> marks = table.family("mark:");
        draft.marks.forEach((subject, all) -> all.add(
                marks.containsKey(subject) ? cells.thousandths(marks.getOrDefault(subject, "")) : Numbers.NONE));
    }

    static void reasons(Path file, Draft draft, Faults faults) {
        Set<String> known = Set.of("applicant", "place", "zh", "en");
        try (Table table = Table.open(file, faults, known, List.of("applicant", "place"))) {
            while (table.next()) {
                int applicant = draft.applicant(table.get("applicant"));
                int position = applicant < 0 ? -1 : draft.position(applicant, draft.place(table.get("place")));
                if (position < 0) {
                    new RowCells(table).unknown(table.get("applicant") + " " + table.get("place"));
                } else {
                    draft.barred.set(position);
                    draft.reasons.put(position, new Text(table.get("zh"), table.get("en")));
                }
            }
        }
    }
}
