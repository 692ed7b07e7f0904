package org.siquan.engine.matching.lottery;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The hash tree of RFC 6962 section 2.1 over at least one leaf: {@code SHA-256(0x00 leaf)}, {@code SHA-256(0x01 left
 * right)}, the left half a power of two.
 *
 * @implNote built level by level, the last node without a sister moving up; this gives the same tree. O(n) hashes, 64
 *     bytes a leaf
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** From the leaves' hashes to the root, each level its nodes one behind the other. */
    private final List<byte[]> levels;

    private MerkleTree(List<byte[]> levels) {
        this.levels = levels;
    }

    static MerkleTree over(int size, IntFunction<byte[]> leaf) {
        MessageDigest sha = Fields.sha256();
        byte[] level = new byte[Math.multiplyExact(size, Digest.BYTES)];
        for (int i = 0; i < size; i++) {
            sha.update(LEAF);
            sha.update(leaf.apply(i));
            digest(sha, level, i);
        }
        List<byte[]> levels = new ArrayList<>(List.of(level));
        for (int count = size; count > 1; count = (count + 1) / 2) {
            level = parents(sha, level, count);
            levels.add(level);
        }
        return new MerkleTree(levels);
    }

    private static byte[] parents(MessageDigest sha, byte[] level, int count) {
        byte[] parents = new byte[(count + 1) / 2 * Digest.BYTES];
        for (int i = 0; i + 1 < count; i += 2) {
            sha.update(NODE);
            sha.update(level, i * Digest.BYTES, 2 * Digest.BYTES);
            digest(sha, parents, i / 2);
        }
        if (count % 2 == 1) {
            System.arraycopy(level, (count - 1) * Digest.BYTES, parents, count / 2 * Digest.BYTES, Digest.BYTES);
        }
        return parents;
    }

    private static void digest(MessageDigest sha, byte[] level, int place) {
        try {
            sha.digest(level, place * Digest.BYTES, Digest.BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a level has room for each of its nodes", e);
        }
    }

    Digest root() {
        return node(levels.getLast(), 0);
    }

    /** The sisters on the way from a leaf to the root (RFC 6962 section 2.1.1). */
    List<Digest> path(int leaf) {
        List<Digest> path = new ArrayList<>();
        int place = leaf;
        for (byte[] level : levels) {
            int sister = place ^ 1;
            if (sister * Digest.BYTES < level.length) {
                path.add(node(level, sister));
            }
            place /= 2;
        }
        return List.copyOf(path);
    }

    private static Digest node(byte[] level, int place) {
        return Digest.owning(Arrays.copyOfRange(level, place * Digest.BYTES, (place + 1) * Digest.BYTES));
    }
}
