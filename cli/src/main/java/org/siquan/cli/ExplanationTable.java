package org.siquan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.round.CsvOut;
import tools.jackson.databind.json.JsonMapper;

/** The explanations of all applicants, made and written one after the other. */
record ExplanationTable(MatchingProblem problem, Explanations explanations, ExplanationText text) {

    /** A line per applicant. */
    void json(OutputStream out) throws IOException {
        for (int a = 0; a < problem.applicants(); a++) {
            out.write(JsonMapper.shared().writeValueAsBytes(text.json(a, explanations.explain(a))));
            out.write('\n');
        }
    }

    /** A line per choice; the bounds with used / most, innermost first, the one that stood in the way with a star. */
    void csv(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(header());
        for (int a = 0; a < problem.applicants(); a++) {
            for (Explanation choice : explanations.explain(a)) {
                csv.cell(problem.roster().id(a))
                        .cell(choice.choice() + 1)
                        .cell(choice.place())
                        .cell(ExplanationText.code(choice.kind()))
                        .cell(choice.rank())
                        .cell(choice.listed())
                        .cell(choice.cutoff())
                        .cell(bounds(choice));
                for (Text sentence : List.of(choice.tie(), choice.why(), choice.missing())) {
                    for (Wording language : languages()) {
                        csv.cell(language.of(sentence));
                    }
                }
                csv.end();
            }
        }
        csv.flush();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(
                List.of("applicant", "choice", "place", "outcome", "rank", "listed", "cutoff", "bounds"));
        for (String sentence : List.of("lottery", "why", "missing")) {
            for (Wording language : languages()) {
                header.add(sentence + ":" + language.only());
            }
        }
        return header;
    }

    private List<Wording> languages() {
        return text.wording().only() == null
                ? List.of(new Wording(Wording.Language.zh), new Wording(Wording.Language.en))
                : List.of(text.wording());
    }

    private static String bounds(Explanation choice) {
        return choice.levels().stream()
                .map(level ->
                        "%s %d/%d%s".formatted(level.name(), level.used(), level.most(), level.binding() ? "*" : ""))
                .collect(Collectors.joining("; "));
    }
}
