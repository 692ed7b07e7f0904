package org.siquan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.siquan.region.file.Text;

/** Files of scheduling problems as text. */
final class ScheduleText {

    private ScheduleText() {}

    /** The whole file. @throws BadInput if it cannot be read */
    static String of(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    /** That a file cannot be read. */
    static BadInput unreadable(Path file) {
        return new BadInput(List.of(IssueText.whole(
                file.toString(),
                Files.exists(file) ? "file.unreadable" : "file.missing",
                new Text("读不了这个文件", "the file cannot be read"),
                new Text("核对路径、权限和编码（UTF-8）。", "Check the path, the permissions and the encoding (UTF-8)."))));
    }
}
