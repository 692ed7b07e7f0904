package org.siquan.region;

/** A train ride between two stations, the same in both directions; approximate minutes on board. */
public record RailLink(SiteId from, SiteId to, int minutes, String service) {}
