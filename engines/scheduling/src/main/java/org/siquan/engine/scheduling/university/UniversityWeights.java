package org.siquan.engine.scheduling.university;

/** What one unit of each part of the cost counts, each &ge; 0. */
public record UniversityWeights(int time, int room, int distribution, int student) {}
