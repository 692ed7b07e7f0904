package org.siquan.app.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.siquan.app.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: {@value #MOST_FAILURES} of one login lock it for a quarter of an hour, the next five for twice as
 * long, up to four hours; {@value #MOST_OF_ADDRESS} from one address keep that address out for a quarter of an hour. A login
 * without an account is counted and locked alike, so that nobody learns which exist.
 */
@Component
class Lockouts {

    static final int MOST_FAILURES = 5;
    static final int MOST_OF_ADDRESS = 100;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /** A lock is doubled at most this often: 15 minutes to 4 hours. */
    static final int MOST_DOUBLINGS = 4;

    private static final Duration LOGIN_FORGETS = Duration.ofDays(1);
    private static final Duration ADDRESS_FORGETS = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Lockouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True when the login is locked by this failure. */
    boolean failed(String login) {
        return count(login(login), MOST_FAILURES, MOST_DOUBLINGS, LOGIN_FORGETS);
    }

    boolean failedFrom(String address) {
        return count(address(address), MOST_OF_ADDRESS, 0, ADDRESS_FORGETS);
    }

    boolean isLocked(String login) {
        return locked(login(login));
    }

    boolean isKeptOut(String address) {
        return locked(address(address));
    }

    void forget(String login) {
        jdbc.sql("delete from platform.sign_in_failure where subject = :subject")
                .param("subject", login(login))
                .update();
    }

    private boolean count(byte[] subject, int most, int doublings, Duration forgets) {
        var now = now();
        jdbc.sql("""
                        delete from platform.sign_in_failure where subject in (
                            select subject from platform.sign_in_failure
                            where last < :stale or subject = :subject and last < :forgotten for update skip locked)""")
                .param("stale", now.minus(LOGIN_FORGETS))
                .param("subject", subject)
                .param("forgotten", now.minus(forgets))
                .update();
        return jdbc.sql("""
                        insert into platform.sign_in_failure as f (subject, failures, locks, last)
                        values (:subject, 1, 0, :now)
                        on conflict (subject) do update set
                            failures = case when f.failures + 1 >= :most then 0 else f.failures + 1 end,
                            locks = case when f.failures + 1 >= :most then f.locks + 1 else f.locks end,
                            locked_until = case when f.failures + 1 >= :most
                                then :now + make_interval(mins => :minutes * (1 << least(f.locks, :doublings)))
                                else f.locked_until end,
                            last = :now
                        returning failures = 0""")
                .param("subject", subject)
                .param("now", now)
                .param("most", most)
                .param("minutes", (int) LOCKED_FOR.toMinutes())
                .param("doublings", doublings)
                .query(Boolean.class)
                .single();
    }

    private boolean locked(byte[] subject) {
        return jdbc.sql("select exists (select from platform.sign_in_failure "
                        + "where subject = :subject and locked_until > :now)")
                .param("subject", subject)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static byte[] login(String login) {
        return subject("login:" + login.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] address(String address) {
        return subject("address:" + address);
    }

    private static byte[] subject(String text) {
        return HexFormat.of().parseHex(Sha256.of(text));
    }
}
