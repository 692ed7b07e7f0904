package org.siquan.round;

import org.jspecify.annotations.Nullable;

/** The words of faults that a file has whatever it is about. */
final class FileFaults {

    private static final int SHOWN = 60;

    private FileFaults() {}

    /** A value as a message may quote it. */
    static String shown(String value) {
        String whole = value.strip().replaceAll("\\p{Cntrl}", "·");
        int end = Math.min(whole.length(), SHOWN);
        return end < whole.length() ? whole.substring(0, end) + "…" : whole;
    }

    static Fault missing(String file) {
        return Fault.of(
                "file.missing",
                "缺少文件 " + file,
                "the file " + file + " is missing",
                "补上该文件；一轮编班至少有 places.csv 和 applicants.csv。",
                "Add it; a round has at least places.csv and applicants.csv.");
    }

    static Fault unreadable(String cause) {
        return Fault.of(
                "file.unreadable",
                "无法读取：" + cause,
                "it cannot be read: " + cause,
                "检查路径、权限和磁盘后重试。",
                "Check path, permissions and disk, then try again.");
    }

    static Fault empty() {
        return Fault.of(
                "file.empty",
                "文件是空的",
                "the file is empty",
                "重新导出该文件；格式见 docs/engines/matching-format.md。",
                "Export it again; docs/engines/matching-format.md shows what belongs into it.");
    }

    static Fault encoding() {
        return Fault.of(
                "file.encoding",
                "此处不是 UTF-8 文本，其后的内容未读",
                "this is not UTF-8 text; what follows was not read",
                "另存为“CSV UTF-8”后再交。",
                "Save it as “CSV UTF-8” and hand it in again.");
    }

    static Fault cut() {
        return Fault.of(
                "file.cut",
                "文件在一个字中间断开，没有传完",
                "the file ends in the middle of a character: it was cut off",
                "重新导出或重新传送该文件。",
                "Export or send the file again.");
    }

    static Fault cells(int expected, int found) {
        return Fault.of(
                "row.cells",
                "此行有 %d 格，表头有 %d 列%s".formatted(found, expected, found < expected ? "；文件可能被截断" : ""),
                "this row has %d cells, the header %d columns%s"
                        .formatted(found, expected, found < expected ? "; the file may have been cut off" : ""),
                "补齐或删去多余的格；含逗号的内容要加引号。",
                "Complete the row or remove the surplus; quote a cell that holds a comma.");
    }

    static Fault unclosedQuote() {
        return Fault.of(
                "file.unclosed-quote",
                "从此行开始的引号没有闭合，文件可能被截断",
                "a quotation mark opened in this row is never closed; the file may have been cut off",
                "重新导出文件，或补上引号。",
                "Export the file again, or close the quotation mark.");
    }

    static Fault quote() {
        return Fault.of(
                "file.malformed",
                "此格的引号不合 CSV 规则，其后的内容未读",
                "the quotation marks of this cell break the rules of CSV; what follows was not read",
                "含引号的格整格加引号，其中的引号写两次。",
                "Quote the whole cell and double the quotation marks inside.");
    }

    static Fault columnMissing(String column) {
        return Fault.of(
                "header.missing-column",
                "缺少列 " + column,
                "the column " + column + " is missing",
                "在表头补上该列；列名区分大小写。",
                "Add it to the header; names are case-sensitive.");
    }

    static Fault columnTwice(String column) {
        return Fault.of(
                "header.duplicate-column",
                "列 " + column + " 出现两次",
                "the column " + column + " appears twice",
                "只保留一列。",
                "Keep one of them.");
    }

    /** @param nearest the known name that was perhaps meant */
    static Fault columnUnknown(String column, @Nullable String nearest) {
        String shown = shown(column);
        return Fault.of(
                "header.unknown-column",
                "不认识列“%s”".formatted(shown),
                "the column “%s” is not known".formatted(shown),
                nearest == null ? "删去该列，或检查拼写。" : "是不是 " + nearest + "？否则删去该列。",
                nearest == null
                        ? "Remove the column or check its spelling."
                        : "Did you mean " + nearest + "? Else remove the column.");
    }
}
