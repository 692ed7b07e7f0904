package org.siquan.app.platform;

import java.util.Set;

/**
 * One line of the navigation; a module contributes it as a bean.
 *
 * @param path where it leads, for example {@code /industry}
 * @param messageKey its name in the messages
 * @param icon Tabler icon ({@code arrows-join}), or the mark of a circle ({@code metro}, {@code industry},
 *     {@code education}, {@code talent}) when the group is {@link Group#CIRCLES}
 * @param roles who sees it; empty: everybody who is signed in
 */
public record NavEntry(Group group, int order, String path, String messageKey, String icon, Set<Role> roles) {

    /** The parts of the navigation, from top to bottom. */
    public enum Group {
        START,
        CIRCLES,
        YEAR,
        RESULTS,
        SYSTEM
    }

    public NavEntry {
        roles = Set.copyOf(roles);
    }
}
