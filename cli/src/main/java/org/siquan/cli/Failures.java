package org.siquan.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.year.YearRefused;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Says why a command failed, in both languages, and with which exit code; a trace only for faults of the program. */
final class Failures implements CommandLine.IExecutionExceptionHandler, CommandLine.IExitCodeExceptionMapper {

    @Override
    public int getExitCode(Throwable failure) {
        return switch (failure) {
            case BadInput _ -> ExitCode.BAD_INPUT;
            case CannotWrite _ -> ExitCode.CANNOT_WRITE;
            default -> ExitCode.FAILED;
        };
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        Exception known = failure instanceof YearRefused refused ? badInput(refused) : failure;
        PrintWriter errors = command.getErr();
        if (known instanceof BadInput || known instanceof CannotWrite) {
            errors.println(known.getMessage());
        } else {
            errors.println("程序出错，没有写入任何内容。 A fault of the program; nothing was written.");
            known.printStackTrace(errors);
        }
        errors.flush();
        int code = getExitCode(known);
        if (asksForJson(parsed)) {
            command.getOut().println(json(code, known));
            command.getOut().flush();
        }
        return code;
    }

    private static boolean asksForJson(CommandLine.ParseResult parsed) {
        return parsed.hasMatchedOption("--json") || (parsed.hasSubcommand() && asksForJson(parsed.subcommand()));
    }

    /** The files can be read, but a stage cannot work with what they say together. */
    private static BadInput badInput(YearRefused refused) {
        return new BadInput(refused.reasons().stream()
                .map(reason -> IssueText.whole(
                        "region",
                        "year.refused",
                        new Text(reason.zh(), reason.en()),
                        new Text("改正所说的文件后重试。", "Correct the files it speaks of and try again.")))
                .toList());
    }

    private static String json(int code, Exception failure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("exit", code);
        object.put("faults", failure instanceof BadInput bad ? faults(bad.issues()) : List.of());
        return JsonMapper.shared().writeValueAsString(object);
    }

    private static List<Map<String, Object>> faults(List<Issue> issues) {
        return issues.stream()
                .map(issue -> {
                    Map<String, Object> fault = new LinkedHashMap<>();
                    fault.put("file", issue.file());
                    fault.put("line", issue.line());
                    fault.put("column", issue.column());
                    fault.put("field", issue.field());
                    fault.put("code", issue.code());
                    fault.put("zh", issue.message().zh());
                    fault.put("en", issue.message().en());
                    fault.put("remedyZh", issue.remedy().zh());
                    fault.put("remedyEn", issue.remedy().en());
                    return fault;
                })
                .toList();
    }
}
