package org.siquan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.ChangedRound;
import org.siquan.engine.matching.mechanism.WhatIf;
import org.siquan.engine.matching.mechanism.WhatIf.Move;
import org.siquan.round.CsvOut;

/** Who gains and who loses by a change, and what becomes of the classes; whoever withdraws is neither. */
record ChangeReport(MatchingProblem problem, MatchingOutcome before, AskedChange asked, ChangedRound.Result result) {

    static final String FILE = "moves.csv";

    private static final int SHOWN = 20;

    private List<Move> moves(Predicate<Move> which) {
        return result.moves().stream()
                .filter(move -> !asked.gone().get(move.applicant()))
                .filter(which)
                .toList();
    }

    private List<Move> winners() {
        return moves(Move::gains);
    }

    private List<Move> losers() {
        return moves(move -> !move.gains());
    }

    /** Closed in one outcome and open in the other. */
    private List<String> places(BitSet closed, BitSet open) {
        BitSet differing = (BitSet) closed.clone();
        differing.andNot(open);
        return differing.stream().mapToObj(p -> problem.places().get(p).id()).toList();
    }

    private List<String> opened() {
        return places(before.closed(), result.outcome().closed());
    }

    private List<String> closed() {
        return places(result.outcome().closed(), before.closed());
    }

    void addTo(StringBuilder text) {
        MatchSummary.line(text, "改动 change", words());
        MatchSummary.line(
                text,
                "算法 how",
                result.way().words().zh() + " " + result.way().words().en());
        int more = result.outcome().placed() - before.placed();
        MatchSummary.line(
                text, "新结果 after", "%s（入班 matched %+d）".formatted(WhatifReport.figures(result.outcome()), more));
        if (!opened().isEmpty()) {
            MatchSummary.line(text, "新开的班 opens", String.join("、", opened()));
        }
        if (!closed().isEmpty()) {
            MatchSummary.line(text, "停开的班 closes", String.join("、", closed()));
        }
        add(text, "受益 winners", winners());
        add(text, "受损 losers", losers());
        MatchSummary.line(text, "校验值 hash", result.outcome().hash());
    }

    private String words() {
        BoundIds ids = new BoundIds(problem.forest());
        List<String> words = new ArrayList<>();
        asked.seats().forEach((node, by) -> words.add("%s %+d".formatted(ids.of(node), by)));
        asked.gone().stream()
                .forEach(a -> words.add("退出 withdraws " + problem.roster().id(a)));
        return String.join("，", words);
    }

    private void add(StringBuilder text, String title, List<Move> moves) {
        MatchSummary.line(text, title, MatchSummary.count(moves.size()));
        for (Move move : moves.subList(0, Math.min(SHOWN, moves.size()))) {
            MatchSummary.line(
                    text,
                    "  " + problem.roster().id(move.applicant()),
                    "%s → %s".formatted(words(move.applicant(), move.before()), words(move.applicant(), move.after())));
        }
        if (moves.size() > SHOWN) {
            MatchSummary.line(text, "  …", "其余见 --out 或 --json  the others: --out or --json");
        }
    }

    private String words(int applicant, int choice) {
        String place = place(applicant, choice);
        return place == null ? "未入班 no place" : "%s（第 %d 志愿 choice）".formatted(place, choice + 1);
    }

    private @Nullable String place(int applicant, int choice) {
        return choice == MatchingOutcome.NONE
                ? null
                : problem.places()
                        .get(problem.choices().placeAt(problem.choices().first(applicant) + choice))
                        .id();
    }

    Map<String, Object> json() {
        BoundIds ids = new BoundIds(problem.forest());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(
                "seats",
                asked.seats().entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> ids.of(each.getKey()), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        object.put(
                "withdrawn",
                asked.gone().stream().mapToObj(problem.roster()::id).toList());
        object.put("way", result.way().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        object.put("solvedAgain", result.way() == WhatIf.Way.SOLVED_AGAIN);
        object.put("matched", result.outcome().placed());
        object.put("firstChoice", result.outcome().firstChoice());
        object.put("meanRank", result.outcome().meanRank());
        object.put("outcomeHash", result.outcome().hash());
        object.put("opened", opened());
        object.put("closed", closed());
        object.put("winners", winners().stream().map(this::json).toList());
        object.put("losers", losers().stream().map(this::json).toList());
        return object;
    }

    private Map<String, Object> json(Move move) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("applicant", problem.roster().id(move.applicant()));
        object.put("from", place(move.applicant(), move.before()));
        object.put("to", place(move.applicant(), move.after()));
        return object;
    }

    /** {@code applicant,from,to,effect}: everybody who moves; empty = no place. */
    void csv(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(List.of("applicant", "from", "to", "effect"));
        for (Move move : result.moves()) {
            String from = place(move.applicant(), move.before());
            String to = place(move.applicant(), move.after());
            String effect = asked.gone().get(move.applicant()) ? "withdrawn" : move.gains() ? "gains" : "loses";
            csv.cell(problem.roster().id(move.applicant()))
                    .cell(from == null ? "" : from)
                    .cell(to == null ? "" : to)
                    .cell(effect)
                    .end();
        }
        csv.flush();
    }
}
