package org.siquan.region.postings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;

/**
 * A job advertisement (招聘信息) as its source wrote it; only {@code id} and {@code title} are never empty.
 *
 * @param salary the source's words, such as {@code 5000-8000}
 * @param industry the source's own name of the sector
 * @param date when it was published, such as {@code 2026-03-31}; see {@link #quarter}
 */
public record Posting(
        String id,
        String source,
        String title,
        String company,
        String city,
        String salary,
        String education,
        String industry,
        String description,
        String date) {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;
    private static final int YEAR_AND_MONTH = 7;
    private static final int WHOLE_DATE = 10;

    /**
     * The quarter of a date (year &times; 4 + quarter &minus; 1). Of an ISO date the year and the month suffice, and a time
     * may follow it; other words say nothing of when.
     */
    public static OptionalInt quarter(String date) {
        String day = date.length() > WHOLE_DATE ? date.substring(0, WHOLE_DATE) : date;
        try {
            LocalDate read = LocalDate.parse(day.length() == YEAR_AND_MONTH ? day + "-01" : day);
            return OptionalInt.of(read.getYear() * QUARTERS + (read.getMonthValue() - 1) / MONTHS);
        } catch (DateTimeParseException e) {
            return OptionalInt.empty();
        }
    }
}
