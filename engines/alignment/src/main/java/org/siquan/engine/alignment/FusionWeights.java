package org.siquan.engine.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of {@code weights.properties}: what each feature of a title–term pair counts. */
record FusionWeights(
        double bm25,
        double coverage,
        double dense,
        double inside,
        double ending,
        double exact,
        double official,
        double spread,
        double everyday) {

    static FusionWeights ofResource() {
        return of(OwnData.lines("weights.properties"));
    }

    static FusionWeights of(List<String> lines) {
        Map<String, Double> values = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            values.put(
                    line.substring(0, equals).strip(),
                    Double.valueOf(line.substring(equals + 1).strip()));
        }
        return new FusionWeights(
                require(values, "bm25"),
                require(values, "coverage"),
                require(values, "dense"),
                require(values, "inside"),
                require(values, "ending"),
                require(values, "exact"),
                require(values, "official"),
                require(values, "spread"),
                require(values, "everyday"));
    }

    private static double require(Map<String, Double> values, String key) {
        Double value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "weights lack \"%s\", allowed is a number%nTry: a line %s=1".formatted(key, key));
        }
        return value;
    }

    double score(double[] features) {
        double sum = bm25 * features[0]
                + coverage * features[1]
                + dense * features[2]
                + inside * features[3]
                + ending * features[4]
                + exact * features[5]
                + official * features[6]
                + spread * features[7]
                + everyday * features[8];
        return sum / total();
    }

    private double total() {
        return bm25 + coverage + dense + inside + ending + exact + official + spread + everyday;
    }
}
