package org.siquan.cli;

import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.opening.OpeningOptimal;
import org.siquan.engine.matching.opening.OpeningResult;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The option {@code --opening}: with which mechanisms it goes, and what came of it. */
final class OpeningWords {

    private OpeningWords() {}

    /** @throws ParameterException if the mechanism decides otherwise which classes open */
    static void require(CommandLine command, Mechanism chosen, MatchCommand.@Nullable Opening opening) {
        if (opening == null) {
            return;
        }
        boolean optimal = opening == MatchCommand.Opening.optimal;
        if (chosen instanceof OpeningOptimal && !optimal) {
            throw wrong(
                    command,
                    opening,
                    "与 %s 不能同用：它自己决定哪些班开".formatted(OpeningOptimal.NAME),
                    "does not go with %s, which decides itself which classes open".formatted(OpeningOptimal.NAME));
        }
        if (optimal && !(chosen instanceof DeferredAcceptance || chosen instanceof OpeningOptimal)) {
            throw wrong(
                    command,
                    opening,
                    "只能用于 deferred-acceptance，不能用于 " + chosen.name(),
                    "goes with deferred-acceptance only, not with " + chosen.name());
        }
    }

    private static ParameterException wrong(CommandLine command, MatchCommand.Opening opening, String zh, String en) {
        WrongValue value = new WrongValue(opening + " " + zh, opening + " " + en);
        return new ParameterException(
                command,
                "Invalid value for option '--opening': " + value.getMessage(),
                value,
                command.getCommandSpec().findOption("--opening"),
                opening.name());
    }

    /** What a person reads about the open classes. */
    static String described(boolean closing, @Nullable OpeningResult result) {
        if (result == null) {
            return closing ? "人数不足的班逐个关闭 classes below their number close" : "全部照开 all open";
        }
        String best = result.proved()
                ? "最优，已证明 the best set, proved"
                : "最多能入班 %s 人 at most %s could be placed"
                        .formatted(MatchSummary.count(result.bound()), MatchSummary.count(result.bound()));
        int claimed = result.claimed().size();
        return claimed == 0
                ? best
                : best + "；%d 个未开的班本可由一组学生开成 closed classes that a group could open: %d".formatted(claimed, claimed);
    }
}
