package org.siquan.region;

/** Openings of one occupation in one zone in one past quarter. */
public record DemandPoint(String occupationCode, ZoneId zone, Quarter quarter, int openings) {}
