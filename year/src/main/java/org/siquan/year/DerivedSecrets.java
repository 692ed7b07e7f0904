package org.siquan.year;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.siquan.engine.matching.lottery.Digest;

/**
 * Salts and nonce for a year that is computed from a seed, where no learner brings a salt and no operator a nonce. They are
 * SHA-256 over the domain and the fields {@code round}, for a salt {@code learner}, and {@code seed} in decimal digits, each
 * field behind its length in four bytes, big end first (docs/engines/lottery.md section 7). So the same seed gives the same
 * lottery; and whoever knows the seed knows the secrets, which is why a real round draws them by chance
 * ({@code ./siquan lottery announce}).
 */
record DerivedSecrets(String round, long seed) {

    private static final String SALT = "siquan-year-lottery-1/salt";
    private static final String NONCE = "siquan-year-lottery-1/nonce";

    /** The salt of one learner. */
    Digest salt(String learner) {
        return hash(SALT, round, learner, Long.toString(seed));
    }

    /** The operator's nonce. */
    Digest nonce() {
        return hash(NONCE, round, Long.toString(seed));
    }

    private static Digest hash(String... fields) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return Digest.of(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
