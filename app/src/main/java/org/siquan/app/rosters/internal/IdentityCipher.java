package org.siquan.app.rosters.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals with AES-256-GCM, a fresh random nonce and the place it belongs to as associated data: what is moved to another row, or
 * altered, does not open. Spring Security's encryptors take no associated data, hence the JDK's cipher itself.
 */
@Component
class IdentityCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final IdentityKeys keys;
    private final SecureRandom random = new SecureRandom();

    IdentityCipher(IdentityKeys keys) {
        this.keys = keys;
    }

    /** Whether this is sealed with the key that seals today. */
    boolean isCurrent(Sealed sealed) {
        return sealed.key().equals(keys.current());
    }

    /** @param place what the sealed thing belongs to; it opens for the same place alone */
    Sealed seal(byte[] plain, String place) {
        String key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place, plain);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return new Sealed(key, Base64.getEncoder().encodeToString(both));
    }

    /** @throws IllegalStateException if it was altered, moved or sealed with another key */
    byte[] open(Sealed sealed, String place) {
        byte[] both = Base64.getDecoder().decode(sealed.text());
        if (both.length < NONCE_BYTES) {
            throw new IllegalStateException("what was sealed for %s is cut off".formatted(place));
        }
        return cipher(
                Cipher.DECRYPT_MODE,
                sealed.key(),
                Arrays.copyOf(both, NONCE_BYTES),
                place,
                Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private byte[] cipher(int mode, String key, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.key(key), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((key + "|" + place).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what was sealed for %s cannot be sealed or opened: it was altered, or its key is another%nTry: restore row and key file from the same backup."
                            .formatted(place),
                    e);
        }
    }
}
