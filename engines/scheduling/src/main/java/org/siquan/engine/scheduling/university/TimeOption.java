package org.siquan.engine.scheduling.university;

/**
 * A time that a class may have.
 *
 * @param penalty cost of choosing it, before weighting, &ge; 0
 */
public record TimeOption(Meetings meetings, int penalty) {}
