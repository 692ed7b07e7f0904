package org.siquan.region;

/** A week of the park's year in which nobody studies or works; week 1 begins on {@link Park#firstMonday()}. */
public record ClosedWeek(int week, String zh, String en) {}
