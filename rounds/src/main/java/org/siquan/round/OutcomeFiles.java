package org.siquan.round;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/** The outcome of a round as files: who is proposed for which place, and which places stay closed. */
public final class OutcomeFiles {

    /** Who is proposed for which place. */
    public static final String OUTCOME = "outcome.csv";

    /** Places that do not open. */
    public static final String CLOSED = "closed.csv";

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;

    /** The files of this outcome of this problem. */
    public OutcomeFiles(MatchingProblem problem, MatchingOutcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
    }

    /** {@code applicant,place}: one line per applicant in the order of the problem, empty = no place. */
    public void outcome(OutputStream out) throws IOException {
        byte[][] places = new byte[problem.places().size()][];
        for (int p = 0; p < places.length; p++) {
            places[p] = problem.places().get(p).id().getBytes(StandardCharsets.UTF_8);
        }
        Ids ids = problem.roster().ids() instanceof Ids read ? read : null; // then no string need be made of them
        CsvOut csv = new CsvOut(out).header(List.of("applicant", "place"));
        for (int a = 0; a < problem.applicants(); a++) {
            int place = outcome.place(problem, a);
            csv.begin();
            if (ids != null) {
                csv.raw(ids, a);
            } else {
                csv.raw(problem.roster().id(a));
            }
            csv.begin();
            if (place != MatchingOutcome.NONE) {
                csv.raw(places[place]);
            }
            csv.end();
        }
        csv.flush();
    }

    /** {@code place}: one line per place that stays closed; only the header if all open. */
    public void closed(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(List.of("place"));
        for (int p = 0; p < problem.places().size(); p++) {
            if (outcome.closed(p)) {
                csv.cell(problem.places().get(p).id()).end();
            }
        }
        csv.flush();
    }
}
