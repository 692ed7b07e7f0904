package org.siquan.timetable.rotation;

import java.util.List;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/** What can be wrong with a JSON document itself, in words; docs/engines/scheduling.md shows the form. */
final class JsonFaults {

    private static final Text SEE_FORM =
            new Text("格式见 docs/engines/scheduling.md。", "docs/engines/scheduling.md shows the form.");

    private final String file;
    private final List<Issue> found;

    JsonFaults(String file, List<Issue> found) {
        this.file = file;
        this.found = found;
    }

    void cut(JsonPlace at) {
        add(
                at,
                "",
                "json.cut",
                new Text("JSON 到此中断，没有传完", "the JSON ends here before it is complete: it was cut off"),
                new Text("重新导出或重新传送该文件。", "Export or send the file again."));
    }

    void malformed(JsonPlace at, String cause) {
        add(
                at,
                "",
                "json.malformed",
                new Text(
                        "从此处起不是合法的 JSON，其后的内容未读",
                        "this is not valid JSON, what follows was not read: " + Row.shown(cause)),
                new Text("改正此处，或由程序重新导出。", "Correct it, or let a program export it again."));
    }

    void unreadable() {
        add(
                JsonPlace.WHOLE,
                "",
                "file.unreadable",
                new Text("读不了这个文件", "the file cannot be read"),
                new Text("检查文件名、权限和磁盘。", "Check its name, permissions and the disk."));
    }

    /** @param wanted in both languages */
    void type(JsonPlace at, String field, Text wanted) {
        add(
                at,
                field,
                "json.type",
                new Text("%s 应是%s".formatted(field, wanted.zh()), "%s must be %s".formatted(field, wanted.en())),
                SEE_FORM);
    }

    void unknown(JsonPlace at, String field, List<String> known) {
        String names = String.join(", ", known);
        add(
                at,
                field,
                "json.member-unknown",
                new Text(
                        "没有成员“%s”，可用的是 %s".formatted(Row.shown(field), names),
                        "there is no member \"%s\"; known are %s".formatted(Row.shown(field), names)),
                new Text("改正名称，或删去它。", "Correct the name, or remove it."));
    }

    void repeated(JsonPlace at, String field) {
        add(
                at,
                field,
                "json.member-repeated",
                new Text("成员 %s 出现两次".formatted(field), "the member %s is given twice".formatted(field)),
                new Text("只保留一个。", "Keep one of them."));
    }

    void missing(JsonPlace at, String field) {
        add(
                at,
                field,
                "json.member-missing",
                new Text("缺少成员 " + field, "the member %s is missing".formatted(field)),
                new Text("补上它。", "Add it."));
    }

    void bar(JsonPlace at, String field, String word) {
        add(
                at,
                field,
                "value.identifier",
                new Text(
                        "“%s”不能作编号".formatted(Row.shown(word)),
                        "\"%s\" cannot be an identifier".formatted(Row.shown(word))),
                new Text("编号用字母、数字、点、横线，最长 64 位。", "Use letters, digits, dots and hyphens, at most 64."));
    }

    void many(JsonPlace at, String field, int most) {
        found.add(RotationLimits.tooMany(file, at.line(), at.column(), field, most));
    }

    private void add(JsonPlace at, String field, String code, Text message, Text remedy) {
        found.add(new Issue(file, at.line(), at.column(), field, code, message, remedy));
    }
}
