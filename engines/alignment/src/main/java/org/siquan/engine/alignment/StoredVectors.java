package org.siquan.engine.alignment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.alignment.KnownVectors.Packed;

/**
 * Vectors of the shipped catalogue's terms, computed once and kept beside the classes ({@code term-vectors.bin}), so that
 * an engine starts without running the model five thousand times. A text that is not in the file is run, and both kinds
 * are rounded alike, so the file changes the time and nothing else. The writer is {@code StoredVectorsWriter} in the tests.
 */
final class StoredVectors {

    private static final String FILE = "term-vectors.bin";
    private static final int FORMAT = 0x53515631;

    private final Map<Long, Packed> vectors;

    private StoredVectors(Map<Long, Packed> vectors) {
        this.vectors = vectors;
    }

    static StoredVectors ofResource() {
        try (InputStream in = StoredVectors.class.getResourceAsStream(FILE)) {
            return in == null ? new StoredVectors(Map.of()) : read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static StoredVectors none() {
        return new StoredVectors(Map.of());
    }

    static StoredVectors read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException(
                        "%s has format %x, allowed is %x%nTry: write it again".formatted(FILE, format, FORMAT));
            }
            int count = in.readInt();
            Map<Long, Packed> vectors = HashMap.newHashMap(count);
            for (int i = 0; i < count; i++) {
                long key = in.readLong();
                float scale = in.readFloat();
                vectors.put(key, new Packed(in.readNBytes(SentenceEncoder.WIDTH), scale));
            }
            return new StoredVectors(vectors);
        }
    }

    static void write(Map<String, Packed> vectors, OutputStream stream) throws IOException {
        TreeMap<Long, Packed> sorted = new TreeMap<>();
        vectors.forEach((text, vector) -> sorted.put(key(text), vector));
        try (DataOutputStream out = new DataOutputStream(stream)) {
            out.writeInt(FORMAT);
            out.writeInt(sorted.size());
            for (Map.Entry<Long, Packed> entry : sorted.entrySet()) {
                out.writeLong(entry.getKey());
                out.writeFloat(entry.getValue().scale());
                out.write(entry.getValue().bytes());
            }
        }
    }

    /** Whether the text's vector is kept. */
    boolean knows(String text) {
        return vectors.containsKey(key(text));
    }

    /** Vectors of all texts in their order; those not kept are run through the model. */
    KnownVectors of(List<String> texts, SentenceEncoder encoder) {
        List<String> unknown =
                texts.stream().distinct().filter(text -> !knows(text)).toList();
        List<float[]> run = encoder.encode(unknown);
        Map<String, Packed> computed = new HashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            computed.put(unknown.get(i), Packed.of(run.get(i)));
        }
        List<Packed> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            Packed kept = vectors.get(key(text));
            all.add(kept != null ? kept : computed.get(text));
        }
        return new KnownVectors(all);
    }

    private static long key(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
