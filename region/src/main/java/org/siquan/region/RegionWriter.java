package org.siquan.region;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a region as the file set that {@link RegionReader} reads; reading it again gives an equal region. */
public final class RegionWriter {
    private RegionWriter() {}

    /** Writes all files (UTF-8, no byte order mark, line feeds) into the folder, replacing those of the same name. */
    public static void write(Region region, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files(region, false).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files of a set without a row: their names and column names. */
    static SortedMap<String, String> headers() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Sheet<?> sheet : Sheets.ALL) {
            put(files, sheet, List.of(), false);
        }
        return files;
    }

    static String contentHash(Region region) {
        return sha256(files(region, true));
    }

    private static String sha256(SortedMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** File name to content. */
    static SortedMap<String, String> files(Region region, boolean sorted) {
        SortedMap<String, String> files = new TreeMap<>();
        each(region, new Each() {
            @Override
            public <T> void file(Sheet<T> sheet, List<T> values) {
                put(files, sheet, values, sorted);
            }
        });
        return files;
    }

    /**
     * The files of a competency framework alone: chains, competencies and, if there are any, descriptors; by name, their
     * content.
     */
    public static SortedMap<String, String> frameworkFiles(
            List<Chain> chains, List<Competency> competencies, List<CompetencyLevel> levels) {
        return frameworkFiles(chains, competencies, levels, false);
    }

    /** SHA-256 in hexadecimal of a competency framework alone, whatever the order of rows. */
    public static String frameworkHash(
            List<Chain> chains, List<Competency> competencies, List<CompetencyLevel> levels) {
        return sha256(frameworkFiles(chains, competencies, levels, true));
    }

    private static SortedMap<String, String> frameworkFiles(
            List<Chain> chains, List<Competency> competencies, List<CompetencyLevel> levels, boolean sorted) {
        SortedMap<String, String> files = new TreeMap<>();
        put(files, IndustrySheets.CHAINS, chains, sorted);
        put(files, IndustrySheets.COMPETENCIES, competencies, sorted);
        if (!levels.isEmpty()) {
            put(files, IndustrySheets.LEVELS, levels, sorted);
        }
        return files;
    }

    /** Number of rows of every file, by its name. */
    public static SortedMap<String, Integer> rows(Region region) {
        SortedMap<String, Integer> rows = new TreeMap<>();
        each(region, new Each() {
            @Override
            public <T> void file(Sheet<T> sheet, List<T> values) {
                rows.put(sheet.file(), values.size());
            }
        });
        return rows;
    }

    /** Names of the files in which the two regions differ, whatever the order of their rows. */
    public static SortedSet<String> differing(Region one, Region other) {
        SortedMap<String, String> a = files(one, true);
        SortedMap<String, String> b = files(other, true);
        SortedSet<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        names.removeIf(name -> Objects.equals(a.get(name), b.get(name)));
        return names;
    }

    /** What is done with one file and its records. */
    private interface Each {
        <T> void file(Sheet<T> sheet, List<T> values);
    }

    private static void each(Region region, Each each) {
        MetroArea metro = region.metroArea();
        each.file(PlaceSheets.PARK, List.of(region.park()));
        each.file(PlaceSheets.ZONES, metro.zones());
        each.file(PlaceSheets.SITES, metro.sites());
        each.file(PlaceSheets.RAIL, metro.rail());
        if (!metro.measured().isEmpty()) {
            each.file(PlaceSheets.MEASURED, metro.measured());
        }
        Industry industry = region.industry();
        each.file(IndustrySheets.CHAINS, industry.chains());
        each.file(IndustrySheets.COMPETENCIES, industry.competencies());
        if (!industry.levels().isEmpty()) {
            each.file(IndustrySheets.LEVELS, industry.levels());
        }
        each.file(IndustrySheets.ENTERPRISES, industry.enterprises());
        each.file(IndustrySheets.ORDERS, industry.orders());
        each.file(IndustrySheets.CLASSES, industry.classes());
        each.file(IndustrySheets.NEEDED, industry.needed());
        each.file(IndustrySheets.POSTS, industry.posts());
        each.file(IndustrySheets.MENTORS, industry.mentors());
        each.file(IndustrySheets.DEMAND, industry.demand());
        Education education = region.education();
        each.file(EducationSheets.PARTNERS, education.partners());
        each.file(EducationSheets.INSTITUTIONS, education.institutions());
        each.file(EducationSheets.COLLEGES, education.colleges());
        each.file(EducationSheets.BODIES, education.bodies());
        each.file(EducationSheets.MAJORS, education.majors());
        each.file(EducationSheets.PROGRAMMES, education.programmes());
        if (!education.progressions().isEmpty()) {
            each.file(EducationSheets.PROGRESSIONS, education.progressions());
        }
        each.file(EducationSheets.COURSES, education.courses());
        each.file(EducationSheets.TAUGHT, education.taught());
        each.file(EducationSheets.LABORATORIES, education.laboratories());
        each.file(EducationSheets.LODGINGS, education.lodgings());
        each.file(EducationSheets.PATTERNS, education.patterns());
        each.file(EducationSheets.CLOSED_WEEKS, education.closedWeeks());
        Talent talent = region.talent();
        each.file(TalentSheets.LEARNERS, talent.learners());
        each.file(TalentSheets.PREFERENCES, talent.preferences());
        each.file(TalentSheets.QUOTAS, talent.quotas());
    }

    private static <T> void put(SortedMap<String, String> files, Sheet<T> sheet, List<T> values, boolean sorted) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            var rows = values.stream().map(sheet::cells);
            sheet.lines(sorted ? rows.sorted(RegionOrder::compare) : rows).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        files.put(sheet.file(), text.toString());
    }
}
