package org.siquan.engine.alignment;

/**
 * Where an advertisement or a syllabus says what was concluded from it.
 *
 * @param field title or body
 * @param start first UTF-16 unit of the span in that field as the caller gave it, 0-based
 * @param end one past the last unit; {@code start < end <=} length of the field
 * @param term the known name that matched, or for {@link Source#DENSE} the name of the nearest competency
 * @param source found by its words or by its meaning
 * @param strength 0..1; 1 for words, the cosine for meaning
 * @param expectation what the words around it say: required or not, level, years
 */
public record Evidence(
        Field field, int start, int end, String term, Source source, double strength, Expectation expectation) {

    /** The part of an advertisement or a syllabus. */
    public enum Field {
        /** The title, or the name of the course. */
        TITLE,
        /** The body. */
        TEXT
    }

    /** The kind of match. */
    public enum Source {
        /** The same words. */
        LEXICAL,
        /** A near vector. */
        DENSE
    }

    public Evidence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span of evidence must have 0 <= start < end, was %d..%d%nTry: a span inside the field"
                            .formatted(start, end));
        }
        Required.range("strength of evidence", strength, 0, 1);
    }
}
