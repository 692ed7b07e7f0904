package org.siquan.app.links.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkHolder;
import org.siquan.app.links.LinkId;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links. Every method but {@link #open} belongs into a transaction that carries an actor. */
@Repository
class PurposeLinkTable {

    private final JdbcClient jdbc;

    PurposeLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that was found by its secret, and as whom its holder acts. */
    record Found(LinkId id, Actor actor) {}

    /** Finds a link by the hash of its secret and notes the first opening. Nobody needs to act. */
    Optional<Found> open(byte[] hash, Instant now) {
        return jdbc.sql("select * from links.open_link(:hash, :now)")
                .param("hash", hash)
                .param("now", time(now))
                .query((row, _) -> new Found(
                        new LinkId(row.getObject("link_id", UUID.class)),
                        Actor.system("link", new ParkId(row.getString("park_id")), new OrgId(row.getString("org_id")))))
                .optional();
    }

    void insert(LinkRow link, byte[] tokenHash, OrgId org) {
        jdbc.sql("""
                        insert into links.link (park_id, org_id, link_id, kind, subject, holder_name, holder_role, phone_masked,
                          phone_sealed, language, token_hash, issued_by, issued, expires)
                        values (platform.park(), :org, :id, :kind, :subject, :name, :role, :masked, :sealed, :language, :hash,
                          :by, :issued, :expires)""")
                .param("org", org.value())
                .param("id", link.id().value())
                .param("kind", link.kind())
                .param("subject", link.subject())
                .param("name", link.holder().name())
                .param("role", link.holder().role().name())
                .param("masked", link.holder().maskedPhone())
                .param("sealed", link.sealedPhone())
                .param("language", link.language())
                .param("hash", tokenHash)
                .param("by", link.issuedBy())
                .param("issued", time(link.issued()))
                .param("expires", time(link.expires()))
                .update();
    }

    Optional<LinkRow> find(LinkId id) {
        return one("select * from links.link where link_id = :id", id);
    }

    /** As {@link #find}; whoever wants to change the same link waits until this transaction ends. */
    Optional<LinkRow> lock(LinkId id) {
        return one("select * from links.link where link_id = :id for update", id);
    }

    /** As {@link #lock}, of this organisation only: an operator sees the links of others, and passes on no codes of theirs. */
    Optional<LinkRow> lockOwn(LinkId id, OrgId org) {
        return jdbc.sql("select * from links.link where link_id = :id and org_id = :org for update")
                .param("id", id.value())
                .param("org", org.value())
                .query((row, _) -> read(row))
                .optional();
    }

    private Optional<LinkRow> one(String sql, LinkId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    List<LinkRow> list(String kind, String subject) {
        return jdbc.sql("""
                        select * from links.link where kind = :kind and subject = :subject
                        order by issued desc, link_id""")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, _) -> read(row))
                .list();
    }

    void code(LinkId id, byte[] hash, Instant until, CodeWay way, @Nullable UUID message) {
        jdbc.sql("""
                        update links.link set codes = codes + 1, code_hash = :hash, code_until = :until, code_way = :way,
                          code_message = :message
                        where link_id = :id""")
                .param("hash", hash)
                .param("until", time(until))
                .param("way", way.name())
                .param("message", message)
                .param("id", id.value())
                .update();
    }

    /** Counts a wrong code; the last one that is allowed locks the link. Answers how many were wrong. */
    int wrong(LinkId id, int most, Instant now) {
        return jdbc.sql("""
                        update links.link set wrong = wrong + 1, locked = case when wrong + 1 >= :most then :now end
                        where link_id = :id returning wrong""")
                .param("most", most)
                .param("now", time(now))
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Ends the link by its use; the number is needed no longer. */
    void use(LinkId id, String choice, String version, Instant now) {
        jdbc.sql("""
                        update links.link set used = :now, used_choice = :choice, used_version = :version, code_hash = null,
                          phone_sealed = null
                        where link_id = :id""")
                .param("now", time(now))
                .param("choice", choice)
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    void revoke(LinkId id, Instant now) {
        jdbc.sql("""
                        update links.link set revoked = :now, code_hash = null, phone_sealed = null
                        where link_id = :id""").param("now", time(now)).param("id", id.value()).update();
    }

    private static LinkRow read(ResultSet row) throws SQLException {
        String way = row.getString("code_way");
        return new LinkRow(
                new LinkId(row.getObject("link_id", UUID.class)),
                row.getString("kind"),
                row.getString("subject"),
                new LinkHolder(
                        row.getString("holder_name"),
                        LinkHolder.Role.valueOf(row.getString("holder_role")),
                        row.getString("phone_masked")),
                row.getBytes("phone_sealed"),
                row.getString("language"),
                row.getObject("issued_by", UUID.class),
                instant(row, "issued"),
                instant(row, "expires"),
                orNull(row, "opened"),
                orNull(row, "used"),
                row.getString("used_choice"),
                row.getString("used_version"),
                orNull(row, "revoked"),
                orNull(row, "locked"),
                row.getInt("codes"),
                row.getBytes("code_hash"),
                orNull(row, "code_until"),
                way == null ? null : CodeWay.valueOf(way),
                row.getObject("code_message", UUID.class),
                row.getInt("wrong"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
