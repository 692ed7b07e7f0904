package org.siquan.app.rosters.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.rosters.RosterField;
import org.siquan.app.rosters.Rosters.Unmapped;

/** What somebody says of the titles: parameters {@code title.<n>} and {@code field.<n>}, blank where a column is not taken over. */
final class RosterMappingForm {

    private static final int MOST = 200;

    private RosterMappingForm() {}

    /** A row of the form; {@code chosen} is the name of a field or blank. */
    public record MappingRow(String title, String example, String chosen) {}

    /** As proposed. */
    static List<MappingRow> rows(Unmapped file) {
        return file.titles().stream()
                .map(title -> new MappingRow(
                        title.text(),
                        title.example(),
                        title.proposed() == null ? "" : title.proposed().name()))
                .toList();
    }

    /** As somebody chose. */
    static List<MappingRow> rows(Unmapped file, Map<String, RosterField> chosen) {
        List<MappingRow> rows = new ArrayList<>();
        for (var title : file.titles()) {
            RosterField field = chosen.get(title.text());
            rows.add(new MappingRow(title.text(), title.example(), field == null ? "" : field.name()));
        }
        return rows;
    }

    /** Fields by title; words that name no field count as blank. */
    static Map<String, RosterField> fields(Map<String, String> sent) {
        Map<String, RosterField> fields = new LinkedHashMap<>();
        for (int i = 0; i < MOST; i++) {
            String title = sent.get("title." + i);
            String word = sent.getOrDefault("field." + i, "");
            if (title != null) {
                Arrays.stream(RosterField.values())
                        .filter(field -> field.name().equals(word))
                        .findFirst()
                        .ifPresent(field -> fields.put(title, field));
            }
        }
        return fields;
    }
}
