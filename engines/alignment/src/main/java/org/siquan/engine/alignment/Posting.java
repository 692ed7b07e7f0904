package org.siquan.engine.alignment;

import org.jspecify.annotations.Nullable;

/**
 * One job advertisement as the caller read it. Nothing is required but the id: an advertisement that says nothing
 * leads to an abstention, never to an exception.
 *
 * @param id the caller's id, not blank
 * @param title title of the job; {@code null} is read as empty; its first 1,000 characters are read
 * @param text body; {@code null} is read as empty; of more than {@link AlignmentOptions#mostTextChars()} characters
 *     only the first so many are read
 * @param company name of the enterprise, {@code null} is read as empty
 * @param place where the work is, {@code null} is read as empty
 * @param monthlyPayLow lower monthly pay in yuan, {@code null} if not stated
 * @param monthlyPayHigh upper monthly pay in yuan, {@code null} if not stated
 * @param industry sector as the advertisement says it, {@code null} is read as empty
 */
public record Posting(
        String id,
        String title,
        String text,
        String company,
        String place,
        @Nullable Double monthlyPayLow,
        @Nullable Double monthlyPayHigh,
        String industry) {

    public Posting(
            String id,
            @Nullable String title,
            @Nullable String text,
            @Nullable String company,
            @Nullable String place,
            @Nullable Double monthlyPayLow,
            @Nullable Double monthlyPayHigh,
            @Nullable String industry) {
        Required.text("id of posting", id);
        this.id = id;
        this.title = orEmpty(title);
        this.text = orEmpty(text);
        this.company = orEmpty(company);
        this.place = orEmpty(place);
        this.monthlyPayLow = monthlyPayLow;
        this.monthlyPayHigh = monthlyPayHigh;
        this.industry = orEmpty(industry);
    }

    /** An advertisement of which only title and body are known. */
    public static Posting of(String id, String title, String text) {
        return new Posting(id, title, text, "", "", null, null, "");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
