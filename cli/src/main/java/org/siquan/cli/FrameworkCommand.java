package org.siquan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code framework}: the competency framework as a file that other systems read, and its versions compared. */
@Command(
        name = "framework",
        mixinStandardHelpOptions = true,
        description =
                "能力框架：按 1EdTech CASE 1.1 交换，比较版本。 The competency framework as 1EdTech CASE 1.1, and its versions compared.",
        subcommands = {
            FrameworkExportCommand.class,
            FrameworkCheckCommand.class,
            FrameworkImportCommand.class,
            FrameworkDiffCommand.class
        })
@SuppressWarnings("NullAway.Init") // picocli fills the field
final class FrameworkCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
