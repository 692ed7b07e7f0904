package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * A room.
 *
 * @param id its name in the files
 * @param unavailable when no class may be in it
 */
public record TeachingRoom(String id, List<Meetings> unavailable) {
    public TeachingRoom {
        unavailable = List.copyOf(unavailable);
    }
}
