package org.siquan.app.alignment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as the list and the API show it.
 *
 * @param code the occupation, null if there is none
 * @param doubt why a person should look
 * @param decided kind of the decision on this item
 * @param alike other doubtful items of equal or near title
 */
public record ItemRow(
        UUID id,
        String kind,
        String source,
        String title,
        String company,
        @Nullable String code,
        String occupation,
        double probability,
        String state,
        @Nullable String doubt,
        @Nullable String decided,
        @Nullable String chainZh,
        @Nullable String chainEn,
        int alike) {

    ItemRow named(String name, @Nullable String zh, @Nullable String en) {
        return new ItemRow(
                id, kind, source, title, company, code, name, probability, state, doubt, decided, zh, en, alike);
    }

    public int percent() {
        return (int) Math.round(probability * 100);
    }
}
