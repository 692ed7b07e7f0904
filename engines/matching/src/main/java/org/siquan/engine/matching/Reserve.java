package org.siquan.engine.matching;

/**
 * Seats of one place kept for a group, for example the 3+2 feeder of a class.
 *
 * @param id unique among quotas and reserves
 * @param name as people call it
 * @param seats of the place, 0..its seats
 * @param hard true: nobody else may take them, even if they stay empty; false: they go to others where the group does not
 *     fill them
 */
public record Reserve(String id, String name, String place, String group, int seats, boolean hard) {}
