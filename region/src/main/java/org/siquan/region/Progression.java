package org.siquan.region;

/**
 * Graduates of one programme who go on into another one (3+2, 专升本), in the year in which they graduate.
 *
 * @param rate part of the graduates of {@code from}, 0..1
 * @param joins study year of {@code to} that they enter, 1 or more
 * @param quota most part of the new learners of {@code to} who may come from other programmes, all of them together, 0..1;
 *     1: no limit
 * @param basis agreement, notice or assumption behind it; may be blank
 */
public record Progression(
        ProgrammeId from, ProgrammeId to, ProgressionKind kind, double rate, int joins, double quota, String basis) {}
