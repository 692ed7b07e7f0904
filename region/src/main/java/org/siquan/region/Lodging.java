package org.siquan.region;

/** A lodging with beds for learners who work away from their campus. */
public record Lodging(LodgingId id, String zh, SiteId site, int beds, int monthlyYuan) {}
