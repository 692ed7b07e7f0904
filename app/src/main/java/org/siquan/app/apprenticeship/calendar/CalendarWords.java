package org.siquan.app.apprenticeship.calendar;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.calendar.StayTable.Row;
import org.siquan.engine.kernel.Text;

/**
 * The sentences of a calendar in its owner's language.
 *
 * @param language {@code zh} or {@code en}
 */
record CalendarWords(String language) {

    private String say(String zh, String en) {
        return new Text(zh, en).say(language);
    }

    /** What a learner does in the block. */
    String ownTitle(Row row) {
        return row.post() == null
                ? joined(say("课程", "Course"), row.laboratory() == null ? row.site() : row.laboratory())
                : joined(row.post(), row.enterprise());
    }

    /** Whom to ask, where to sleep and how long the way is. */
    String ownDetails(Row row) {
        return lines(
                row.mentor() == null ? null : say("企业导师：", "Mentor: ") + row.mentor(),
                say("住处：", "Lodging: ") + row.lodging(),
                say("通勤：单程 " + row.travel() + " 分（门到门）", "Way: " + row.travel() + " minutes door to door"));
    }

    /** What others need to know of a learner: where they come from, and not where they live. */
    String otherDetails(Row row) {
        return lines(
                row.className(),
                row.post() == null ? null : say("岗位：", "Post: ") + row.post(),
                row.mentor() == null ? null : say("企业导师：", "Mentor: ") + row.mentor());
    }

    String classTitle(String className, int learners) {
        return joined(className, say(learners + " 人", learners == 1 ? "1 learner" : learners + " learners"));
    }

    String joined(String first, @Nullable String second) {
        return second == null || second.isBlank() ? first : first + " · " + second;
    }

    /** The stay's own lines and what is still uncertain about its days. */
    String details(Stay stay, List<Integer> unpublished) {
        String uncertain = unpublished.isEmpty()
                ? null
                : say(
                        years(unpublished, "、") + " 年放假通知尚未公布，暂按周一至周五。",
                        "Holidays of " + years(unpublished, ", ")
                                + " are not published yet; Mondays to Fridays for now.");
        return lines(stay.details().isBlank() ? null : stay.details(), uncertain);
    }

    private static String years(List<Integer> years, String between) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
