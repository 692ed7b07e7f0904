package org.siquan.region;

import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/** The words of what can be wrong with a zip file as a whole. */
final class ZipFaults {

    private ZipFaults() {}

    static Issue unreadable(String cause) {
        return of(
                "zip.unreadable",
                "不是可读的 zip 文件（" + cause + "）",
                "this is no zip file that can be read (" + cause + ")",
                "把各 CSV 文件打包为不加密的 zip。",
                "Pack the CSV files into a zip file without a password.");
    }

    static Issue tooMany(int most) {
        return of(
                "zip.too-many-files",
                "zip 中超过 %d 个文件".formatted(most),
                "the zip file has more than %d entries".formatted(most),
                "只打包园区的 CSV 文件。",
                "Pack the park's CSV files only.");
    }

    static Issue tooLarge(int megabytes) {
        return of(
                "zip.too-large",
                "解压后超过 %d MB，未继续读取".formatted(megabytes),
                "unpacked it is larger than %d MB; the rest was not read".formatted(megabytes),
                "只打包园区的 CSV 文件；招聘信息另行上传。",
                "Pack the park's CSV files only; job advertisements are handed in apart.");
    }

    static Issue path(String path) {
        return of(
                "zip.path",
                "文件名 “%s” 指向 zip 之外".formatted(shown(path)),
                "the name “%s” leads out of the zip file".formatted(shown(path)),
                "重新打包，文件名不含 .. 、冒号、反斜杠，也不以斜杠开头。",
                "Pack it again; names hold no .., colon or backslash and do not begin with a slash.");
    }

    static Issue twice(String name) {
        return of(
                "zip.duplicate",
                "文件 %s 出现两次".formatted(name),
                "the file %s appears twice".formatted(name),
                "只保留一份。",
                "Keep one of them.");
    }

    static Issue unknown(String path) {
        return of(
                "zip.unknown-file",
                "不认识文件 “%s”，已忽略".formatted(shown(path)),
                "the file “%s” is not known and was ignored".formatted(shown(path)),
                "检查文件名拼写。",
                "Check the spelling of its name.");
    }

    private static String shown(String path) {
        return path.length() <= 60 ? path : path.substring(0, 60) + "…";
    }

    private static Issue of(String code, String zh, String en, String remedyZh, String remedyEn) {
        return new Issue("zip", 0, 0, "", code, new Text(zh, en), new Text(remedyZh, remedyEn));
    }
}
