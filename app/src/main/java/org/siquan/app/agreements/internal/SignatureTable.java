package org.siquan.app.agreements.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.Agreements.Word;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signature;
import org.siquan.app.agreements.Way;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words and signatures of the parties. Callers bring the transaction. */
@Repository
class SignatureTable {

    private final JdbcClient jdbc;

    SignatureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signatures on this file, in the order of time. */
    List<Signature> on(AgreementId id, String sha256) {
        return jdbc.sql("""
                        select party, signer, way, sha256, at, scan from agreements.signature
                        where park_id = platform.park() and agreement_id = :id and sha256 = :sha order by at, party""")
                .param("id", id.value())
                .param("sha", sha256)
                .query((row, _) -> new Signature(
                        Party.valueOf(row.getString("party")),
                        row.getString("signer"),
                        Way.valueOf(row.getString("way")),
                        row.getString("sha256"),
                        row.getTimestamp("at").toInstant(),
                        attachment(row.getObject("scan", UUID.class))))
                .list();
    }

    private static @Nullable AttachmentId attachment(@Nullable UUID id) {
        return id == null ? null : new AttachmentId(id);
    }

    /**
     * Signs, once for each party and file.
     *
     * @return false where this party has signed this file before
     */
    boolean sign(AgreementId id, Signature signature, @Nullable UUID link, String actor) {
        return jdbc.sql("""
                        insert into agreements.signature (park_id, org_id, agreement_id, learner_id, enterprise_id, party,
                          sha256, signer, way, link_id, scan, actor, at)
                        select a.park_id, a.org_id, a.agreement_id, a.learner_id, a.enterprise_id, :party, :sha, :signer,
                          :way, :link, :scan, :actor, :at
                        from agreements.agreement a
                        where a.park_id = platform.park() and a.agreement_id = :id and a.state = 'OUT' and a.sha256 = :sha
                        on conflict do nothing""")
                        .param("id", id.value())
                        .param("party", signature.party().name())
                        .param("sha", signature.sha256())
                        .param("signer", signature.signer())
                        .param("way", signature.way().name())
                        .param("link", link)
                        .param(
                                "scan",
                                signature.scan() == null
                                        ? null
                                        : signature.scan().value())
                        .param("actor", actor)
                        .param("at", java.sql.Timestamp.from(signature.at()))
                        .update()
                == 1;
    }

    void say(Agreement agreement, Word word, String actor) {
        jdbc.sql("""
                insert into agreements.word (park_id, org_id, agreement_id, learner_id, enterprise_id, part, party, wording,
                  agreed, reason, actor)
                select a.park_id, a.org_id, a.agreement_id, a.learner_id, a.enterprise_id, :part, :party, :wording, :agreed,
                  :reason, :actor
                from agreements.agreement a where a.park_id = platform.park() and a.agreement_id = :id
                on conflict (park_id, agreement_id, part, party) do update set wording = excluded.wording,
                  agreed = excluded.agreed, reason = excluded.reason, actor = excluded.actor, at = now()""")
                .param("id", agreement.id().value())
                .param("part", word.part().name())
                .param("party", word.party().name())
                .param("wording", agreement.terms().wording(word.part()))
                .param("agreed", word.agreed())
                .param("reason", word.reason())
                .param("actor", actor)
                .update();
    }

    /** What was said about the wording that stands now. */
    List<Word> words(Agreement agreement) {
        record Said(Word word, String wording) {}
        return jdbc
                .sql("""
                        select part, party, wording, agreed, reason from agreements.word
                        where park_id = platform.park() and agreement_id = :id order by part, party""")
                .param("id", agreement.id().value())
                .query((row, _) -> new Said(
                        new Word(
                                Part.valueOf(row.getString("part")),
                                Party.valueOf(row.getString("party")),
                                row.getBoolean("agreed"),
                                row.getString("reason")),
                        row.getString("wording")))
                .list()
                .stream()
                .filter(said -> said.wording()
                        .equals(agreement.terms().wording(said.word().part())))
                .map(Said::word)
                .toList();
    }

    /** Hash of a text that somebody reads, paragraph by paragraph. */
    static String wording(List<String> paragraphs) {
        return Sha256.of(String.join("\n", paragraphs));
    }
}
