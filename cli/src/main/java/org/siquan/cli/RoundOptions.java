package org.siquan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.mechanism.Mechanism;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of a call that say which round is solved and how; as those of {@code match}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RoundOptions {

    @Parameters(
            paramLabel = "IN",
            description = "一轮的材料：文件夹或文件。 The round: a folder or a file (docs/engines/matching-format.md).")
    Path in;

    @Option(
            names = "--mechanism",
            paramLabel = "NAME",
            required = true,
            description = "编班方法，见 match --list。 Mechanism; match --list names them.")
    String mechanism;

    @Option(
            names = "--seed",
            paramLabel = "K",
            converter = WholeNumber.AnySeed.class,
            description = "与 match 所用的相同。 The one that match was given.")
    @Nullable
    Long seed;

    @Option(
            names = "--opening",
            paramLabel = "none|rule|optimal",
            description = "与 match 所用的相同。 The one that match was given.")
    MatchCommand.@Nullable Opening opening;

    /** Reads the round. */
    RoundSolving read(CommandSpec spec) {
        int threads = Math.min(64, Runtime.getRuntime().availableProcessors());
        Mechanism chosen = MechanismList.require(spec.commandLine(), mechanism, threads);
        OpeningWords.require(spec.commandLine(), chosen, opening);
        return RoundSolving.of(in, chosen, seed, opening, spec.commandLine().getErr());
    }
}
