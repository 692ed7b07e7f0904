package org.siquan.app.links;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues and revokes links, and says what became of them. Always for the organisation of the current actor. */
public interface PurposeLinks {

    /** The longest time that a link may stay open. */
    Duration LONGEST = Duration.ofDays(60);

    /**
     * What is asked for.
     *
     * @param kind of a {@link LinkPurpose}
     * @param subject id of what it is about, in the words of the purpose
     * @param phone number for the second code; null: the issuer passes the code on by another way than the link
     * @param language {@code zh} or {@code en}, of the code's message
     */
    record Request(
            String kind,
            String subject,
            String holderName,
            LinkHolder.Role holderRole,
            @Nullable String phone,
            String language,
            Duration validFor) {}

    /**
     * A link that was just issued.
     *
     * @param path with the secret, {@code /l/…}; it is kept nowhere, so this is the only time to read it
     */
    record Issued(LinkId id, String path) {

        /** Never the secret, which must not reach a log. */
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    /** Where a link stands. */
    enum State {
        OPEN,
        /** Somebody, or a scanner of a chat program, has opened it. */
        OPENED,
        USED,
        EXPIRED,
        REVOKED,
        /** Too many wrong codes. */
        LOCKED
    }

    /**
     * A link as its issuer sees it.
     *
     * @param choice what the holder chose; null until used
     * @param version fingerprint of what the holder saw and confirmed; null until used
     */
    record View(
            LinkId id,
            String kind,
            String subject,
            LinkHolder holder,
            State state,
            Instant issued,
            Instant expires,
            @Nullable Instant opened,
            @Nullable Instant used,
            @Nullable String choice,
            @Nullable String version,
            Codes codes) {}

    /**
     * The second codes of a link.
     *
     * @param asked how many were made, of at most 4
     * @param wrong how many tries were wrong, of at most 5
     * @param way how the last one went out; of a used link, the one that confirmed; null: none was made
     * @param fault why the last one did not reach the holder; null: no fault is known
     */
    record Codes(
            int asked,
            int wrong,
            @Nullable CodeWay way,
            @Nullable String fault) {}

    /**
     * Issues a link as the current person. Whether this person may do so for this subject is for the caller to decide.
     *
     * @throws org.siquan.app.platform.ProblemException for a request that is not valid
     */
    Issued issue(Request request);

    /** The links about a subject, the newest first. */
    List<View> list(String kind, String subject);

    Optional<View> find(LinkId id);

    /** Ends a link before its time; nothing happens when it is used or over. */
    boolean revoke(LinkId id);

    /** Makes a code and shows it to the current person, who passes it on by another way than the link: by telephone, say. */
    String codeForIssuer(LinkId id);
}
