package org.siquan.year;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.file.FileSet;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;

/** The demonstration region's files with some cells changed or rows moved, and its year with little effort. */
final class Demonstration {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final YearInput.Effort LITTLE = new YearInput.Effort(20_000, 2);

    private static final List<String> FILES = Stream.of(
                    "zones.csv sites.csv rail.csv chains.csv competencies.csv enterprises.csv orders.csv classes.csv"
                            .split(" "),
                    "order-competencies.csv posts.csv mentors.csv demand-history.csv partners.csv institutions.csv"
                            .split(" "),
                    "colleges.csv bodies.csv majors.csv programmes.csv courses.csv course-competencies.csv".split(" "),
                    "laboratories.csv lodgings.csv patterns.csv closed-weeks.csv".split(" "),
                    "learners.csv preferences.csv quotas.csv".split(" "))
            .flatMap(Stream::of)
            .toList();

    /** File name to lines; only files that differ from the shipped ones. */
    private final Map<String, List<String>> changed = new TreeMap<>();

    static Demonstration asShipped() {
        return new Demonstration();
    }

    /** Sets one cell of the row that begins with {@code id}; {@code *} means every row. */
    Demonstration with(String file, String id, String column, String value) {
        return with(file, id, column, old -> value);
    }

    Demonstration with(String file, String id, String column, UnaryOperator<String> value) {
        List<String> lines = changed.computeIfAbsent(file, Demonstration::lines);
        int at = List.of(lines.getFirst().split(",")).indexOf(column);
        int found = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = unquoted(file, lines.get(i)).split(",", -1);
            if (id.equals("*") || cells[0].equals(id)) {
                cells[at] = value.apply(cells[at]);
                lines.set(i, String.join(",", cells));
                found++;
            }
        }
        if (found == 0) {
            throw new AssertionError(file + " has no row " + id);
        }
        return this;
    }

    /** The rows of every file in another order. */
    Demonstration shuffled(long seed) {
        for (String file : FILES) {
            List<String> lines = changed.computeIfAbsent(file, Demonstration::lines);
            RandomGenerator random = new Seed(seed).generator(file);
            List<String> rows = lines.subList(Math.min(1, lines.size()), lines.size());
            for (int i = rows.size() - 1; i > 0; i--) {
                Collections.swap(rows, i, random.nextInt(i + 1));
            }
        }
        return this;
    }

    Region region() {
        FileSet shipped = DemonstrationRegion.files();
        FileSet files = name -> changed.containsKey(name)
                ? Optional.of(new ByteArrayInputStream(
                        String.join("\n", changed.getOrDefault(name, List.of())).getBytes(StandardCharsets.UTF_8)))
                : shipped.open(name);
        return switch (RegionReader.read(files, CATALOGUE)) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused -> throw new AssertionError("refused: " + refused.issues());
        };
    }

    YearInput year() {
        Region region = region();
        return new YearInput(
                region, CATALOGUE, TravelTimes.of(region.metroArea(), Hour.DAY), List.of(), 2026, 2026, LITTLE);
    }

    static StageControl control(YearInput input) {
        return new StageControl(input, Progress.NONE, Cancellation.NEVER);
    }

    private static List<String> lines(String file) {
        try (InputStream in = DemonstrationRegion.files().open(file).orElseThrow()) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unquoted(String file, String line) {
        if (line.contains("\"")) {
            throw new AssertionError(file + " has quoted cells: " + line);
        }
        return line;
    }
}
