package org.siquan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code eval}: measures the alignment against what people have coded. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "评测对齐质量。 Measures the alignment.",
        subcommands = {TitlesCommand.class, RankingCommand.class, TrainCommand.class, RunsCommand.class})
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class EvalCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
