package org.siquan.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Siquan; the launcher {@code ./siquan} calls it for every verb that needs no server. */
@Command(
        name = "siquan",
        description = "四圈：在文件上运行园区的一年。 The park's year on files.",
        subcommands = {PlanCommand.class, EvalCommand.class, LotteryCommand.class, CommandLine.HelpCommand.class},
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:完成 done",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing was written",
            "4:无可行结果，或核验不符 no feasible result, or a check that fails; the reasons are shown",
            "73:写不出 the report cannot be written"
        })
public final class Main {

    /** Held here because a logger nobody holds forgets its level. */
    private static final Logger SEARCH_LIBRARY = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] arguments) {
        SEARCH_LIBRARY.setLevel(Level.SEVERE); // its hint about vectors of the incubator helps no user
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.printf(
                    "内存不足，没有写入任何内容。 Not enough memory; nothing was written.%n→ SIQUAN_JAVA_OPTS=-Xmx%dg ./siquan %s%n",
                    2 * Math.ceilDiv(Runtime.getRuntime().maxMemory(), 1L << 30), String.join(" ", arguments));
            return ExitCode.FAILED;
        }
    }

    static CommandLine commandLine() {
        Failures failures = new Failures();
        return new CommandLine(new Main())
                .setExitCodeExceptionMapper(failures)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(new WrongUsage());
    }
}
