package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/** One CSV file that the user names, read row by row; faults carry the path as it was named. */
final class NamedCsv {

    private final Path file;
    private final String columns;
    private final IssueLog log = new IssueLog();

    /** @param columns as {@link Column#parse} reads them */
    NamedCsv(Path file, String columns) {
        this.file = file;
        this.columns = columns;
    }

    /** @throws BadInput if there is no such file */
    void read(Consumer<Row> row) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isRegularFile(file)) {
            throw new BadInput(List.of(IssueText.whole(
                    file.toString(),
                    "series.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text(
                            "指定一个 CSV 文件，列为 %s。".formatted(columns),
                            "Name a CSV file with the columns %s.".formatted(columns)))));
        }
        new Table(FileSet.folder(folder), name.toString(), Column.parse(columns), log).read(row);
    }

    boolean isSound() {
        return log.errorCount() == 0;
    }

    void fault(String field, long line, String code, Text message, String zh, String en) {
        log.error(new Issue(String.valueOf(file.getFileName()), line, 0, field, code, message, new Text(zh, en)));
    }

    /** @throws BadInput with every fault, if there is any */
    void requireSound() {
        if (!isSound()) {
            List<Issue> kept = log.errors();
            throw new BadInput(
                    kept.stream()
                            .map(issue -> IssueText.at(file.toString(), issue))
                            .toList(),
                    log.errorCount() - kept.size());
        }
    }
}
