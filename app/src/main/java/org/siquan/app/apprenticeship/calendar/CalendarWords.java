package org.siquan.app.apprenticeship.calendar;

import java.util.List;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/**
 * The sentences of a calendar in its owner's language.
 *
 * @param language {@code zh} or {@code en}
 */
record CalendarWords(String language) {

    /** The stay's own lines and what is still uncertain about its days. */
    String details(Stay stay, List<Integer> unpublished) {
        if (unpublished.isEmpty()) {
            return stay.details();
        }
        String uncertain = new Text(
                        years(unpublished, "、") + " 年放假通知尚未公布，暂按周一至周五。",
                        "Holidays of " + years(unpublished, ", ")
                                + " are not published yet; Mondays to Fridays for now.")
                .say(language);
        return stay.details().isBlank() ? uncertain : stay.details() + "\n" + uncertain;
    }

    private static String years(List<Integer> years, String between) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
