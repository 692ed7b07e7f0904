package org.siquan.app.reports;

import java.util.Locale;
import java.util.Optional;
import org.siquan.app.platform.ProblemException;

/**
 * A unified social credit code (统一社会信用代码): 18 characters, the last of which follows from the others by GB 32100-2015.
 * Characters are 0–9 and A–Z without I, O, S, V and Z.
 *
 * @param value in capitals, with a right check character
 */
public record UnifiedCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;
    /** Of position i it is 3^i mod 31. */
    private static final int WEIGHT = 3;
    /** Characters 3 to 8 are the code of an administrative division. */
    private static final String SHAPE = "[%1$s]{2}[0-9]{6}[%1$s]{10}".formatted(ALPHABET);

    public UnifiedCode {
        if (!value.matches(SHAPE) || value.charAt(LENGTH - 1) != check(value)) {
            throw new IllegalArgumentException(
                    "code must be 18 characters with a right check character, was '%s'%nTry: UnifiedCode.of(text)"
                            .formatted(value));
        }
    }

    /**
     * From a form; blanks and small letters do not matter.
     *
     * @throws ProblemException 422 not 18 of the characters; or a wrong check character, with what it would have to be
     */
    public static UnifiedCode of(String text) {
        String code = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!code.matches(SHAPE)) {
            throw ProblemException.invalid("report-code-shape", LENGTH, code.length());
        }
        if (code.charAt(LENGTH - 1) != check(code)) {
            throw ProblemException.invalid("report-code-check", code, String.valueOf(code.charAt(LENGTH - 1)));
        }
        return new UnifiedCode(code);
    }

    /** As {@link #of}, empty for what is none. */
    public static Optional<UnifiedCode> find(String text) {
        return text.matches(SHAPE) && text.charAt(LENGTH - 1) == check(text)
                ? Optional.of(new UnifiedCode(text))
                : Optional.empty();
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
