package org.siquan.region;

/**
 * The park itself.
 *
 * @param year the cycle's year
 * @param zone the zone it sits in
 * @param source where its public facts come from
 */
public record Park(String id, String zh, String en, int year, ZoneId zone, String source) {}
