package org.siquan.engine.scheduling;

/**
 * A laboratory that course blocks need.
 *
 * @param id unique
 * @param capacity most learners in one week, &ge; 0
 */
public record Laboratory(String id, int capacity) {}
