package org.siquan.region;

/** A known travel time from door to door in one direction; it replaces the computed one. */
public record MeasuredTime(SiteId from, SiteId to, int minutes, String source) {}
