package org.siquan.app.apprenticeship.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;
import org.siquan.year.WorkDays;

@Tag("S5")
@DisplayName("A calendar of stays, opened by another parser")
class CalendarFeedTest {

    private static final Instant PUBLISHED = Instant.parse("2026-08-20T02:00:00Z");

    private final CalendarFeed feed =
            new CalendarFeed(new WorkDays(Catalogue.load().calendar()), new CalendarWords("zh"));

    @Test
    @DisplayName("has an event for each run of working days: weekends are free")
    void weekendsAreFree() {
        assertThat(days(stay(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), 1)))
                .containsExactly("2026-09-07 to 2026-09-11", "2026-09-14 to 2026-09-18");
    }

    @Test
    @DisplayName("keeps holidays free and holds a make-up working day, but never a sixth day of a week")
    void holidaysAreFreeAndMakeUpDaysAreNot() {
        assertThat(days(stay(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 10, 11), 1)))
                .containsExactly(
                        "2026-09-14 to 2026-09-18",
                        "2026-09-21 to 2026-09-24",
                        "2026-09-28 to 2026-09-30",
                        "2026-10-08 to 2026-10-10");
    }

    @Test
    @DisplayName("is read back with names, places and several lines, whatever characters they have")
    void wordsSurvive() {
        VEvent event = read(List.of(new Stay(
                        "p1.l17.b2",
                        3,
                        PUBLISHED,
                        "装调岗；临空数联, \\ 第 2 段",
                        "北京大兴 \"临空\" 园区",
                        "企业导师：孙建国\n住处：固安学生公寓，门到门 41 分",
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 9, 13))))
                .getEvents()
                .getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("装调岗；临空数联, \\ 第 2 段");
        assertThat(event.getLocation().getValue()).isEqualTo("北京大兴 \"临空\" 园区");
        assertThat(event.getDescription().getValue()).isEqualTo("企业导师：孙建国\n住处：固安学生公寓，门到门 41 分");
        assertThat(event.getUid().getValue()).isEqualTo("p1.l17.b2.2026-09-07@siquan");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
    }

    @Test
    @DisplayName("keeps the identifier of an event when the plan changes, with a greater number")
    void identifiersAreStable() {
        VEvent before = read(List.of(stay(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13), 1)))
                .getEvents()
                .getFirst();
        VEvent after = read(List.of(stay(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), 4)))
                .getEvents()
                .getFirst();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    @Test
    @DisplayName("says which year's holidays nobody knows yet")
    void unknownHolidaysAreSaid() {
        assertThat(read(List.of(stay(LocalDate.of(2099, 3, 2), LocalDate.of(2099, 3, 8), 1)))
                        .getEvents())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.getDescription().getValue()).contains("2099 年放假通知尚未公布"));
    }

    @Test
    @DisplayName("is the same text for the same stays and valid for an empty plan")
    void repeatable() {
        Stay stay = stay(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 20), 2);
        assertThat(feed.text("王一凡", List.of(stay))).isEqualTo(feed.text("王一凡", List.of(stay)));
        assertThat(read(List.of()).getEvents()).isEmpty();
    }

    private List<String> days(Stay stay) {
        return read(List.of(stay)).getEvents().stream()
                .map(event -> {
                    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                    return date(event.getDateStart().getValue().getRawComponents())
                            + " to "
                            + date(event.getDateEnd().getValue().getRawComponents())
                                    .minusDays(1);
                })
                .toList();
    }

    private static LocalDate date(DateTimeComponents day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate());
    }

    private ICalendar read(List<Stay> stays) {
        String text = feed.text("王一凡", stays);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(stays.isEmpty() ? List.of() : calendar.validate(ICalVersion.V2_0))
                .as("findings of the other parser on %s", text)
                .isEmpty();
        return calendar;
    }

    private static Stay stay(LocalDate first, LocalDate last, int version) {
        return new Stay("p1.l17.b2", version, PUBLISHED, "装调岗", "临空数联", "企业导师：孙建国", first, last);
    }
}
