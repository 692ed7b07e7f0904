package org.siquan.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in both languages what is wrong with the words of a call, and where its help is. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter errors = command.getErr();
        errors.println("用法有误：" + chinese(wrong));
        errors.println("Wrong usage: " + wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            errors.println("→ 是不是 Did you mean: " + String.join(", ", unmatched.getSuggestions()));
        }
        errors.println("→ ./%s --help".formatted(command.getCommandSpec().qualifiedName()));
        errors.flush();
        return ExitCode.USAGE;
    }

    private static String chinese(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> "不认识 " + String.join(" ", unmatched.getUnmatched());
            case MissingParameterException missing ->
                "缺少 " + missing.getMissing().stream().map(WrongUsage::label).collect(Collectors.joining("、"));
            case NothingAsked asked -> asked.zh();
            default -> {
                if (wrong.getCause() instanceof WrongValue value) {
                    yield "%s 的值 %s".formatted(option(wrong), value.zh());
                }
                yield option(wrong) + " 的值不能用";
            }
        };
    }

    private static String label(CommandLine.Model.ArgSpec missing) {
        return missing instanceof CommandLine.Model.OptionSpec option
                ? "%s（%s）".formatted(option.paramLabel(), option.longestName())
                : missing.paramLabel();
    }

    private static String option(ParameterException wrong) {
        return wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : String.valueOf(wrong.getValue());
    }
}
