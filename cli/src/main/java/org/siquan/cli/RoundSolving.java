package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.OpeningRule;
import org.siquan.engine.matching.opening.OpeningOptimal;
import org.siquan.engine.matching.opening.OpeningResult;
import org.siquan.region.file.Issue;
import org.siquan.round.RoundRead;
import org.siquan.round.RoundReader;

/**
 * A round that was read, and how it is solved; what {@code match}, {@code explain} and {@code whatif} have in common.
 *
 * @param chosen the mechanism that was named
 * @param rule the same with what happens to classes below their number
 * @param closing true if classes may close
 */
record RoundSolving(RoundRead.Accepted read, Mechanism chosen, Mechanism rule, boolean closing, RunControl control) {

    /** The solver's own time for the mechanisms that prove; the others need no budget. */
    private static final double SOLVER_SECONDS = 60;

    /**
     * What came of it.
     *
     * @param name under which the outcome is published
     * @param opening what is known about the open classes, where the best set was looked for
     */
    record Solved(
            MatchingOutcome outcome, String name, @Nullable OpeningResult opening) {}

    /**
     * Reads a round; warnings are printed.
     *
     * @param seed draws the lottery where the round gives none
     * @param opening null = classes may close where any has a number to open
     * @throws BadInput if the round is not sound or the mechanism cannot serve it
     */
    static RoundSolving of(
            Path round,
            Mechanism chosen,
            @Nullable Long seed,
            MatchCommand.@Nullable Opening opening,
            PrintWriter errors) {
        RoundRead.Accepted read = read(round, seed, errors);
        MechanismList.requireServed(round, chosen, read.problem());
        RunControl control = new RunControl(
                new Seed(seed == null ? 0 : seed), new Budget(0, SOLVER_SECONDS), Progress.NONE, Cancellation.NEVER);
        if (chosen instanceof OpeningOptimal || opening == MatchCommand.Opening.optimal) {
            return new RoundSolving(read, new DeferredAcceptance(), new OpeningOptimal(), true, control);
        }
        boolean closing = opening == null ? needsNumbers(read.problem()) : opening == MatchCommand.Opening.rule;
        return new RoundSolving(read, chosen, closing ? new OpeningRule(chosen) : chosen, closing, control);
    }

    private static RoundRead.Accepted read(Path round, @Nullable Long seed, PrintWriter errors) {
        RoundRead read = new RoundReader().read(round, seed == null ? null : new Seed(seed));
        if (read instanceof RoundRead.Refused refused) {
            throw new BadInput(
                    refused.issues().stream().map(issue -> at(round, issue)).toList(), refused.more());
        }
        RoundRead.Accepted accepted = (RoundRead.Accepted) read;
        for (Issue warning : accepted.warnings()) {
            errors.println(IssueText.line(at(round, warning)));
        }
        errors.flush();
        return accepted;
    }

    /** The fault with the path under which the user handed the file in. */
    private static Issue at(Path round, Issue issue) {
        Path name = round.getFileName();
        boolean itself = name != null && name.toString().equals(issue.file());
        return IssueText.at((itself ? round : round.resolve(issue.file())).toString(), issue);
    }

    private static boolean needsNumbers(MatchingProblem problem) {
        for (Place place : problem.places()) {
            if (place.least() > 0) {
                return true;
            }
        }
        return false;
    }

    MatchingProblem problem() {
        return read.problem();
    }

    /** Name of the mechanism, with {@code +opening} where classes close one by one. */
    String name() {
        return rule.name();
    }

    Solved solve() {
        if (rule instanceof OpeningOptimal optimal) {
            OpeningResult result = optimal.solve(problem(), new BitSet(), control);
            return new Solved(result.outcome(), result.published(), result);
        }
        return new Solved(rule.match(problem(), new BitSet(), control), name(), null);
    }
}
