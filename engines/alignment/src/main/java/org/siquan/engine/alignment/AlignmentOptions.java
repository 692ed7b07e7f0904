package org.siquan.engine.alignment;

/**
 * Limits and thresholds of an engine.
 *
 * @param threads worker threads, 1..256; the result does not depend on it
 * @param batch texts per call of the embedding model, 1..256. With 1 every result depends on its own text alone; more
 *     is faster and lets vectors vary by about 0.01 in cosine with the rest of the list
 * @param mostTextChars characters of a body that are read, 1..10,000,000
 * @param candidates occupations handed back per advertisement, 1..100
 * @param denseBelow body sentences are compared by meaning only if fewer competencies than this were found by words,
 *     0 (never) ..1000
 * @param mostSentences body sentences compared by meaning at most, 0..1000
 * @param nearestCosine a sentence speaks for its nearest competency from this cosine on, 0..1
 * @param weakScore below this score of the best occupation the engine abstains, 0..1
 * @param smallMargin if the second occupation is nearer to the first than this score, the engine abstains, 0..1
 */
public record AlignmentOptions(
        int threads,
        int batch,
        int mostTextChars,
        int candidates,
        int denseBelow,
        int mostSentences,
        double nearestCosine,
        double weakScore,
        double smallMargin) {

    public AlignmentOptions {
        Required.range("threads", threads, 1, 256);
        Required.range("batch", batch, 1, 256);
        Required.range("mostTextChars", mostTextChars, 1, 10_000_000);
        Required.range("candidates", candidates, 1, 100);
        Required.range("denseBelow", denseBelow, 0, 1000);
        Required.range("mostSentences", mostSentences, 0, 1000);
        Required.range("nearestCosine", nearestCosine, 0, 1);
        Required.range("weakScore", weakScore, 0, 1);
        Required.range("smallMargin", smallMargin, 0, 1);
    }

    /** Two threads, exact vectors, 20,000 characters, ten candidates. */
    public static AlignmentOptions standard() {
        return new AlignmentOptions(2, 1, 20_000, 10, 1, 12, 0.70, 0.36, 0.01);
    }

    /** The same with another number of threads. */
    public AlignmentOptions withThreads(int count) {
        return new AlignmentOptions(
                count,
                batch,
                mostTextChars,
                candidates,
                denseBelow,
                mostSentences,
                nearestCosine,
                weakScore,
                smallMargin);
    }

    /** The same with another number of texts per call of the model. */
    public AlignmentOptions withBatch(int texts) {
        return new AlignmentOptions(
                threads,
                texts,
                mostTextChars,
                candidates,
                denseBelow,
                mostSentences,
                nearestCosine,
                weakScore,
                smallMargin);
    }
}
