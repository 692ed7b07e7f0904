package org.siquan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Siquan; the launcher {@code ./siquan} calls it for every verb that needs no server. */
@Command(
        name = "siquan",
        description = "四圈：在文件上运行园区的一年。 The park's year on files.",
        subcommands = {PlanCommand.class, EvalCommand.class, CommandLine.HelpCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage",
            "3:bad input, nothing written",
            "4:infeasible, the conflict is shown"
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExitCodeExceptionMapper(
                        failure -> failure instanceof BadInput ? ExitCode.BAD_INPUT : ExitCode.FAILED)
                .setExecutionExceptionHandler(Main::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (!(failure instanceof BadInput)) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return command.getExitCodeExceptionMapper().getExitCode(failure);
    }
}
