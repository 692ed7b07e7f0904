package org.siquan.app.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Records as compressed JSON. */
final class Packed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Packed() {}

    static byte[] of(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] packed, Class<T> type) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(zip.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("stored %s is damaged".formatted(type.getSimpleName()), e);
        }
    }
}
