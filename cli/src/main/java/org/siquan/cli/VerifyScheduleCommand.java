package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify schedule}: hard constraints and cost of a solution, by the independent verifier and its own reader. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "核验一份排课结果。 Checks the solution of a scheduling problem.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:每条硬约束都满足 every hard constraint holds",
            "2:用法有误 wrong usage",
            "3:文件读不了 a file cannot be read",
            "4:核验不符 it does not hold; the reasons are shown"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerifyScheduleCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "IN", description = "问题文件。 File of the problem.")
    Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "结果文件。 File of the solution.")
    Path out;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = ScheduleFormat.Converter.class,
            description = "文件格式：ctt、itc2019、mss、rotation。 Format of the files: ctt, itc2019, mss or rotation.")
    ScheduleFormat format;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        ScheduleFormat.Checked checked = format.verify(in, out);
        PrintWriter terminal = spec.commandLine().getOut();
        checked.findings()
                .forEach(broken -> terminal.printf(
                        "[%s] %s  %s%n",
                        broken.rule(), broken.message().zh(), broken.message().en()));
        boolean feasible = checked.found() == 0;
        terminal.println(
                feasible
                        ? "核验通过，代价 %d。 Verified, cost %d.".formatted(checked.cost(), checked.cost())
                        : "核验不符 %d 处。 %d finding(s).".formatted(checked.found(), checked.found()));
        checked.parts().forEach((part, cost) -> terminal.printf("  %-16s %d%n", part, cost));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("feasible", feasible);
            object.put("cost", checked.cost());
            object.put("violations", checked.found());
            object.put("parts", checked.parts());
            object.put("format", format.name());
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
        return feasible ? ExitCode.DONE : ExitCode.REFUTED;
    }
}
