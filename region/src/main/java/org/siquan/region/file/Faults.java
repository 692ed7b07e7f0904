package org.siquan.region.file;

/** The words of the faults a file can have before its content is looked at. */
final class Faults {
    private Faults() {}

    static Issue missing(String file) {
        return whole(
                file,
                "file.missing",
                new Text("缺少文件 " + file, "the file " + file + " is missing"),
                new Text("补上该文件，至少含表头一行。", "Add the file; its header row alone is enough."));
    }

    static Issue unreadable(String file, String cause) {
        return whole(
                file,
                "file.unreadable",
                new Text("无法读取文件：" + cause, "the file cannot be read: " + cause),
                new Text("检查权限和磁盘后重试。", "Check permissions and the disk, then try again."));
    }

    static Issue encoding(String file) {
        return whole(
                file,
                "file.encoding",
                new Text("既不是 UTF-8，也不是 GB18030 文本", "the file is neither UTF-8 nor GB18030 text"),
                new Text("另存为“CSV UTF-8”后再交。", "Save it as “CSV UTF-8” and hand it in again."));
    }

    static Issue cut(String file) {
        return whole(
                file,
                "file.cut",
                new Text("文件在一个汉字中间断开，可能没有传完", "the file ends in the middle of a character; it was probably cut off"),
                new Text("重新导出或重新传送该文件。", "Export or send the file again."));
    }

    static Issue readAsGb18030(String file) {
        return whole(
                file,
                "file.gb18030",
                new Text("文件不是 UTF-8，已按 GB18030 读取", "the file is not UTF-8 and was read as GB18030"),
                new Text("核对汉字；建议另存为“CSV UTF-8”。", "Check the Chinese characters; saving as “CSV UTF-8” is safer."));
    }

    static Issue empty(String file) {
        return whole(
                file,
                "file.empty",
                new Text("文件是空的，没有表头", "the file is empty and has no header row"),
                new Text("第一行写列名。", "Write the column names into the first row."));
    }

    static Issue cellTooLong(String file, long line, int limit) {
        return new Issue(
                file,
                line,
                0,
                "",
                "file.cell-too-long",
                new Text(
                        "此行有一格超过 %d 个字符，或引号没有闭合；其后的内容未读".formatted(limit),
                        "a cell of this row is longer than %d characters, or its quotation mark is never closed; the rest of the file was not read"
                                .formatted(limit)),
                new Text("缩短该格或补上引号。", "Shorten the cell or close the quotation mark."));
    }

    static Issue cellLong(String file, long line, int place, int length, int limit) {
        return new Issue(
                file,
                line,
                place,
                "",
                "row.cell-too-long",
                new Text(
                        "此格有 %d 个字符，最多 %d 个；此行未读，其后各行照读".formatted(length, limit),
                        "this cell has %d characters, at most %d are allowed; the row was not read, the following ones were"
                                .formatted(length, limit)),
                new Text("缩短该格。", "Shorten the cell."));
    }

    static Issue malformed(String file, long line, String cause) {
        return new Issue(
                file,
                line,
                0,
                "",
                "file.malformed",
                new Text(
                        "此行不是合法的 CSV，其后的内容未读",
                        "this row is not valid CSV, the rest of the file was not read: " + cause),
                new Text(
                        "引号内的引号要写两次，闭合引号后只能是逗号或换行。",
                        "Double a quotation mark inside a quoted cell; after a closing one only a comma or a new line"
                                + " may follow."));
    }

    static Issue unclosedQuote(String file, long line) {
        return new Issue(
                file,
                line,
                0,
                "",
                "file.unclosed-quote",
                new Text(
                        "从此行开始的引号没有闭合，文件可能被截断",
                        "a quotation mark opened in this row is never closed; the file may have been cut off"),
                new Text("重新导出文件，或补上引号。", "Export the file again, or close the quotation mark."));
    }

    static Issue cells(String file, long line, int expected, int found) {
        return new Issue(
                file,
                line,
                0,
                "",
                "row.cells",
                new Text(
                        "此行有 %d 格，表头有 %d 列%s".formatted(found, expected, found < expected ? "，文件可能被截断" : ""),
                        "this row has %d cells, the header %d columns%s"
                                .formatted(
                                        found, expected, found < expected ? "; the file may have been cut off" : "")),
                new Text(
                        "补齐或删去多余的格；含逗号的内容要加引号。",
                        "Complete the row or remove the surplus; quote a cell that holds a comma."));
    }

    static Issue columnMissing(String file, String column) {
        return new Issue(
                file,
                1,
                0,
                column,
                "header.missing-column",
                new Text("缺少列 " + column, "the column " + column + " is missing"),
                new Text("在表头补上该列；列名区分大小写。", "Add it to the header; names are case-sensitive."));
    }

    static Issue columnTwice(String file, int place, String column) {
        return new Issue(
                file,
                1,
                place,
                column,
                "header.duplicate-column",
                new Text("列 " + column + " 出现两次", "the column " + column + " appears twice"),
                new Text("只保留一列。", "Keep one of them."));
    }

    static Issue columnUnknown(String file, int place, String column) {
        return new Issue(
                file,
                1,
                place,
                column,
                "header.unknown-column",
                new Text("不认识列 “" + column + "”，已忽略", "the column “" + column + "” is not known and was ignored"),
                new Text("检查拼写，或删去该列。", "Check the spelling, or remove the column."));
    }

    private static Issue whole(String file, String code, Text message, Text remedy) {
        return new Issue(file, 0, 0, "", code, message, remedy);
    }

    static Issue formula(String file, int line, int column) {
        return new Issue(
                file,
                line,
                column,
                "",
                "sheet.formula",
                new Text("此格是公式，不接受公式", "this cell holds a formula; formulas are not accepted"),
                new Text("复制后“选择性粘贴—数值”，再上传。", "Copy it, paste it as a value and upload again."));
    }

    static Issue sheetMalformed(String file) {
        return new Issue(
                file,
                0,
                0,
                "",
                "sheet.malformed",
                new Text("不是完整的 .xlsx 工作簿", "the file is no whole .xlsx workbook"),
                new Text(
                        "用表格软件打开后另存为 .xlsx 或 CSV UTF-8；旧的 .xls 不能读取。",
                        "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8; old .xls cannot be read."));
    }

    static Issue sheetTooLarge(String file, long megabytes) {
        return new Issue(
                file,
                0,
                0,
                "",
                "sheet.too-large",
                new Text(
                        "工作簿解压后超过 %d MB".formatted(megabytes),
                        "the workbook unpacks to more than %d MB".formatted(megabytes)),
                new Text("只保留需要的工作表，或另存为 CSV UTF-8。", "Keep the sheet that is needed, or save it as CSV UTF-8."));
    }

    static Issue sheetTooLong(String file, int rows) {
        return new Issue(
                file,
                0,
                0,
                "",
                "sheet.too-long",
                new Text("工作表超过 %,d 行".formatted(rows), "the sheet has more than %,d rows".formatted(rows)),
                new Text("分成几个文件，或另存为 CSV UTF-8。", "Split it, or save it as CSV UTF-8."));
    }

    static Issue sheetWithoutHeader(String file) {
        return new Issue(
                file,
                0,
                0,
                "",
                "sheet.header",
                new Text("没有一张工作表含有所需的表头", "no sheet has a row with the headers that are needed"),
                new Text("按样例文件写一行表头，不合并单元格。", "Write the headers of the sample into one row, without merged cells."));
    }
}
