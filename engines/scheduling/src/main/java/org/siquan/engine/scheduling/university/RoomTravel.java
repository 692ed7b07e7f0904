package org.siquan.engine.scheduling.university;

/** Slots of travel between rooms, symmetric, 0 from a room to itself and where nothing is stated. */
public final class RoomTravel {

    private final int rooms;
    private final int[] slots;

    /** No room is away from any other. */
    public RoomTravel(int rooms) {
        this.rooms = rooms;
        slots = new int[rooms * rooms];
    }

    /** States the way between two rooms, both directions. Only while the problem is being made. */
    public void put(int from, int to, int travelSlots) {
        slots[from * rooms + to] = travelSlots;
        slots[to * rooms + from] = travelSlots;
    }

    /** Slots from one room to the other; a room may be -1 for a class without room, then 0. */
    public int between(int from, int to) {
        return from < 0 || to < 0 ? 0 : slots[from * rooms + to];
    }

    /** Number of rooms. */
    public int rooms() {
        return rooms;
    }
}
