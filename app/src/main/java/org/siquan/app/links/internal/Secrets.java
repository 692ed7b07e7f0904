package org.siquan.app.links.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.siquan.app.links.LinkId;
import org.springframework.stereotype.Component;

/** Tokens, codes, and the number sealed with the token (AES-256-GCM, key by HKDF-SHA256): the server keeps no key for it. */
@Component
class Secrets {

    static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private static final int TOKEN_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /** 256 bits as 43 characters of an address. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits. */
    String code() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    static byte[] hashOfToken(String token) {
        return sha256(token);
    }

    static byte[] hashOfCode(LinkId link, String code) {
        return sha256(link + ":" + code);
    }

    /** Takes as long for a wrong code as for the right one. */
    static boolean equal(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    byte[] seal(String token, String number) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, token, iv, number.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, IV_BYTES, sealed.length);
        return both;
    }

    static String unseal(String token, byte[] sealed) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, IV_BYTES, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, token, iv, rest), StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, String token, byte[] iv, byte[] input) {
        try {
            SecretKey key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(token.getBytes(StandardCharsets.US_ASCII))
                                    .thenExpand("siquan link number".getBytes(StandardCharsets.US_ASCII), 32));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the number of a link cannot be sealed or opened", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
