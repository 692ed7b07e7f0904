package org.siquan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify schedule}: hard constraints and cost of a solution, by the independent verifier and its own reader. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "核验一份排课结果。 Checks the solution of a scheduling problem.")
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

    @Mixin
    VerdictAnswer answer;

    @Override
    public Integer call() {
        ScheduleFormat.Checked checked = format.verify(in, out);
        List<String> lines = new ArrayList<>();
        checked.findings()
                .forEach(broken -> lines.add("[%s] %s  %s"
                        .formatted(
                                broken.rule(),
                                broken.message().zh(),
                                broken.message().en())));
        boolean feasible = checked.found() == 0;
        lines.add(
                feasible
                        ? "核验通过，代价 %d。 Verified, cost %d.".formatted(checked.cost(), checked.cost())
                        : "核验不符 %d 处。 %d finding(s).".formatted(checked.found(), checked.found()));
        checked.parts().forEach((part, cost) -> lines.add("  %-16s %d".formatted(part, cost)));
        SequencedMap<String, Object> object = new LinkedHashMap<>();
        object.put("feasible", feasible);
        object.put("cost", checked.cost());
        object.put("violations", checked.found());
        object.put("parts", checked.parts());
        object.put("format", format.name());
        return answer.say(feasible, lines, object);
    }
}
