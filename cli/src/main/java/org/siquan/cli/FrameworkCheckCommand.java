package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code framework check}: reads a file of CASE, ours or anybody's, and says what is in it and what is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "读一份 CASE 文件，列出每处错误和未收入的内容。 Reads a file of CASE and names every fault and what is not taken over.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:可用 it can be used", "2:用法有误 wrong usage", "3:有错误，已逐处列出 it has faults; all are listed"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FrameworkCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CASE 文件（JSON）。 The file of CASE (JSON).")
    Path file;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        FrameworkSource.Found found = new FrameworkSource(spec.commandLine().getErr()).file(file);
        terminal.print(FrameworkSource.words(found.framework()));
        terminal.printf(
                "没有错误，提示 %,d 处。 No fault, %,d note(s).%n",
                found.warnings().size(), found.warnings().size());
        if (json) {
            Map<String, Object> object = FrameworkSource.members(found.framework());
            object.put("notes", found.warnings().size());
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
        return ExitCode.DONE;
    }
}
