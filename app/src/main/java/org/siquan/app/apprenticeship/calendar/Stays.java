package org.siquan.app.apprenticeship.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.apprenticeship.calendar.FeedSubject.Kind;
import org.siquan.app.apprenticeship.calendar.StayTable.Row;

/** Assignments as stays of one calendar: whoever reads it is told what they do not know yet. */
final class Stays {

    private final CalendarWords words;

    Stays(CalendarWords words) {
        this.words = words;
    }

    List<Stay> of(Kind kind, List<Row> rows) {
        return kind == Kind.LABORATORY
                ? classes(rows)
                : rows.stream().map(row -> stay(kind, row)).toList();
    }

    private Stay stay(Kind kind, Row row) {
        String title = switch (kind) {
            case LEARNER -> words.ownTitle(row);
            case MENTOR -> words.joined(row.name(), row.post());
            case POST, LABORATORY -> words.joined(row.name(), row.mentor());
        };
        return new Stay(
                key(row.park(), String.valueOf(row.year()), row.learner(), "b" + row.block()),
                row.since(),
                row.published(),
                title,
                words.joined(row.site(), row.enterprise()),
                kind == Kind.LEARNER ? words.ownDetails(row) : words.otherDetails(row),
                row.first(),
                row.last());
    }

    private record Group(String className, int block, LocalDate first, LocalDate last) {}

    /** Learners of a class who are in the laboratory in the same weeks are one stay with their number. */
    private List<Stay> classes(List<Row> rows) {
        Map<Group, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(
                            new Group(row.className(), row.block(), row.first(), row.last()),
                            group -> new ArrayList<>())
                    .add(row);
        }
        List<Stay> stays = new ArrayList<>();
        groups.forEach((group, members) -> {
            Row newest =
                    members.stream().max(Comparator.comparingInt(Row::since)).orElseThrow();
            stays.add(new Stay(
                    key(
                            newest.park(),
                            String.valueOf(newest.year()),
                            "class",
                            group.className(),
                            "b" + group.block(),
                            "until",
                            group.last().toString()),
                    newest.since(),
                    newest.published(),
                    words.classTitle(group.className(), members.size()),
                    newest.site(),
                    "",
                    group.first(),
                    group.last()));
        });
        return stays;
    }

    /** Parts joined by dots; whatever is no letter, digit or hyphen of ASCII stands there as its number. */
    private static String key(String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (!key.isEmpty()) {
                key.append('.');
            }
            part.codePoints().forEach(c -> {
                if (c < 128 && (Character.isLetterOrDigit(c) || c == '-')) {
                    key.appendCodePoint(c);
                } else {
                    key.append('-').append(Integer.toHexString(c)).append('-');
                }
            });
        }
        return key.toString();
    }
}
