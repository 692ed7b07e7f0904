package org.siquan.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rewrites a CSV set without quoted commas as JSON: lists as arrays, ties as inner arrays, subjects as objects. */
final class CsvAsJson {

    private static final Set<String> LISTS = Set.of("choices", "order", "scores", "members", "barred");
    private static final Set<String> BARS = Set.of("groups", "requires", "rules");
    private static final TreeMap<String, String> FAMILIES =
            new TreeMap<>(java.util.Map.of("mark:", "marks", "weight:", "weights", "minimum:", "minimum"));

    private CsvAsJson() {}

    static String of(Path set) throws IOException {
        List<String> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                tables.add("\"" + name + "\": [\n" + rows(Files.readAllLines(file)) + "\n]");
            }
        }
        return "{" + String.join(",\n", tables) + "}\n";
    }

    private static String rows(List<String> lines) {
        String[] header = lines.getFirst().split(",", -1);
        List<String> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(header, line.split(",", -1)));
        }
        return String.join(",\n", rows);
    }

    private static String row(String[] header, String[] cells) {
        List<String> members = new ArrayList<>();
        TreeMap<String, List<String>> families = new TreeMap<>();
        for (int c = 0; c < header.length; c++) {
            String family = FAMILIES.keySet().stream()
                    .filter(header[c]::startsWith)
                    .findFirst()
                    .orElse("");
            if (!family.isEmpty()) {
                families.computeIfAbsent(family, any -> new ArrayList<>())
                        .add("\"" + header[c].substring(family.length()) + "\": " + scalar(cells[c]));
            } else if (header[c].equals("places") && cells[c].equals("*")) {
                members.add("\"places\": \"*\"");
            } else if (LISTS.contains(header[c]) || header[c].equals("places")) {
                members.add("\"" + header[c] + "\": " + list(cells[c], " "));
            } else if (BARS.contains(header[c])) {
                members.add("\"" + header[c] + "\": " + list(cells[c], "\\|"));
            } else {
                members.add("\"" + header[c] + "\": " + scalar(cells[c]));
            }
        }
        families.forEach((family, values) ->
                members.add("\"" + FAMILIES.get(family) + "\": {" + String.join(", ", values) + "}"));
        return "{" + String.join(", ", members) + "}";
    }

    private static String list(String cell, String between) {
        StringBuilder list = new StringBuilder("[");
        for (String word : cell.isEmpty() ? new String[0] : cell.split(between, -1)) {
            list.append(list.length() > 1 ? ", " : "").append(word.startsWith("(") ? "[" : "");
            list.append(scalar(word.replace("(", "").replace(")", "")));
            list.append(word.endsWith(")") ? "]" : "");
        }
        return list.append("]").toString();
    }

    private static String scalar(String cell) {
        if (cell.isEmpty()) {
            return "null";
        }
        return cell.matches("-?\\d+(\\.\\d+)?") ? cell : "\"" + cell + "\"";
    }
}
