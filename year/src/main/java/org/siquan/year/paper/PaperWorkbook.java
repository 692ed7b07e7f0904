package org.siquan.year.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.siquan.engine.kernel.Text;

/**
 * A paper as an xlsx workbook: figures and sentences on the first sheet, each table on a sheet of its own. Words that begin
 * like a formula are written as words.
 */
public final class PaperWorkbook {

    private static final double NARROW = 12;
    private static final double WIDE = 60;

    private PaperWorkbook() {}

    /** The file's bytes, in {@code "en"}, else in Chinese. */
    public static byte[] bytes(Paper paper, String language) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Siquan", "1.0")) {
            summary(workbook.newWorksheet(new Text("摘要", "Summary").say(language)), paper, language);
            for (Paper.Section section : paper.sections()) {
                if (!section.grid().columns().isEmpty()) {
                    table(workbook.newWorksheet(section.sheet().say(language)), section, language);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot fail to be written", e);
        }
        return file.toByteArray();
    }

    private static void summary(Worksheet sheet, Paper paper, String language) {
        sheet.width(0, 34);
        sheet.width(1, 18);
        sheet.width(2, WIDE);
        sheet.value(0, 0, paper.title().say(language));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (Text line : paper.meta()) {
            sheet.value(row++, 0, line.say(language));
        }
        row++;
        for (Paper.Figure figure : paper.figures()) {
            sheet.value(row, 0, figure.name().say(language));
            sheet.value(row, 1, figure.value().say(language));
            sheet.value(row++, 2, figure.basis().say(language));
        }
        for (Paper.Section section : paper.sections()) {
            if (!section.notes().isEmpty()) {
                row++;
                sheet.value(row, 0, section.title().say(language));
                sheet.style(row++, 0).bold().set();
                for (Text note : section.notes()) {
                    sheet.value(row++, 0, note.say(language));
                }
            }
        }
        sheet.value(row + 1, 0, paper.foot().say(language));
    }

    private static void table(Worksheet sheet, Paper.Section section, String language) {
        List<Paper.Column> columns = section.grid().columns();
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).heading().say(language));
            sheet.style(0, c).bold().fillColor("E8EFF9").wrapText(true).set();
            sheet.width(c, columns.get(c).kind() == Paper.Column.Kind.WORDS ? 2 * NARROW : NARROW);
        }
        for (int r = 0; r < section.grid().rows().size(); r++) {
            List<Object> cells = section.grid().rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                switch (cells.get(c)) {
                    case Number number -> {
                        sheet.value(r + 1, c, number);
                        boolean percent = columns.get(c).kind() == Paper.Column.Kind.PERCENT;
                        sheet.style(r + 1, c)
                                .format(percent ? "0.0%" : "#,##0.##")
                                .set();
                    }
                    case Text text -> sheet.value(r + 1, c, text.say(language));
                    case Object other -> sheet.value(r + 1, c, other.toString());
                }
            }
        }
        sheet.freezePane(0, 1);
    }
}
