package org.siquan.round;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sets of groups that applicants have; each different cell of a file is taken apart once. */
final class GroupSets {

    private final Ids cells = new Ids();
    private final List<Set<String>> sets = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** Number of the set that a cell of groups joined by bars names. */
    int of(byte[] bytes, int from, int to) {
        long key = Ids.key(bytes, from, to);
        int known = cells.find(bytes, from, to, key);
        if (known != Ids.NONE) {
            return known;
        }
        Set<String> groups = new TreeSet<>();
        for (String group : new String(bytes, from, to - from, StandardCharsets.UTF_8).split("\\|", -1)) {
            if (!group.isBlank()) {
                groups.add(group.strip());
            }
        }
        wrong.add(firstWrong(groups));
        sets.add(groups);
        return cells.add(bytes, from, to, key);
    }

    private static String firstWrong(Set<String> groups) {
        for (String group : groups) {
            if (!Shape.id(group)) {
                return group;
            }
        }
        return "";
    }

    /** A group of the set that cannot be one; empty = all can. */
    String wrong(int number) {
        return wrong.get(number);
    }

    /** A set by its number. */
    Set<String> get(int number) {
        return sets.get(number);
    }

    int size() {
        return sets.size();
    }

    /** True if any set holds the group. */
    boolean known(String group) {
        return sets.stream().anyMatch(set -> set.contains(group));
    }
}
