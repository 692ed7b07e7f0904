package org.siquan.app.industry.internal;

import java.util.Map;
import org.siquan.app.industry.Change;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single numbers of the circle that their owners change: read, checked and written under one row lock. */
@Repository
class Numbers {

    /** The largest number of people in a file set and in the tables. */
    private static final int MOST_PEOPLE = 1_000_000;

    static final Kind STAFF = new Kind("industry.staffing", "enterprise_id", "staff", "enterprise", "staff", false);
    static final Kind PLACES = new Kind("industry.talent_order", "order_id", "places", "order", "places", true);
    static final Kind CAPACITY = new Kind("industry.post", "post_id", "capacity", "post", "capacity", true);

    private final JdbcClient jdbc;
    private final AuditLog audit;

    /**
     * Where a number stands.
     *
     * @param open true: everybody of the park may read it, so the log may hold it
     */
    record Kind(String table, String key, String column, String subject, String word, boolean open) {}

    private record Standing(String owner, int value, long version) {}

    Numbers(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Change change(Kind kind, String id, int value, long version, int least) {
        var actor = ActingAs.get();
        requireOwner(actor, kind, id);
        var standing = jdbc.sql(
                        "select org_id, %s as value, version from %s where park_id = platform.park() and %s = :id for update"
                                .formatted(kind.column(), kind.table(), kind.key()))
                .param("id", id)
                .query((row, _) -> new Standing(row.getString("org_id"), row.getInt("value"), row.getLong("version")))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("industry-" + kind.subject() + "-unknown", id));
        if (standing.version() != version) {
            return new Change.Stale(standing.value(), standing.version());
        }
        if (value < 0 || value > MOST_PEOPLE) {
            return new Change.Refused("range", MOST_PEOPLE);
        }
        if (value < least) {
            return new Change.Refused("below-least", least);
        }
        long next = jdbc.sql(
                        "update %s set %s = :value, version = nextval('industry.version') where park_id = platform.park() and %s = :id returning version"
                                .formatted(kind.table(), kind.column(), kind.key()))
                .param("value", value)
                .param("id", id)
                .query(Long.class)
                .single();
        audit.record(
                "industry." + kind.word() + "-changed",
                kind.subject() + ":" + id,
                kind.open()
                        ? Map.of("from", String.valueOf(standing.value()), "to", String.valueOf(value))
                        : Map.of("version", String.valueOf(next)));
        return new Change.Done(next);
    }

    /** The owner is read from a row that everybody may read, so that a stranger is told "not yours" and not "unknown". */
    private void requireOwner(Actor actor, Kind kind, String id) {
        var table = kind.equals(STAFF) ? "industry.enterprise" : kind.table();
        var owner = jdbc.sql("select org_id from %s where park_id = platform.park() and %s = :id"
                        .formatted(table, kind.key()))
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("industry-" + kind.subject() + "-unknown", id));
        boolean own = actor.is(Role.ENTERPRISE) && owner.equals(actor.org().value());
        if (!actor.is(Role.PARK) && !own) {
            audit.recordNow(actor, "access.refused", kind.subject() + ":" + id, Map.of("change", kind.word()));
            throw ProblemException.refused("industry-not-yours", id);
        }
    }
}
