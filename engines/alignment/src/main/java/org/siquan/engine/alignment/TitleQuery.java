package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;

/**
 * A title with the meaning of its parts as unit vectors; an empty part means what the core means.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TitleQuery(TitleText text, float[] core, float[] whole, float[] aside) {

    /** The titles, run through the model; equal texts once. */
    static List<TitleQuery> of(List<TitleText> titles, SentenceEncoder encoder) {
        List<String> texts = new ArrayList<>(titles.size() * 3);
        for (TitleText title : titles) {
            texts.add(title.core());
            texts.add(orCore(title.whole(), title));
            texts.add(orCore(title.aside(), title));
        }
        List<float[]> vectors = encoder.encode(texts);
        List<TitleQuery> queries = new ArrayList<>(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            queries.add(
                    new TitleQuery(titles.get(i), vectors.get(3 * i), vectors.get(3 * i + 1), vectors.get(3 * i + 2)));
        }
        return queries;
    }

    private static String orCore(String part, TitleText title) {
        return part.isEmpty() ? title.core() : part;
    }
}
