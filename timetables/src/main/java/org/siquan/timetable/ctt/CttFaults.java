package org.siquan.timetable.ctt;

import org.siquan.engine.kernel.Text;
import org.siquan.timetable.FaultLog;

/** What can be wrong with a .ctt file, in words; the codes are listed in docs/engines/timetabling.md. */
final class CttFaults {

    private final FaultLog log;

    CttFaults(FaultLog log) {
        this.log = log;
    }

    void values(int line, String section, String form, int count) {
        log.add(
                line,
                section,
                "row.values",
                new Text(
                        "这一行有 %d 项，应为：%s".formatted(count, form),
                        "the row has %d values, must be: %s".formatted(count, form)),
                new Text(
                        "补上缺的或删去多的，以空格隔开。", "Add what is missing or remove what is too much; blanks separate values."));
    }

    void number(int line, String field, String value, int least, int most) {
        log.add(
                line,
                field,
                "number.range",
                new Text(
                        "“%s”应是 %d 到 %d 之间的整数".formatted(value, least, most),
                        "\"%s\" must be a whole number from %d to %d".formatted(value, least, most)),
                new Text("改成范围内的整数。", "Write a whole number in that range."));
    }

    void repeated(int line, String field, String id) {
        log.add(
                line,
                field,
                "id.repeated",
                new Text("“%s”在前面已经出现".formatted(id), "\"%s\" is there already".formatted(id)),
                new Text("删去重复的一行，或改编号。", "Remove the repetition, or give it another id."));
    }

    void unknown(int line, String field, String id) {
        log.add(
                line,
                field,
                "id.unknown",
                new Text("COURSES 里没有“%s”".formatted(id), "COURSES does not list \"%s\"".formatted(id)),
                new Text("核对编号；大小写有别。", "Check the id; upper and lower case differ."));
    }

    void members(int line, String said, int count) {
        log.add(
                line,
                "curriculum",
                "curriculum.count",
                new Text(
                        "写的是 %s 门课，列出了 %d 门".formatted(said, count),
                        "it says %s courses and lists %d".formatted(said, count)),
                new Text("改门数，或补上、删去课程。", "Correct the number, or add or remove courses."));
    }

    void header(int line, String row) {
        log.add(
                line,
                "",
                "header.unknown",
                new Text("不认识“%s”".formatted(row), "\"%s\" is not known here".formatted(row)),
                new Text(
                        "文件开头应是 Name、Courses、Rooms、Days、Periods_per_day、Curricula、Constraints，各一行“名称: 值”。",
                        "A file begins with Name, Courses, Rooms, Days, Periods_per_day, Curricula and Constraints, each a line"
                                + " \"name: value\"."));
    }

    void missing(String what) {
        log.add(
                0,
                what,
                "part.missing",
                new Text("缺少 " + what, what + " is missing"),
                new Text("补上这一部分；文件可能不完整，或不是 .ctt。", "Add it; the file may be cut off, or is no .ctt file."));
    }

    void count(int line, String field, int said, int count) {
        log.add(
                line,
                field,
                "header.count",
                new Text(
                        "%s 写的是 %d，实有 %d 行".formatted(field, said, count),
                        "%s says %d, there are %d rows".formatted(field, said, count)),
                new Text("改正这个数，或补上、删去行。", "Correct the number, or add or remove rows."));
    }

    void tooLarge(int line, String what, long size, long most) {
        log.add(
                line,
                what,
                "problem.size",
                new Text(
                        "%s 共 %d，最多 %d".formatted(what, size, most),
                        "%s are %d in all, at most %d".formatted(what, size, most)),
                new Text("核对各项数目；是不是多写了几位？", "Check the numbers; are there digits too many?"));
    }

    void tooMany(int line, String section, int most) {
        log.add(
                line,
                section,
                "table.too-many",
                new Text(
                        "最多 %,d 行，其余未读".formatted(most),
                        "at most %,d rows are allowed, the others were not read".formatted(most)),
                new Text("核对文件；真有这么多，就分成几份各自排。", "Check the file; if there are so many, split it and plan the parts."));
    }

    void unreadable(String code, String zh, String en) {
        log.add(
                0,
                "",
                code,
                new Text(zh, en),
                new Text("核对路径、权限和编码（UTF-8）。", "Check the path, the permissions and the encoding (UTF-8)."));
    }
}
