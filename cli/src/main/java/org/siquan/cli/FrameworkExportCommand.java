package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.cfpackage.CfPackageWriter;
import org.siquan.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code framework export}: the framework of a region as one file of CASE 1.1. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "把园区的能力框架写成 CASE 1.1 文件；同样的内容写出同样的字节。 Writes a region's framework as CASE 1.1; the same"
                + " content gives the same bytes.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:完成 done", "2:用法有误 wrong usage", "3:输入有误 bad input", "73:写不出 cannot be written"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FrameworkExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REGION", description = "园区文件夹，或 demonstration。 Folder of a region, or demonstration.")
    Path region;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "CASE 文件（JSON）。 The file of CASE (JSON).")
    Path out;

    @Option(
            names = "--changed",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "修改日期，如 2026-09-01；默认为年度第一个周一。 Date of the change, such as 2026-09-01; the first Monday of the"
                            + " region's year if absent.")
    @Nullable
    LocalDate changed;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Catalogue catalogue = Catalogue.load();
        Region read = new FrameworkSource(errors).region(region, catalogue);
        CompetencyFramework framework =
                changed == null ? CompetencyFramework.of(read) : CompetencyFramework.of(read, changed);
        byte[] content = CfPackageWriter.write(framework, catalogue);
        Path absolute = out.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file lies in a folder");
        String name = Objects.requireNonNull(absolute.getFileName(), "a file has a name")
                .toString();
        try (ReportFolder files = ReportFolder.at(folder, List.of(name), errors)) {
            files.writeAll(Map.of(name, stream -> stream.write(content)));
        }
        terminal.print(FrameworkSource.words(framework));
        terminal.printf("已写出 Written: %s%n", out);
        if (json) {
            terminal.println(JsonMapper.shared().writeValueAsString(FrameworkSource.members(framework)));
        }
        terminal.flush();
        return ExitCode.DONE;
    }
}
