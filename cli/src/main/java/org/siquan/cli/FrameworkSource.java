package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.FrameworkRead;
import org.siquan.framework.cfpackage.CfPackageReader;
import org.siquan.region.Region;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** Reads frameworks from what a call names: a region's folder, the word {@code demonstration}, or a file of CASE. */
final class FrameworkSource {

    static final String DEMONSTRATION = "demonstration";

    private final PrintWriter errors;

    /** @param errors hears of warnings */
    FrameworkSource(PrintWriter errors) {
        this.errors = errors;
    }

    /** A framework and what was said about its file. */
    record Found(CompetencyFramework framework, List<Issue> warnings) {}

    /** A folder or {@code demonstration} is a region, anything else a file. @throws BadInput if it cannot be used */
    CompetencyFramework either(Path source) {
        return isRegion(source)
                ? CompetencyFramework.of(region(source, Catalogue.load()))
                : file(source).framework();
    }

    private static boolean isRegion(Path source) {
        return Files.isDirectory(source) || source.toString().equals(DEMONSTRATION);
    }

    /** @throws BadInput if there is no such region or it has faults */
    Region region(Path source, Catalogue catalogue) {
        if (!isRegion(source)) {
            throw new BadInput(List.of(IssueText.whole(
                    source.toString(),
                    "region.missing",
                    new Text("找不到园区文件夹", "the region's folder does not exist"),
                    new Text(
                            "写含 park.csv、competencies.csv 等文件的文件夹，或写 demonstration（演示园区）。",
                            "Name a folder of park.csv, competencies.csv, … (docs/guide/region-format.md), or"
                                    + " demonstration."))));
        }
        @Nullable Path folder = Files.isDirectory(source) ? source : null;
        return new PlanFiles(catalogue, errors, false).read(folder, null, null).region();
    }

    /** Warnings go to standard error as well. @throws BadInput if the file cannot be used */
    Found file(Path file) {
        return switch (CfPackageReader.read(file)) {
            case FrameworkRead.Accepted(var framework, var warnings) -> {
                warn(warnings);
                yield new Found(framework, warnings);
            }
            case FrameworkRead.Refused(var issues, var warnings) -> {
                warn(warnings);
                throw new BadInput(issues);
            }
        };
    }

    private void warn(List<Issue> warnings) {
        warnings.forEach(issue -> errors.println(IssueText.line(issue)));
        errors.flush();
    }

    /** Title, version and sizes in words. */
    static String words(CompetencyFramework framework) {
        long described = described(framework);
        String version = framework.version().isEmpty() ? "–" : framework.version();
        return "%s%n%s%n版本 %s，能力 %,d 项，其中 %,d 项有五级描述，产业链 %,d 条。%nVersion %s, %,d competencies, %,d of them described on five levels, %,d chains.%n"
                .formatted(
                        framework.title().zh(),
                        framework.title().en(),
                        version,
                        framework.competencies().size(),
                        described,
                        framework.chains().size(),
                        version,
                        framework.competencies().size(),
                        described,
                        framework.chains().size());
    }

    /** The same as members of a JSON object. */
    static Map<String, Object> members(CompetencyFramework framework) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("exit", ExitCode.DONE);
        object.put("identifier", framework.identifier().toString());
        object.put("titleZh", framework.title().zh());
        object.put("titleEn", framework.title().en());
        object.put("version", framework.version());
        object.put("competencies", framework.competencies().size());
        object.put("described", described(framework));
        object.put("chains", framework.chains().size());
        return object;
    }

    private static long described(CompetencyFramework framework) {
        return framework.levels().stream().map(l -> l.competency()).distinct().count();
    }
}
