package org.siquan.engine.matching.verify;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hashes of docs/engines/lottery.md, written a second time from the document alone. */
final class LotteryHashes {

    private static final int BITS = 256;

    private LotteryHashes() {}

    static String commitment(String round, String applicant, String salt) {
        return hash("commitment", text(round), text(applicant), bytes(salt));
    }

    static String nonceCommitment(String round, String nonce) {
        return hash("nonce", text(round), bytes(nonce));
    }

    static String fingerprint(PublishedAnnouncement said) {
        return hash(
                "announcement",
                text(said.round()),
                text(String.valueOf(said.participants())),
                bytes(said.root()),
                bytes(said.nonceCommitment()),
                text(said.publishedAt()),
                text(said.draw()),
                text(said.issue()),
                text(said.drawnAt()),
                text(String.valueOf(said.numbers())));
    }

    static String seed(String fingerprint, PublishedReveal reveal) {
        return hash("seed", bytes(fingerprint), bytes(reveal.nonce()), text(reveal.result()));
    }

    static String number(String seed, String commitment) {
        return hash("number", bytes(seed), bytes(commitment));
    }

    /** Whether the fraction is the hash divided by 2^256, cut off after its last place. */
    static boolean isCutOff(String fraction, String number) {
        BigInteger places = new BigInteger(fraction.substring(2));
        BigInteger exact = new BigInteger(number, 16).multiply(BigInteger.TEN.pow(fraction.length() - 2));
        BigInteger low = places.shiftLeft(BITS);
        return low.compareTo(exact) <= 0
                && exact.compareTo(places.add(BigInteger.ONE).shiftLeft(BITS)) < 0;
    }

    /** The tree hash as RFC 6962 section 2.1 defines it, by recursion. */
    static String root(List<String> leaves) {
        return hex(tree(leaves));
    }

    private static byte[] tree(List<String> leaves) {
        if (leaves.size() == 1) {
            return leaf(leaves.getFirst());
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return node(tree(leaves.subList(0, left)), tree(leaves.subList(left, leaves.size())));
    }

    static byte[] leaf(String commitment) {
        return sha256(new byte[] {0}, bytes(commitment));
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String kind, byte[]... fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        append(all, text("siquan-lottery-1/" + kind));
        for (byte[] field : fields) {
            append(all, field);
        }
        return hex(sha256(all.toByteArray()));
    }

    private static void append(ByteArrayOutputStream all, byte[] field) {
        all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        all.writeBytes(field);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
