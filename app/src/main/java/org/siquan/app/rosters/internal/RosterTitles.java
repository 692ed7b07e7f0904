package org.siquan.app.rosters.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.siquan.app.rosters.IdentityNumber;
import org.siquan.app.rosters.Rosters.Title;
import org.siquan.app.rosters.Rosters.Unmapped;
import org.siquan.region.file.Column;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;

/** The titles of a sheet with an example of each, for whoever says what they mean. */
final class RosterTitles {

    private static final int SECRET_DIGITS = 7;

    private RosterTitles() {}

    static Unmapped of(UUID upload, String name, RosterSheet sheet) {
        List<String> titles = sheet.titles();
        List<Column> columns = IntStream.range(0, titles.size())
                .mapToObj(i -> new Column("column " + i, false, List.of(titles.get(i))))
                .toList();
        Map<Integer, String> examples = new HashMap<>();
        new Table(_ -> Optional.of(new ByteArrayInputStream(sheet.csv())), name, columns, new IssueLog()).read(row -> {
            for (int i = 0; i < titles.size(); i++) {
                String text = row.optional("column " + i);
                if (!text.isEmpty()) {
                    examples.putIfAbsent(i, masked(text));
                }
            }
        });
        List<Title> all = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            all.add(new Title(
                    title, examples.getOrDefault(i, ""), sheet.propose(title).orElse(null)));
        }
        return new Unmapped(upload, name, all);
    }

    /** Whatever holds many digits is masked: an identity number may stand in any column. */
    private static String masked(String text) {
        return text.chars().filter(Character::isDigit).count() > SECRET_DIGITS
                ? IdentityNumber.mask(text)
                : Row.shown(text);
    }
}
