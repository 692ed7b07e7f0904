package org.siquan.catalogue;

/** What the work calendar knows about a day. */
public sealed interface DayKind {

    /** An ordinary working day, Monday to Friday. */
    record Workday() implements DayKind {}

    /**
     * A Saturday or Sunday on which people work because of a holiday (调休上班).
     *
     * @param holiday the holiday that it makes up for
     */
    record MakeUpWorkday(String holiday) implements DayKind {}

    /** An ordinary Saturday or Sunday. */
    record Weekend() implements DayKind {}

    /**
     * A day off by the yearly notice; it includes days off that are not statutory holidays (法定节假日) themselves.
     *
     * @param name for example 国庆节
     */
    record Holiday(String name) implements DayKind {}

    /**
     * The notice for the year is not in the calendar.
     *
     * @param year the year of the day asked for
     */
    record NotPublished(int year) implements DayKind {}
}
