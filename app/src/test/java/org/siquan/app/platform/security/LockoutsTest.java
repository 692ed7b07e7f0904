package org.siquan.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiquanTest
@Tag("S7")
class LockoutsTest {

    @Autowired
    JdbcClient jdbc;

    private Instant now = Instant.parse("2026-09-01T08:00:00Z");

    private Lockouts lockouts() {
        InstantSource time = () -> now;
        return new Lockouts(jdbc, time.withZone(ZoneOffset.UTC));
    }

    @Test
    void eachLockIsTwiceAsLongAsTheOneBefore() {
        Lockouts lockouts = lockouts();

        assertThat(lockedFor(lockouts, "backoff")).isEqualTo(Duration.ofMinutes(15));
        assertThat(lockedFor(lockouts, "backoff")).isEqualTo(Duration.ofMinutes(30));
        assertThat(lockedFor(lockouts, "backoff")).isEqualTo(Duration.ofHours(1));
        assertThat(lockedFor(lockouts, "backoff")).isEqualTo(Duration.ofHours(2));
        assertThat(lockedFor(lockouts, "backoff")).isEqualTo(Duration.ofHours(4));
        assertThat(lockedFor(lockouts, "backoff")).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aDayWithoutAWrongOneForgets() {
        Lockouts lockouts = lockouts();
        lockedFor(lockouts, "patient");
        now = now.plus(Duration.ofHours(25));

        assertThat(lockedFor(lockouts, "patient")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void readsALoginWhateverItsCase() {
        Lockouts lockouts = lockouts();
        for (int i = 0; i < Lockouts.MOST_FAILURES; i++) {
            lockouts.failed(i % 2 == 0 ? "MiXed" : " mixed");
        }

        assertThat(lockouts.isLocked("mixed")).isTrue();
        lockouts.forget("Mixed");
        assertThat(lockouts.isLocked("mixed")).isFalse();
    }

    @Test
    void manyWrongOnesOfManyLoginsKeepTheirAddressOut() {
        Lockouts lockouts = lockouts();
        for (int i = 1; i < Lockouts.MOST_OF_ADDRESS; i++) {
            assertThat(lockouts.failedFrom("203.0.113.7")).isFalse();
        }
        assertThat(lockouts.isKeptOut("203.0.113.7")).isFalse();

        assertThat(lockouts.failedFrom("203.0.113.7")).isTrue();

        assertThat(lockouts.isKeptOut("203.0.113.7")).isTrue();
        assertThat(lockouts.isKeptOut("203.0.113.8")).isFalse();
        now = now.plus(Lockouts.LOCKED_FOR);
        assertThat(lockouts.isKeptOut("203.0.113.7")).isFalse();
    }

    /** Fails until it locks, and waits minute by minute until it is open again. */
    private Duration lockedFor(Lockouts lockouts, String login) {
        while (!lockouts.failed(login)) {
            assertThat(lockouts.isLocked(login)).isFalse();
        }
        Instant since = now;
        while (lockouts.isLocked(login)) {
            now = now.plus(Duration.ofMinutes(1));
        }
        return Duration.between(since, now);
    }
}
