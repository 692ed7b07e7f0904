package org.siquan.app.apprenticeship.calendar;

import java.util.Set;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;

/** What a calendar is about, with the name that it had when it was chosen. */
public record FeedSubject(Kind kind, String id, String name) {

    /** Whose days. Columns name the part of an assignment that identifies it. */
    public enum Kind {
        LEARNER("learner", "name"),
        MENTOR("mentor_id", "mentor"),
        POST("post_id", "post || ' · ' || enterprise"),
        LABORATORY("laboratory_id", "laboratory");

        private final String idColumn;
        private final String nameColumn;

        Kind(String idColumn, String nameColumn) {
            this.idColumn = idColumn;
            this.nameColumn = nameColumn;
        }

        String idColumn() {
            return idColumn;
        }

        String nameColumn() {
            return nameColumn;
        }

        private Set<Role> roles() {
            return switch (this) {
                case LEARNER -> Set.of(Role.LEARNER);
                case MENTOR -> Set.of(Role.MENTOR, Role.ENTERPRISE, Role.PARK);
                case POST -> Set.of(Role.ENTERPRISE, Role.PARK);
                case LABORATORY -> Set.of(Role.SCHOOL, Role.PARK);
            };
        }

        /** True if somebody of these roles may have such a calendar; which ones the rows decide. */
        boolean allowedFor(Actor actor) {
            return roles().stream().anyMatch(actor::is);
        }
    }
}
