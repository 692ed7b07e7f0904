package org.siquan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: checks what was published, from nothing else. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "独立核验。 Checks what was published, from nothing else.",
        subcommands = {VerifyMatchCommand.class, VerifyScheduleCommand.class, VerifySeatsCommand.class})
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class VerifyCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
