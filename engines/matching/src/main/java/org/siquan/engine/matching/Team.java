package org.siquan.engine.matching;

import java.util.List;

/**
 * Learners who stay together: all of them at one place, or none has a place.
 *
 * @param id unique among teams
 * @param members indices of applicants, ascending, at least two; nobody is in two teams, all have the same list of choices
 */
public record Team(String id, List<Integer> members) {

    public Team {
        members = List.copyOf(members);
    }
}
