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
 * @param weakScore if the best occupation is {@link OccupationCandidate#known} less than this, the engine abstains, 0..1
 * @param leastProbability below this probability of the best occupation the engine abstains, 0..1
 * @param zeroLabel whether nothing may be used that was learned from labelled titles about single occupations
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
        double leastProbability,
        boolean zeroLabel) {

    public AlignmentOptions {
        Required.range("threads", threads, 1, 256);
        Required.range("batch", batch, 1, 256);
        Required.range("mostTextChars", mostTextChars, 1, 10_000_000);
        Required.range("candidates", candidates, 1, 100);
        Required.range("denseBelow", denseBelow, 0, 1000);
        Required.range("mostSentences", mostSentences, 0, 1000);
        Required.range("nearestCosine", nearestCosine, 0, 1);
        Required.range("weakScore", weakScore, 0, 1);
        Required.range("leastProbability", leastProbability, 0, 1);
    }

    /** Two threads, exact vectors, 20,000 characters, ten candidates. */
    public static AlignmentOptions standard() {
        return new AlignmentOptions(2, 1, 20_000, 10, 1, 12, 0.70, 0.36, 0.25, false);
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
                leastProbability,
                zeroLabel);
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
                leastProbability,
                zeroLabel);
    }

    /** The same without what was learned about single occupations. */
    public AlignmentOptions withoutLabels() {
        return new AlignmentOptions(
                threads,
                batch,
                mostTextChars,
                candidates,
                denseBelow,
                mostSentences,
                nearestCosine,
                weakScore,
                leastProbability,
                true);
    }

    TitleModel.Kind titles() {
        return zeroLabel ? TitleModel.Kind.ZERO_LABEL : TitleModel.Kind.LEARNED;
    }
}
