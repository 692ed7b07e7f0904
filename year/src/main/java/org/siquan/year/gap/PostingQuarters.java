package org.siquan.year.gap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Table;

/**
 * Quarters of the advertisements of a file that has a column {@code date} (ISO, {@code 2026-03-31}; year and month are
 * enough). What is no date says nothing of when, and is left out.
 */
public final class PostingQuarters {

    private static final int MONTHS = 3;
    private static final int YEAR_AND_MONTH = 7;
    private static final int WHOLE_DATE = 10;

    private PostingQuarters() {}

    /** Id of an advertisement to its quarter: year &times; 4 + quarter &minus; 1. */
    public static Map<String, Integer> read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        Map<String, Integer> quarters = new HashMap<>();
        if (folder != null && name != null) {
            IssueLog faults = new IssueLog();
            new Table(FileSet.folder(folder), name.toString(), Column.parse("id?, date?"), faults).read(row -> {
                Integer quarter = quarter(row.optional("date"));
                if (quarter != null) {
                    quarters.put(row.optional("id"), quarter);
                }
            });
        }
        return quarters;
    }

    private static @org.jspecify.annotations.Nullable Integer quarter(String words) {
        String day = words.length() > WHOLE_DATE ? words.substring(0, WHOLE_DATE) : words;
        try {
            LocalDate date = LocalDate.parse(day.length() == YEAR_AND_MONTH ? day + "-01" : day);
            return date.getYear() * 4 + (date.getMonthValue() - 1) / MONTHS;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
