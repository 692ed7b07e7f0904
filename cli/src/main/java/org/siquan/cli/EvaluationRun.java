package org.siquan.cli;

import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One measurement, as it is recorded: what was measured with what, the figures, and per item whether it was hit, so that two
 * runs can be compared item by item. No title is recorded.
 *
 * @param time when, ISO 8601 in UTC
 * @param kind {@code titles} or {@code ranking}
 * @param engine version of the engine
 * @param data SHA-256 of the engine's data
 * @param file SHA-256 of what was measured on
 * @param options what else decides the result
 * @param n items
 * @param figures by name
 * @param hit1 base64 of the bits of items whose first answer is right
 * @param hit10 the same among ten
 */
record EvaluationRun(
        String time,
        String kind,
        String engine,
        String data,
        String file,
        SequencedMap<String, String> options,
        int n,
        SequencedMap<String, Double> figures,
        String hit1,
        String hit10) {

    EvaluationRun {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
    }

    /** Bits of the ranks that lie within so many places, as base64. */
    static String hits(List<Integer> ranks, int places) {
        BitSet bits = new BitSet();
        for (int i = 0; i < ranks.size(); i++) {
            bits.set(i, ranks.get(i) > 0 && ranks.get(i) <= places);
        }
        return Base64.getEncoder().encodeToString(bits.toByteArray());
    }

    static BitSet bits(String hits) {
        return BitSet.valueOf(Base64.getDecoder().decode(hits));
    }

    /** Whether both were measured on the same items in the same way, so that only the engine differs. */
    boolean comparable(EvaluationRun other) {
        return kind.equals(other.kind) && file.equals(other.file) && options.equals(other.options) && n == other.n;
    }

    String line() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("time", time);
        object.put("kind", kind);
        object.put("engine", engine);
        object.put("data", data);
        object.put("file", file);
        object.put("options", options);
        object.put("n", n);
        object.put("figures", figures);
        object.put("hit1", hit1);
        object.put("hit10", hit10);
        return JsonMapper.shared().writeValueAsString(object);
    }

    /** @throws IllegalArgumentException if it is an object that is no measurement, saying which member is wrong */
    static EvaluationRun of(JsonNode object) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        object.path("options").forEachEntry((name, value) -> options.put(name, value.asString("")));
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        object.path("figures").forEachEntry((name, value) -> figures.put(name, value.asDouble(Double.NaN)));
        EvaluationRun run = new EvaluationRun(
                required(object, "time"),
                required(object, "kind"),
                required(object, "engine"),
                required(object, "data"),
                required(object, "file"),
                options,
                object.path("n").asInt(0),
                figures,
                required(object, "hit1"),
                required(object, "hit10"));
        if (run.n < 1 || bits(run.hit1).length() > run.n || bits(run.hit10).length() > run.n) {
            throw new IllegalArgumentException("n");
        }
        return run;
    }

    private static String required(JsonNode object, String member) {
        JsonNode node = object.path(member);
        if (!node.isString()) {
            throw new IllegalArgumentException(member);
        }
        return node.asString();
    }
}
