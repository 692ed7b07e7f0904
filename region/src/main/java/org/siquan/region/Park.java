package org.siquan.region;

import java.time.LocalDate;

/**
 * The park itself.
 *
 * @param year the cycle's year
 * @param firstMonday the Monday on which week 1 of the year's schedule begins
 * @param zone the zone it sits in
 * @param source where its public facts come from
 */
public record Park(String id, String zh, String en, int year, LocalDate firstMonday, ZoneId zone, String source) {}
