package org.siquan.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsReader;

/**
 * A file of job advertisements of any size, row by row: CSV with a header, JSON lines ({@code .jsonl}, {@code .ndjson}), both
 * also packed ({@code .gz}), or a workbook ({@code .xlsx}) with the same names. Rows that cannot be used are named and left
 * out; of very many, the first {@value #MOST_FAULTS} are named and the others counted.
 */
final class AdvertisementFile {

    private static final int MOST_FAULTS = 1_000;

    private final Path file;
    private final String shown;
    private final @Nullable Charset asked;
    private final IssueLog log = IssueLog.ofFirst(MOST_FAULTS);
    private final Rows rows;

    /**
     * @param asked the encoding of a text file, {@code null} to find it
     * @throws BadInput if there is no such file, or it cannot be read
     */
    AdvertisementFile(Path file, @Nullable Charset asked) {
        this.file = file.toAbsolutePath();
        this.shown = file.toString();
        this.asked = asked;
        if (!Files.isRegularFile(file)) {
            throw refused(
                    "postings.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text("指定 CSV、JSON Lines 或 .xlsx 文件。", "Name a CSV, JSON lines or .xlsx file."));
        }
        if (kind().equals("parquet")) {
            throw refused(
                    "file.parquet",
                    new Text("此命令不读 Parquet 文件", "this command does not read Parquet files"),
                    new Text(
                            "先导出为 CSV UTF-8 或 JSON Lines（可用 .gz 压缩），再运行本命令。",
                            "Export it as CSV UTF-8 or JSON lines (packed by gzip if you like), then run this command again."));
        }
        this.rows = open();
    }

    /** Hands every sound advertisement on. @throws BadInput if the file as a whole cannot be used */
    void read(Consumer<Posting> each) {
        try {
            rows.read(each);
        } catch (IOException e) {
            throw new BadInput(List.of(AdvertisementText.unreadable(shown, e)));
        }
    }

    /** The whole file is looked at before anything else is begun. */
    private Rows open() {
        return switch (kind()) {
            case "xlsx" -> new AdvertisementSheet(file, shown, log)::read;
            case "jsonl", "ndjson" -> new AdvertisementLines(text(), shown, log)::read;
            default -> {
                AdvertisementText text = text();
                FileSet only = _ -> Optional.of(text.utf8());
                yield each -> PostingsReader.stream(only, shown, log, each);
            }
        };
    }

    private interface Rows {
        void read(Consumer<Posting> each) throws IOException;
    }

    private AdvertisementText text() {
        AdvertisementText text = AdvertisementText.of(file, shown, asked);
        if (text.gb18030() && asked == null) {
            log.warn(IssueText.whole(
                    shown,
                    "file.gb18030",
                    new Text("文件不是 UTF-8，按 GB18030 读取", "the file is not UTF-8 and was read as GB18030"),
                    new Text("如有乱码，另存为“CSV UTF-8”。", "If characters look wrong, save it as “CSV UTF-8”.")));
        }
        return text;
    }

    /** What was left out so far, and how it was read. */
    IssueLog log() {
        return log;
    }

    /** Ending of the name, without that of the packing. */
    private String kind() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        name = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private BadInput refused(String code, Text message, Text remedy) {
        return new BadInput(List.of(IssueText.whole(shown, code, message, remedy)));
    }
}
