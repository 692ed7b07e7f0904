package org.siquan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Siquan; the launcher {@code ./siquan} calls it for every verb that needs no server. */
@Command(
        name = "siquan",
        description = "四圈：在文件上运行园区的一年。 The park's year on files.",
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

    private static final Map<String, Class<?>> VERBS = verbs();

    private static Map<String, Class<?>> verbs() {
        Map<String, Class<?>> verbs = new LinkedHashMap<>();
        verbs.put("plan", PlanCommand.class);
        verbs.put("align", AlignCommand.class);
        verbs.put("eval", EvalCommand.class);
        verbs.put("match", MatchCommand.class);
        verbs.put("explain", ExplainCommand.class);
        verbs.put("whatif", WhatifCommand.class);
        verbs.put("schedule", ScheduleCommand.class);
        verbs.put("replan", ReplanCommand.class);
        verbs.put("whynot", WhyNotCommand.class);
        verbs.put("verify", VerifyCommand.class);
        verbs.put("lottery", LotteryCommand.class);
        verbs.put("framework", FrameworkCommand.class);
        verbs.put("gap", GapCommand.class);
        verbs.put("forecast", ForecastCommand.class);
        verbs.put("intake", IntakeCommand.class);
        verbs.put("help", CommandLine.HelpCommand.class);
        return verbs;
    }

    /** When this call began, before its words were looked at. */
    final long begun = System.nanoTime();

    private Main() {}

    public static void main(String[] arguments) {
        SEARCH_LIBRARY.setLevel(Level.SEVERE); // its hint about vectors of the incubator helps no user
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return commandLine(arguments.length == 0 ? "" : arguments[0]).execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.printf(
                    "内存不足，没有写入任何内容。 Not enough memory; nothing was written.%n→ SIQUAN_JAVA_OPTS=-Xmx%dg ./siquan %s%n",
                    2 * Math.ceilDiv(Runtime.getRuntime().maxMemory(), 1L << 30), String.join(" ", arguments));
            return ExitCode.FAILED;
        }
    }

    /** With every verb. */
    static CommandLine commandLine() {
        return commandLine("");
    }

    /** With one verb alone, because describing the others takes longer than a large round takes to match. */
    private static CommandLine commandLine(String verb) {
        CommandLine line = new CommandLine(new Main());
        for (Map.Entry<String, Class<?>> each : VERBS.entrySet()) {
            if (each.getKey().equals(verb) || !VERBS.containsKey(verb)) {
                line.addSubcommand(each.getKey(), each.getValue());
            }
        }
        Failures failures = new Failures();
        return line.setExitCodeExceptionMapper(failures)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(new WrongUsage());
    }
}
