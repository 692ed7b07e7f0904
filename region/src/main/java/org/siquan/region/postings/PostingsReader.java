package org.siquan.region.postings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;

/**
 * Reads a file of job advertisements (docs/guide/region-format.md, “postings”). Rows that cannot be used are reported
 * and left out, all others are kept: one bad row must not cost ten thousand good ones. Same file, same answer.
 */
public final class PostingsReader {
    private static final List<Column> COLUMNS =
            Column.parse("id, source?, title, company?, city?, salary?, education?, industry?, description, date?");

    private PostingsReader() {}

    public static PostingsRead read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            throw new IllegalArgumentException("postings must be a file, was %s%nTry: a .csv file.".formatted(file));
        }
        return read(FileSet.folder(folder), name.toString());
    }

    public static PostingsRead read(FileSet files, String name) {
        IssueLog log = new IssueLog();
        List<Posting> postings = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        new Table(files, name, COLUMNS, log).read(row -> {
            Posting posting = posting(row);
            Long first = lines.putIfAbsent(posting.id(), row.line());
            if (first != null && !posting.id().isEmpty()) {
                row.fail(
                        "id",
                        "id.duplicate",
                        "%s 已在第 %d 行出现".formatted(Row.shown(posting.id()), first),
                        "%s already stands in line %d".formatted(Row.shown(posting.id()), first),
                        "删去重复的一行，或换一个编号。",
                        "Remove one of the rows, or give it another identifier.");
            }
            row.build(() -> posting).ifPresent(postings::add);
        });
        return new PostingsRead(postings, log.errors(), log.warnings());
    }

    /**
     * The same for a file of any size: each sound advertisement is handed on at once and nothing is kept, so identifiers that
     * occur twice are not found.
     *
     * @param log gets the rows that are left out
     */
    public static void stream(FileSet files, String name, IssueLog log, Consumer<Posting> each) {
        new Table(files, name, COLUMNS, log).read(row -> {
            Posting posting = posting(row);
            row.build(() -> posting).ifPresent(each);
        });
    }

    private static Posting posting(Row row) {
        return new Posting(
                row.text("id"),
                row.optional("source"),
                row.text("title"),
                row.optional("company"),
                row.optional("city"),
                row.optional("salary"),
                row.optional("education"),
                row.optional("industry"),
                row.optional("description"),
                row.optional("date"));
    }
}
