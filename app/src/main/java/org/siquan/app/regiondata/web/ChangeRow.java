package org.siquan.app.regiondata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.siquan.framework.DiffText;
import org.siquan.framework.FrameworkDiff;
import org.siquan.region.Competency;
import org.siquan.region.file.Text;

/**
 * A competency that a handed-in framework adds, removes or changes, in the reader's language.
 *
 * @param kind {@code added}, {@code removed} or {@code changed}
 * @param words one sentence for each difference; empty unless changed
 */
public record ChangeRow(String kind, String id, String name, List<String> words) {

    public ChangeRow {
        words = List.copyOf(words);
    }

    static List<ChangeRow> of(FrameworkDiff diff, Locale locale) {
        boolean english = english(locale);
        List<ChangeRow> rows = new ArrayList<>();
        diff.removed().forEach(c -> rows.add(row("removed", c, english, List.of())));
        diff.added().forEach(c -> rows.add(row("added", c, english, List.of())));
        diff.changed()
                .forEach(c -> rows.add(row(
                        "changed",
                        c.before(),
                        english,
                        DiffText.words(c).stream()
                                .map(words -> said(words, english))
                                .toList())));
        return rows;
    }

    static String summary(FrameworkDiff diff, Locale locale) {
        return said(DiffText.summary(diff), english(locale));
    }

    private static ChangeRow row(String kind, Competency competency, boolean english, List<String> words) {
        return new ChangeRow(kind, competency.id().value(), english ? competency.en() : competency.zh(), words);
    }

    private static String said(Text text, boolean english) {
        return english ? text.en() : text.zh();
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
