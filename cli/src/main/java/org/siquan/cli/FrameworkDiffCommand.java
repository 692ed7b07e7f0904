package org.siquan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.framework.DiffJson;
import org.siquan.framework.DiffText;
import org.siquan.framework.FrameworkDiff;
import org.siquan.region.file.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code framework diff}: what differs between two frameworks, whichever form they have. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "比较两个能力框架：新增、删去、改名、别名、等级、职业、专业。 What differs between two frameworks: added, removed, renamed,"
                + " aliases, levels, occupations, majors.",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {"0:已比较 compared", "2:用法有误 wrong usage", "3:输入有误 bad input"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FrameworkDiffCommand implements Callable<Integer> {

    private static final String SOURCE =
            "CASE 文件、园区文件夹或 demonstration。 File of CASE, folder of a region, or demonstration.";

    @Parameters(index = "0", paramLabel = "BEFORE", description = SOURCE)
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = SOURCE)
    Path after;

    @Option(names = "--lang", paramLabel = "LANG", description = "zh 或 en，默认两种。 zh or en; both if absent.")
    Wording.@Nullable Language language;

    @Option(names = "--json", description = "最后一行输出一个 JSON 对象。 One JSON object as the last line.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        FrameworkSource source = new FrameworkSource(spec.commandLine().getErr());
        FrameworkDiff diff = FrameworkDiff.between(source.either(before), source.either(after));
        Wording wording = new Wording(language);
        DiffText.lines(diff).forEach(line -> terminal.println(words(wording, line)));
        terminal.println(words(wording, DiffText.summary(diff)));
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("exit", ExitCode.DONE);
            object.putAll(DiffJson.of(diff));
            terminal.println(JsonMapper.shared().writeValueAsString(object));
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    private static String words(Wording wording, Text text) {
        return wording.of(text.zh(), text.en());
    }
}
