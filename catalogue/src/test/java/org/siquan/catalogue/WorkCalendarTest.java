package org.siquan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = Catalogue.load().calendar();

    @ParameterizedTest
    @CsvSource({
        "2024-02-10,春节",
        "2024-02-17,春节",
        "2025-10-08,国庆节、中秋节",
        "2026-01-02,元旦",
        "2026-10-01,国庆节",
        "2026-10-07,国庆节"
    })
    void aHolidayIsNoWorkdayAndHasAName(LocalDate date, String name) {
        assertThat(CALENDAR.isWorkday(date)).isFalse();
        assertThat(CALENDAR.isHoliday(date)).isTrue();
        assertThat(CALENDAR.holidayName(date)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-04,春节", "2025-09-28,国庆节、中秋节", "2026-01-04,元旦", "2026-09-20,国庆节", "2026-10-10,国庆节"})
    void aMakeUpDayAtTheWeekendIsAWorkday(LocalDate date, String holiday) {
        assertThat(CALENDAR.isWorkday(date)).isTrue();
        assertThat(CALENDAR.isHoliday(date)).isFalse();
        assertThat(CALENDAR.kindOf(date)).isEqualTo(new DayKind.MakeUpWorkday(holiday));
    }

    @Test
    void anOrdinaryWeekFollowsTheDaysOfTheWeek() {
        assertThat(CALENDAR.kindOf(LocalDate.of(2026, 11, 20))).isEqualTo(new DayKind.Workday());
        assertThat(CALENDAR.kindOf(LocalDate.of(2026, 11, 21))).isEqualTo(new DayKind.Weekend());
        assertThat(CALENDAR.isWorkday(LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(CALENDAR.isHoliday(LocalDate.of(2026, 11, 22))).isFalse();
    }

    /** Days of the year, less its 104 Saturdays and Sundays, less 11 statutory holidays (13 since 2025). */
    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void countsTheWorkdaysOfAYear(int year, int workdays) {
        assertThat(CALENDAR.countWorkdays(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                .isEqualTo(workdays);
    }

    @Test
    void countsNothingBetweenDatesInReverse() {
        assertThat(CALENDAR.countWorkdays(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31,2023", "2027-01-01,2027"})
    void refusesToGuessAYearWithoutNotice(LocalDate date, int year) {
        assertThat(CALENDAR.kindOf(date)).isEqualTo(new DayKind.NotPublished(year));
        assertThatThrownBy(() -> CALENDAR.isWorkday(date))
                .isInstanceOfSatisfying(
                        CalendarNotPublished.class,
                        refused -> assertThat(refused.year()).isEqualTo(year))
                .hasMessageContaining("[2024, 2025, 2026]")
                .hasMessageContaining("Try: ");
        assertThatThrownBy(() -> CALENDAR.holidayName(date)).isInstanceOf(CalendarNotPublished.class);
    }

    @Test
    void aYearOfWhichOnlyAFewDaysAreListedIsNotPublished() {
        var newYear = new DayKind.Holiday("元旦");

        var calendar = new WorkCalendar(new Vintage("test", "test"), Map.of(LocalDate.of(2027, 1, 1), newYear));

        assertThat(calendar.years()).isEmpty();
    }
}
