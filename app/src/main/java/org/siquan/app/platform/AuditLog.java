package org.siquan.app.platform;

import java.util.Map;

/**
 * The append-only log of who did what. Ids only, never personal text.
 *
 * <p>An entry is written together with the current transaction, just before it commits: no commit, no entry. Without a
 * transaction it gets one of its own.
 */
public interface AuditLog {

    /**
     * Writes one entry as the current actor.
     *
     * @param action stable key such as {@code orders.published}
     * @param subject kind and id, such as {@code order:17}
     */
    void record(String action, String subject, Map<String, String> details);

    /** At once and in a transaction of its own, for what stays true when the business rolls back (a refusal). */
    void recordNow(Actor actor, String action, String subject, Map<String, String> details);

    default void record(String action, String subject) {
        record(action, subject, Map.of());
    }
}
