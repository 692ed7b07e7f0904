package org.siquan.engine.alignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files to measure with; a small CSV reader that knows quotes and line breaks inside them. */
final class SharedFiles {

    private SharedFiles() {}

    static List<OccupationEntry> occupations(Path data) throws IOException {
        return rows(data.resolve("occupations.csv")).stream()
                .filter(row -> row.get(2).equals("4"))
                .map(row -> new OccupationEntry(row.get(0), row.get(4), split(row.get(5)), ""))
                .toList();
    }

    static List<SectorEntry> divisions(Path data) throws IOException {
        return rows(data.resolve("sectors.csv")).stream()
                .filter(row -> row.get(2).equals("2"))
                .map(row -> new SectorEntry(row.get(0), row.get(3)))
                .toList();
    }

    static List<TitleEvaluation.LabelledTitle> titles(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> new TitleEvaluation.LabelledTitle(row.get(0), row.get(1)))
                .toList();
    }

    static List<CompetencyEntry> competencies(Path file) throws IOException {
        return rows(file).stream()
                .map(row -> new CompetencyEntry(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        split(row.get(3)),
                        row.get(4),
                        split(row.get(6)),
                        split(row.get(5))))
                .toList();
    }

    static List<Posting> postings(Path data) throws IOException {
        return rows(data.resolve("postings.csv")).stream()
                .map(row -> new Posting(
                        row.get(0), row.get(2), row.get(8), row.get(3), row.get(4), pay(), pay(), row.get(7)))
                .toList();
    }

    private static @Nullable Double pay() {
        return null;
    }

    private static List<String> split(String bars) {
        return bars.isBlank() ? List.of() : Arrays.asList(bars.split("\\|", -1));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }
}
