package org.siquan.engine.matching.verify;

import java.util.Set;

/**
 * Down to which rank the applicants of one type came in at a place (入班最低名次). All cutoffs together certify an outcome in
 * ranks alone: whoever chose the place, may enter it and has a better rank there than {@code last} of their type has it or a
 * choice they prefer; where the place is {@code open} to the type, that holds for everybody.
 *
 * @param place id
 * @param type groups that bounds count by
 * @param last rank of the last one of the type who came in, from 1, among all who chose the place and may enter it,
 *     whatever their type; 0 = nobody came in
 * @param open true if no bound around the place is full for the type
 */
public record Cutoff(String place, Set<String> type, int last, boolean open) {

    public Cutoff {
        type = Set.copyOf(type);
    }
}
