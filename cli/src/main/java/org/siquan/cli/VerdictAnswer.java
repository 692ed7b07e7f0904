package org.siquan.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How a verb that verifies answers: lines for people, on request an object for programs, and the exit code. */
@Command(
        sortOptions = false,
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:核验通过 verified",
            "2:用法有误 wrong usage",
            "3:文件有误 a file cannot be read",
            "4:核验不符 it does not hold; the reasons are shown"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class VerdictAnswer {

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /** For what is said beside the answer, such as warnings. */
    PrintWriter beside() {
        return spec.commandLine().getErr();
    }

    /** Says it all and gives the exit code. */
    int say(boolean holds, Collection<String> lines, SequencedMap<String, Object> object) {
        PrintWriter terminal = spec.commandLine().getOut();
        lines.forEach(terminal::println);
        if (json) {
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
        return holds ? ExitCode.DONE : ExitCode.REFUTED;
    }
}
