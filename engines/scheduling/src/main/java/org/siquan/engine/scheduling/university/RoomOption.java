package org.siquan.engine.scheduling.university;

/**
 * A room that a class may have.
 *
 * @param room index of the room
 * @param penalty cost of choosing it, before weighting, &ge; 0
 */
public record RoomOption(int room, int penalty) {}
