package org.siquan.app.apprenticeship.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;

/**
 * Addresses under which calendar programs read a part of the published plan. Whoever has the address reads the calendar, until
 * the account that opened it takes it back or may no longer sign in.
 */
public interface CalendarFeeds {

    /** Most addresses of one account. */
    int MOST = 40;

    /**
     * An address that is open.
     *
     * @param lastRead null if no program has asked yet
     */
    record Feed(
            UUID id,
            FeedSubject subject,
            Instant created,
            @Nullable Instant lastRead) {}

    /** What the actor may open an address for: a learner the own weeks, a mentor the own learners, an organisation its places. */
    List<FeedSubject> listSubjects();

    /** The actor's own addresses, the newest first. */
    List<Feed> listOwn();

    /**
     * Opens an address.
     *
     * @param language {@code zh} or {@code en}
     * @return the secret in it, which is shown once and not kept
     * @throws org.siquan.app.platform.ProblemException if the actor sees no such part of the published plan, or has too many
     */
    String open(Kind kind, String subject, String language);

    /** Takes an address back; nothing happens if it is not the actor's. */
    void close(UUID feed);

    /** The calendar (RFC 5545) behind a secret; empty if there is none. Nobody needs to act. */
    Optional<String> read(String secret);
}
