package org.siquan.app.regiondata.web;

import java.util.List;
import java.util.Locale;
import org.siquan.region.file.Issue;

/**
 * One fault of a file in the reader's language.
 *
 * @param line 0 for the file as a whole
 * @param column 0 for the row as a whole
 */
public record FaultRow(String file, long line, int column, String field, String code, String message, String remedy) {

    private static FaultRow of(Issue issue, boolean english) {
        return new FaultRow(
                issue.file(),
                issue.line(),
                issue.column(),
                issue.field(),
                issue.code(),
                english ? issue.message().en() : issue.message().zh(),
                english ? issue.remedy().en() : issue.remedy().zh());
    }

    static List<FaultRow> of(List<Issue> issues, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return issues.stream().map(issue -> of(issue, english)).toList();
    }
}
