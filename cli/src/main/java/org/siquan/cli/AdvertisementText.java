package org.siquan.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;

/**
 * The characters of a file of text, packed by gzip or not: UTF-8 with or without byte order mark, or GB18030, found by
 * reading all of it once, or as the caller says.
 */
final class AdvertisementText {

    static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;
    private final String shown;
    private final Charset charset;

    private AdvertisementText(Path file, String shown, Charset charset) {
        this.file = file;
        this.shown = shown;
        this.charset = charset;
    }

    /**
     * Looks at the whole file.
     *
     * @param asked the encoding that the caller says, {@code null} to find it
     * @throws BadInput if it is no text in it; the first place is named by line and bytes
     */
    static AdvertisementText of(Path file, String shown, @Nullable Charset asked) {
        AdvertisementText utf8 = new AdvertisementText(file, shown, asked == null ? StandardCharsets.UTF_8 : asked);
        EncodingScan scan = utf8.scan();
        if (scan.sound()) {
            return utf8;
        }
        if (scan.cut() && scan.faults() == 0) {
            throw new BadInput(List.of(IssueText.whole(
                    shown,
                    "file.cut",
                    new Text(
                            "文件在一个汉字中间断开，可能没有传完",
                            "the file ends in the middle of a character; it was probably cut off"),
                    new Text("重新导出或重新传送该文件。", "Export or send the file again."))));
        }
        AdvertisementText other = new AdvertisementText(file, shown, GB18030);
        if (asked == null && !scan.mostly() && other.scan().sound()) {
            return other;
        }
        throw new BadInput(List.of(utf8.fault(scan, asked)));
    }

    /** Whether the file was found to be in GB18030. */
    boolean gb18030() {
        return charset.equals(GB18030);
    }

    /** The characters from the beginning, behind a byte order mark. */
    Reader reader() throws IOException {
        return new InputStreamReader(behindMark(unpacked()), charset);
    }

    /** The same as bytes in UTF-8. */
    InputStream utf8() throws IOException {
        return gb18030() ? new Transcoded(reader()) : unpacked();
    }

    private EncodingScan scan() {
        try (InputStream in = unpacked()) {
            return EncodingScan.of(in, charset);
        } catch (IOException e) {
            throw new BadInput(List.of(unreadable(shown, e)));
        }
    }

    private InputStream unpacked() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    private static InputStream behindMark(InputStream stream) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stream, 3);
        byte[] start = in.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) {
            in.unread(start);
        }
        return in;
    }

    private Issue fault(EncodingScan scan, @Nullable Charset asked) {
        String name = asked == null ? "UTF-8 / GB18030" : charset.name();
        return new Issue(
                shown,
                scan.line(),
                0,
                "",
                "file.encoding",
                new Text(
                        "第 %d 行的字节 %s 不是 %s 文字".formatted(scan.line(), scan.bytes(), name),
                        "the bytes %s in line %d are no text in %s".formatted(scan.bytes(), scan.line(), name)),
                new Text(
                        "用 --encoding utf-8 或 gb18030 指明编码，或另存为 UTF-8。",
                        "Name the encoding by --encoding utf-8 or gb18030, or save the file as UTF-8."));
    }

    static Issue unreadable(String shown, IOException cause) {
        return IssueText.whole(
                shown,
                "file.unreadable",
                new Text("无法读取文件：" + cause.getMessage(), "the file cannot be read: " + cause.getMessage()),
                new Text(
                        "检查文件是否完整（压缩包可能没有传完）、权限和磁盘。",
                        "Check whether it is whole (a packed file may be cut off), permissions and the disk."));
    }
}
