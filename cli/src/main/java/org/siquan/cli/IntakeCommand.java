package org.siquan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.plan.IntakePlanner;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.IntakeResult;
import org.siquan.engine.intake.plan.verify.IntakeVerifier;
import org.siquan.year.intake.IntakeSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code intake}: advises seats of several intake years from a folder of tables. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "多年招生计划建议。 Advice on the seats of several intake years.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:有方案 planned",
            "1:程序出错 a fault of the program",
            "2:用法有误 wrong usage",
            "3:输入有误，没有写入 bad input, nothing written",
            "4:无可行方案，或时间内没有方案 no feasible plan, or none within the time",
            "73:写不出 cannot be written"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class IntakeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description = "表格文件夹，或园区文件夹。 Folder of the tables (docs/engines/intake-format.md), or of a region.")
    Path folder;

    @Option(
            names = "--scenarios",
            paramLabel = "N",
            defaultValue = "200",
            description = "需求情景数，1–2000，默认 200。 Futures of demand (${DEFAULT-VALUE}).")
    int scenarios;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "求解时间上限，秒，默认 60。 Seconds to search (${DEFAULT-VALUE}).")
    double seconds;

    @Option(
            names = "--gap",
            paramLabel = "PERCENT",
            defaultValue = "0.5",
            description = "差距小于此百分比即停，默认 0.5。 Stop at this gap in percent (${DEFAULT-VALUE}).")
    double gap;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "2026",
            description = "情景的随机种子，默认 2026。 Seed of the futures (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--out", paramLabel = "CSV", description = "写出方案，不覆盖。 File of the plan; never overwrites.")
    @Nullable
    Path out;

    @Option(
            names = "--prices",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "最有价值的 N 项限制多一单位、少一单位值多少；另用同样的秒数。 What one unit more and less of the N most valuable limits is worth; takes as many seconds again.")
    int prices;

    @Option(
            names = "--compare",
            description =
                    "与只按平均需求、稳健、需求 ±20 % 的方案比较；另用同样的秒数。 Compares plans for mean demand, robust, and demand ±20 %; takes as many seconds again.")
    boolean compare;

    @Option(
            names = "--sample",
            paramLabel = "C,P,I,Y",
            split = ",",
            description =
                    "不求解，而在 DIR 写出演示表格：链、专业、院校、年数。 Write an invented folder of this many chains, programmes, institutions and years instead.")
    List<Integer> sample = List.of();

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!sample.isEmpty()) {
            return write();
        }
        long begun = System.nanoTime();
        IntakeProblem problem = problem();
        IntakeResult result =
                IntakePlanner.plan(problem, () -> seconds - (System.nanoTime() - begun) / 1e9, gap / 100, null);
        if (result instanceof IntakeResult.Planned planned
                && !IntakeVerifier.verify(problem, planned).isEmpty()) {
            throw new IllegalStateException(
                    "the plan was refused by its check: " + IntakeVerifier.verify(problem, planned));
        }
        if (result instanceof IntakeResult.Planned planned && out != null) {
            IntakePlanFile.write(out, problem, planned.plan());
        }
        double took = (System.nanoTime() - begun) / 1e9;
        IntakeReport report = new IntakeReport(problem, result, took, why(problem, result));
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(report.text());
        if (json) {
            terminal.println(report.json());
        }
        terminal.flush();
        return result instanceof IntakeResult.Planned ? ExitCode.DONE : ExitCode.INFEASIBLE;
    }

    private IntakeWhy why(IntakeProblem problem, IntakeResult result) {
        if (!(result instanceof IntakeResult.Planned planned)) {
            return IntakeWhy.NOTHING;
        }
        return new IntakeWhy(
                prices == 0 ? List.of() : IntakeWhy.prices(problem, planned, prices, clock()),
                compare ? IntakeComparison.of(problem, planned, clock()) : null);
    }

    private DoubleSupplier clock() {
        long begun = System.nanoTime();
        return () -> seconds - (System.nanoTime() - begun) / 1e9;
    }

    private IntakeProblem problem() {
        if (!(seconds > 0 && seconds <= 86_400) || !(gap >= 0 && gap <= 100) || prices < 0) {
            throw IntakeTablesOf.refused(
                    "--seconds, --gap, --prices",
                    "intake.effort",
                    "秒数应在 0 到 86400 之间，差距应在 0 到 100 之间，限制数不小于 0",
                    "seconds must be 0..86400, the gap 0..100 and prices 0 or more",
                    "例如 --seconds 60 --gap 0.5 --prices 5。",
                    "For example --seconds 60 --gap 0.5 --prices 5.");
        }
        if (out != null && Files.exists(out)) {
            throw IntakeTablesOf.refused(
                    out.toString(), "file.exists", "文件已存在", "the file exists", "换一个文件名。", "Choose another name.");
        }
        return IntakeTablesOf.read(folder, scenarios, seed, spec.commandLine().getErr());
    }

    private Integer write() {
        if (sample.size() != 4
                || sample.get(0) < 1
                || sample.get(1) < 3
                || sample.get(2) < 3
                || sample.get(3) < 1
                || sample.get(3) > 20) {
            throw IntakeTablesOf.refused(
                    "--sample",
                    "intake.sample",
                    "应为四个数：链 ≥ 1、专业 ≥ 3、院校 ≥ 3、年数 1–20",
                    "it takes four numbers: chains >= 1, programmes >= 3, institutions >= 3, years 1..20",
                    "例如 5,60,30,6。",
                    "For example 5,60,30,6.");
        }
        if (Files.exists(folder)) {
            throw IntakeTablesOf.refused(
                    folder.toString(), "file.exists", "文件夹已存在", "the folder exists", "换一个名字。", "Choose another name.");
        }
        Map<String, String> tables = new LinkedHashMap<>(
                IntakeSample.tables(sample.get(0), sample.get(1), sample.get(2), sample.get(3), seed));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey()), table.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("已写出 %d 个表格 tables written: %s".formatted(tables.size(), folder));
        if (json) {
            terminal.println(JsonMapper.shared().writeValueAsString(Map.of("tables", tables.size())));
        }
        terminal.flush();
        return ExitCode.DONE;
    }
}
