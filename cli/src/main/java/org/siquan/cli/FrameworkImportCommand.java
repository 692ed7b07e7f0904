package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.siquan.framework.CompetencyFramework;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code framework import}: a file of CASE as files of a region; never over others. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "把 CASE 文件写成 chains.csv、competencies.csv 和 competency-levels.csv。 Writes a file of CASE as chains.csv,"
                        + " competencies.csv and competency-levels.csv.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:完成 done", "2:用法有误 wrong usage", "3:输入有误 bad input", "73:写不出 cannot be written"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FrameworkImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CASE 文件（JSON）。 The file of CASE (JSON).")
    Path file;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "输出文件夹。 Folder of the tables.")
    Path out;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        CompetencyFramework framework = new FrameworkSource(errors).file(file).framework();
        SortedMap<String, String> files = framework.files();
        requireAbsent(List.copyOf(files.keySet()));
        try (ReportFolder folder = ReportFolder.at(out, List.copyOf(files.keySet()), errors)) {
            folder.write(files);
        }
        terminal.print(FrameworkSource.words(framework));
        files.keySet().forEach(name -> terminal.printf("已写出 Written: %s%n", out.resolve(name)));
        if (json) {
            terminal.println(JsonMapper.shared().writeValueAsString(FrameworkSource.members(framework)));
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    private void requireAbsent(List<String> names) {
        List<Issue> there = names.stream()
                .map(out::resolve)
                .filter(Files::exists)
                .map(path -> IssueText.whole(
                        path.toString(),
                        "file.exists",
                        new Text("文件已存在，不会覆盖", "the file exists already and is never overwritten"),
                        new Text(
                                "换一个文件夹，用 framework diff 比较后再替换。",
                                "Choose another folder, compare by framework diff, then replace it.")))
                .toList();
        if (!there.isEmpty()) {
            throw new BadInput(there);
        }
    }
}
