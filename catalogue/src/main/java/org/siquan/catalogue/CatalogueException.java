package org.siquan.catalogue;

import java.util.List;

/** Catalogue files cannot be used. {@link #issues()} holds every bad row of every file, not only the first. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    CatalogueException(List<Issue> issues) {
        super(describe(issues));
        this.issues = List.copyOf(issues);
    }

    /** Every issue, by file in order of loading, then by the order in which it was found; never empty. */
    public List<Issue> issues() {
        return issues;
    }

    private static String describe(List<Issue> issues) {
        var text = new StringBuilder("%d issue(s) in catalogue files".formatted(issues.size()));
        issues.forEach(issue -> text.append(System.lineSeparator()).append(issue.inEnglish()));
        return text.append(System.lineSeparator())
                .append("Try: correct the lines named, or remove the file to use the one shipped")
                .toString();
    }
}
