package org.siquan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lottery}: lottery numbers that nobody can choose and everybody can check. */
@Command(
        name = "lottery",
        mixinStandardHelpOptions = true,
        description = "承诺—公开抽签，人人可核。 Lottery by commit-reveal, for everybody to check.",
        subcommands = {
            LotteryAnnounceCommand.class,
            LotteryDrawCommand.class,
            LotteryProofCommand.class,
            LotteryCheckCommand.class
        })
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class LotteryCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
