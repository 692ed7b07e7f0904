package org.siquan.round;

import static org.siquan.round.FileFaults.shown;

/** The words of faults of JSON itself. */
final class JsonFaults {

    private JsonFaults() {}

    static Fault cut() {
        return Fault.of(
                "file.cut",
                "JSON 到此中断，没有传完",
                "the JSON ends here before it is complete: it was cut off",
                "重新导出或重新传送该文件。",
                "Export or send the file again.");
    }

    static Fault malformed(String cause) {
        return Fault.of(
                "file.malformed",
                "从此处起不是合法的 JSON，其后的内容未读",
                "this is not valid JSON, what follows was not read: " + shown(cause),
                "改正此处，或由程序重新导出。",
                "Correct it, or let a program export it again.");
    }

    /** @param expected in both languages */
    static Fault type(String expected) {
        return Fault.of(
                "value.type",
                "此处应是%s".formatted(expected),
                "this must be: " + expected,
                "格式见 docs/engines/matching-format.md。",
                "docs/engines/matching-format.md shows the form.");
    }
}
