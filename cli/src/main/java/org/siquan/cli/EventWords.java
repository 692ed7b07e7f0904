package org.siquan.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siquan.region.file.FileSet;
import org.siquan.timetable.rotation.RotationEvents;
import picocli.CommandLine;

/** Events in words of a call, {@code post-withdrawn:E3-1:first_week=12}, as the table that a file would hold. */
final class EventWords {

    /** As faults name the table. */
    static final String NAME = "--event";

    private EventWords() {}

    /** @throws NothingAsked if a word is none */
    static FileSet table(CommandLine command, List<String> words) {
        StringBuilder csv = new StringBuilder(String.join(",", RotationEvents.COLUMNS)).append('\n');
        for (String word : words) {
            csv.append(String.join(",", cells(command, word))).append('\n');
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        return name -> name.equals(NAME) ? Optional.of(new ByteArrayInputStream(bytes)) : Optional.empty();
    }

    private static List<String> cells(CommandLine command, String word) {
        List<String> cells = new ArrayList<>(
                RotationEvents.COLUMNS.stream().map(column -> "").toList());
        String[] parts = word.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String[] named = i < 2 ? new String[] {RotationEvents.COLUMNS.get(i), parts[i]} : parts[i].split("=", 2);
            int column = RotationEvents.COLUMNS.indexOf(named[0]);
            if (named.length < 2 || column < 0 || named[1].matches(".*[,\"\\r\\n].*")) {
                throw malformed(command, word);
            }
            cells.set(column, named[1]);
        }
        if (parts.length < 2) {
            throw malformed(command, word);
        }
        return cells;
    }

    private static NothingAsked malformed(CommandLine command, String word) {
        String columns = String.join(", ", RotationEvents.COLUMNS.subList(2, RotationEvents.COLUMNS.size()));
        return new NothingAsked(
                command,
                "事件“%s”应写成 事件:对象:列=值…，列有 %s".formatted(word, columns),
                "the event '%s' must be EVENT:SUBJECT:COLUMN=VALUE…, columns are %s".formatted(word, columns));
    }
}
