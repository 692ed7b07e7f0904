package org.siquan.app.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Somebody in the list of people.
 *
 * @param roles names of constants, with spaces between
 * @param positions names of constants, with spaces between; empty for none
 */
public record PersonRow(UUID id, String org, String login, String name, String roles, String positions, String state) {

    /** Keys of messages. */
    public List<String> roleKeys() {
        return keys("platform.role.", roles);
    }

    /** Keys of messages. */
    public List<String> positionKeys() {
        return keys("people.position.", positions);
    }

    private static List<String> keys(String prefix, String names) {
        return Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(prefix::concat)
                .toList();
    }
}
