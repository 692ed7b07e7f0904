package org.siquan.app.education.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form of whole numbers as its page shows it.
 *
 * @param action where it is sent
 * @param editable false: the figures are read only
 * @param state what became of it: {@code saved}, changed meanwhile by somebody else, or nothing yet
 * @param version of the record now
 */
public record FigureForm(String action, boolean editable, String state, long version, List<Field> fields) {

    public FigureForm {
        fields = List.copyOf(fields);
    }

    /**
     * One number.
     *
     * @param value as it stands in the field
     * @param current as it is stored
     * @param wrong sentence, or empty
     */
    public record Field(String key, String value, String current, int least, int most, String wrong) {}

    /** True when a field is wrong. */
    public boolean wrong() {
        return fields.stream().anyMatch(field -> !field.wrong().isEmpty());
    }

    /** Puts a form together. */
    static final class Builder {
        private final Map<String, String> sent;
        private final Map<String, String> wrong;
        private final List<Field> fields = new ArrayList<>();

        Builder(Map<String, String> sent, Map<String, String> wrong) {
            this.sent = sent;
            this.wrong = wrong;
        }

        Builder field(String key, int current, int least, int most) {
            String stored = String.valueOf(current);
            fields.add(
                    new Field(key, sent.getOrDefault(key, stored), stored, least, most, wrong.getOrDefault(key, "")));
            return this;
        }

        FigureForm build(String action, boolean editable, String state, long version) {
            return new FigureForm(action, editable, state, version, fields);
        }
    }
}
