package org.siquan.app.platform.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password that somebody chooses must be (NIST SP 800-63B): long enough, not easily guessed, not the person's own
 * name or login; no rules about kinds of characters. Answers the end of a message {@code platform.password.…}.
 */
@Component
class PasswordPolicy {

    static final int SHORTEST = 12;

    /** What bcrypt reads. */
    static final int MOST_BYTES = 72;

    /** Of zxcvbn's scores 0 to 4; below it is what lists of known passwords, keyboards and repetitions give away. */
    private static final int LEAST_SCORE = 2;

    private final Zxcvbn guesses = new Zxcvbn();

    Optional<String> fault(String password, String login, String displayName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("long");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("login");
        }
        int score = guesses.measure(password, List.of(login, displayName, "siquan", "四圈"))
                .getScore();
        return score < LEAST_SCORE ? Optional.of("guessed") : Optional.empty();
    }
}
