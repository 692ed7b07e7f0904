package org.siquan.app.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditVerifier;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the chain in pages and recomputes each hash in Java, so that an altered database function hides nothing. */
@Component
class DefaultAuditVerifier implements AuditVerifier {

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    DefaultAuditVerifier(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** An entry as stored; {@code fields} in the order in which they are hashed. */
    private record Row(long seq, String previous, String hash, List<String> fields) {

        String expected() {
            var text = new StringBuilder();
            for (var field : fields) {
                text.append(field.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(field)
                        .append(',');
            }
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(HexFormat.of().parseHex(previous));
                return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    private record Head(long seq, String hash) {}

    @Override
    public Verdict verify(Actor actor) {
        if (!actor.seesWholePark()) {
            throw new IllegalArgumentException(
                    "the verifier must see the whole park, %s does not%nTry: Actor.system(…)".formatted(actor.name()));
        }
        return transactions.as(actor, () -> walk(actor));
    }

    private Verdict walk(Actor actor) {
        var head = jdbc.sql("select seq, hash from platform.audit_head where park_id = :park")
                .param("park", actor.park().value())
                .query((row, _) -> new Head(row.getLong("seq"), hex(row, "hash")))
                .optional()
                .orElse(new Head(0, ""));
        var previous = "";
        long seq = 0;
        for (var page = page(actor, seq, head); !page.isEmpty(); page = page(actor, seq, head)) {
            for (var row : page) {
                if (row.seq() != seq + 1) {
                    return new Verdict.Altered(seq + 1, "missing");
                }
                if (!row.previous().equals(previous)) {
                    return new Verdict.Altered(row.seq(), "does not follow the entry before it");
                }
                if (!row.hash().equals(row.expected())) {
                    return new Verdict.Altered(row.seq(), "content and hash differ");
                }
                previous = row.hash();
                seq = row.seq();
            }
        }
        if (seq != head.seq() || !previous.equals(head.hash())) {
            return new Verdict.Altered(seq + 1, "the chain ends before its head, " + head.seq());
        }
        return new Verdict.Intact(seq, previous);
    }

    private List<Row> page(Actor actor, long after, Head head) {
        return jdbc.sql("""
                        select seq, previous, hash, park_id, org_id, actor, action, subject, details::text as details,
                               to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
                        from platform.audit_entry
                        where park_id = :park and seq > :after and seq <= :head
                        order by seq limit :page""")
                .param("park", actor.park().value())
                .param("after", after)
                .param("head", head.seq())
                .param("page", PAGE)
                .query((row, _) -> read(row))
                .list();
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("seq"),
                hex(row, "previous"),
                hex(row, "hash"),
                List.of(
                        row.getString("park_id"),
                        String.valueOf(row.getLong("seq")),
                        row.getString("org_id"),
                        row.getString("at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details")));
    }
}
