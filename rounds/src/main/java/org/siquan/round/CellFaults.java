package org.siquan.round;

import static org.siquan.round.FileFaults.shown;

import java.util.Locale;
import java.util.Set;

/** The words of faults of single values. */
final class CellFaults {

    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity", "∞");

    private CellFaults() {}

    static Fault required() {
        return Fault.of("value.required", "此处不能为空", "this must not be empty", "填写该值。", "Fill in the value.");
    }

    static Fault whole(String value, long least, long most) {
        return Fault.of(
                "value.whole",
                "“%s”应是 %d 到 %d 之间的整数".formatted(shown(value), least, most),
                "“%s” must be a whole number from %d to %d".formatted(shown(value), least, most),
                "改成该范围内的整数。",
                "Give a whole number of that range.");
    }

    static Fault tie(String value) {
        return Fault.of(
                "value.whole",
                "“%s”应是最多 18 位的整数".formatted(shown(value)),
                "“%s” must be a whole number of at most 18 digits".formatted(shown(value)),
                "填写抽签所得的整数。",
                "Give the whole number that the lottery drew.");
    }

    /** Why a text is no decimal number. */
    static Fault decimal(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (NOT_FINITE.contains(word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word)) {
            return Fault.of(
                    "value.not-finite",
                    "“%s”不是有限的数".formatted(shown(value)),
                    "“%s” is not a finite number".formatted(shown(value)),
                    "填写真实分数；没有分数就留空。",
                    "Give the real score, or leave it empty where there is none.");
        }
        if (word.matches("[-+]?\\d+\\.\\d+")) {
            return Fault.of(
                    "value.decimals",
                    "“%s”的小数多于三位，或整数部分太长".formatted(shown(value)),
                    "“%s” has more than three decimals or too many digits".formatted(shown(value)),
                    "保留最多三位小数。",
                    "Keep at most three decimals.");
        }
        return word.matches("[-+]?\\d+") ? range(value) : number(value);
    }

    private static Fault number(String value) {
        return Fault.of(
                "value.number",
                "“%s”不是数".formatted(shown(value)),
                "“%s” is not a number".formatted(shown(value)),
                "写成 581 或 581.5 这样的数。",
                "Write a number such as 581 or 581.5.");
    }

    /** A score that does not fit once all scores are made whole. */
    static Fault range(String value) {
        return Fault.of(
                "value.range",
                "“%s”超出范围：全部分数乘到没有小数后，须在 ±2147483647 之内".formatted(shown(value)),
                "“%s” is out of range: once all scores are multiplied until none has decimals, each must lie within ±2147483647"
                        .formatted(shown(value)),
                "减少小数位，或改用较小的分数。",
                "Use fewer decimals or smaller scores.");
    }

    static Fault id(String value) {
        return Fault.of(
                "id.invalid",
                "“%s”不能作编号".formatted(shown(value)),
                "“%s” cannot be an id".formatted(shown(value)),
                "编号里不能有空格、逗号、引号、括号、冒号、竖线和控制字符，也不能只是 *。",
                "Ids hold no blanks, commas, quotation marks, brackets, colons, bars or control characters, and are not just *.");
    }

    /** @param line where it stands first */
    static Fault repeated(String value, long line) {
        return Fault.of(
                "id.repeated",
                "编号“%s”重复，首次出现在第 %d 行".formatted(shown(value), line),
                "the id “%s” is repeated; it stands first in line %d".formatted(shown(value), line),
                "每个编号只用一次。",
                "Use every id once.");
    }

    static Fault unknownPlace(String value) {
        return Fault.of(
                "place.unknown",
                "没有编号为“%s”的班".formatted(shown(value)),
                "no place has the id “%s”".formatted(shown(value)),
                "改正编号，或补上该班。",
                "Correct the id or add the place.");
    }

    static Fault unknownApplicant(String value) {
        return Fault.of(
                "applicant.unknown",
                "没有编号为“%s”的学生".formatted(shown(value)),
                "no applicant has the id “%s”".formatted(shown(value)),
                "改正编号，或补上该学生。",
                "Correct the id or add the applicant.");
    }

    static Fault rankedTwice(String value) {
        return Fault.of(
                "choice.repeated",
                "“%s”在同一名单中出现两次".formatted(shown(value)),
                "“%s” stands twice in one list".formatted(shown(value)),
                "每个编号在名单中只写一次。",
                "Name each once.");
    }

    /** What is wrong with the brackets of a list. */
    static Fault brackets(Words.Wrong wrong) {
        String[] what = switch (wrong) {
            case NESTED -> new String[] {"括号里又有括号", "a bracket is opened within a bracket"};
            case UNOPENED -> new String[] {"多了一个右括号", "a bracket is closed that was not opened"};
            case EMPTY -> new String[] {"括号里是空的", "a bracket holds nothing"};
            case UNCLOSED, NOTHING ->
                new String[] {"括号没有闭合，文件可能被截断", "a bracket is not closed; the file may have been cut off"};
        };
        return Fault.of("list.brackets", what[0], what[1], "并列的写在一对圆括号里，例如 (h1 h2)。", "Write ties as (h1 h2).");
    }
}
