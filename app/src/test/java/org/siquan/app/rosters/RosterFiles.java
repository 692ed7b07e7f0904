package org.siquan.app.rosters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.siquan.app.platform.UploadedFile;

/** Workbooks as the three kinds of systems give them out, with invented learners. */
final class RosterFiles {

    /** 教务系统 of a school. */
    static final List<String> ACADEMIC = List.of("学号", "姓名", "性别", "身份证件号", "专业名称", "行政班级", "年级", "学籍状态", "手机号码", "民族");

    /** 学信网, for undergraduates; with a title above and the learner's photo number behind. */
    static final List<String> CHSI =
            List.of("考生号", "学号", "姓名", "性别", "出生日期", "证件号码", "层次", "专业代码", "专业名称", "入学日期", "学籍状态");

    /** 中职学籍系统. */
    static final List<String> SECONDARY =
            List.of("学籍号", "*姓名", "*身份证件类型", "*身份证件号码", "*出生日期", "专业名称", "班级名称", "入学年月", "学生当前状态", "联系电话");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private RosterFiles() {}

    /** A sound number: place, day of birth, sequence. */
    static String number(int place, LocalDate born, int sequence) {
        String digits = "%06d%s%03d".formatted(place, DAY.format(born), sequence);
        return digits + IdentityNumber.check(digits);
    }

    static UploadedFile file(List<String> titles, List<List<String>> rows) {
        return file("名册.xlsx", "", titles, rows);
    }

    /** @param above a title in the first row; blank: none */
    static UploadedFile file(String name, String above, List<String> titles, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            int at = 0;
            if (!above.isEmpty()) {
                sheet.value(at++, 0, above);
            }
            write(sheet, at++, titles);
            for (List<String> row : rows) {
                write(sheet, at++, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UploadedFile(name, bytes.toByteArray());
    }

    /** Cells that begin with = are formulas. */
    private static void write(org.dhatim.fastexcel.Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).startsWith("=")) {
                sheet.formula(row, i, cells.get(i).substring(1));
            } else {
                sheet.value(row, i, cells.get(i));
            }
        }
    }
}
