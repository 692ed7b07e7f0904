package org.siquan.app.rosters.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.rosters.IdentityNumber;
import org.siquan.app.rosters.RosterEntry;
import org.siquan.app.rosters.internal.RosterTable.Stored;
import org.springframework.stereotype.Component;

/** Seals the identity number of a learner for the learner's row, and opens it. The number belongs to park, school and number. */
@Component
class RosterVault {

    private final IdentityCipher cipher;

    RosterVault(IdentityCipher cipher) {
        this.cipher = cipher;
    }

    static String school() {
        return ActingAs.get().org().value();
    }

    private static String place(RosterEntry entry) {
        return "learner %s/%s/%s".formatted(ActingAs.get().park(), school(), entry.number());
    }

    Stored store(RosterEntry entry, @Nullable IdentityNumber identity) {
        return identity == null
                ? new Stored(entry, null, "")
                : new Stored(
                        entry,
                        cipher.seal(identity.reveal().getBytes(StandardCharsets.US_ASCII), place(entry)),
                        identity.mask());
    }

    @Nullable
    IdentityNumber open(Stored stored) {
        Sealed sealed = stored.sealed();
        if (sealed == null) {
            return null;
        }
        String digits = new String(cipher.open(sealed, place(stored.entry())), StandardCharsets.US_ASCII);
        return switch (IdentityNumber.read(digits, LocalDate.MAX)) {
            case IdentityNumber.Sound(IdentityNumber number) -> number;
            case IdentityNumber.Wrong(IdentityNumber.Fault fault) ->
                throw new IllegalStateException(
                        "what is sealed for %s is no identity number (%s)".formatted(place(stored.entry()), fault));
        };
    }

    boolean isCurrent(Stored stored) {
        return stored.sealed() == null || cipher.isCurrent(stored.sealed());
    }
}
