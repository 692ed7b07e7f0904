package org.siquan.app.cycle.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.siquan.year.Stage;
import org.siquan.year.YearState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stage results as text and back; records in the order of their components, so that equal results are equal text. */
@Component
class ResultJson {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Object result) {
        return json.writeValueAsString(result);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    Object read(Stage stage, String text) {
        return json.readValue(text, YearState.type(stage));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
