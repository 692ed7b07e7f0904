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
import java.util.SortedMap;
import java.util.TreeMap;
import org.siquan.region.file.Column;

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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files(region, true).forEach((name, text) -> {
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
        MetroArea metro = region.metroArea();
        put(files, PlaceSheets.PARK, List.of(region.park()), sorted);
        put(files, PlaceSheets.ZONES, metro.zones(), sorted);
        put(files, PlaceSheets.SITES, metro.sites(), sorted);
        put(files, PlaceSheets.RAIL, metro.rail(), sorted);
        if (!metro.measured().isEmpty()) {
            put(files, PlaceSheets.MEASURED, metro.measured(), sorted);
        }
        Industry industry = region.industry();
        put(files, IndustrySheets.CHAINS, industry.chains(), sorted);
        put(files, IndustrySheets.COMPETENCIES, industry.competencies(), sorted);
        put(files, IndustrySheets.ENTERPRISES, industry.enterprises(), sorted);
        put(files, IndustrySheets.ORDERS, industry.orders(), sorted);
        put(files, IndustrySheets.CLASSES, industry.classes(), sorted);
        put(files, IndustrySheets.NEEDED, industry.needed(), sorted);
        put(files, IndustrySheets.POSTS, industry.posts(), sorted);
        put(files, IndustrySheets.MENTORS, industry.mentors(), sorted);
        put(files, IndustrySheets.DEMAND, industry.demand(), sorted);
        Education education = region.education();
        put(files, EducationSheets.PARTNERS, education.partners(), sorted);
        put(files, EducationSheets.INSTITUTIONS, education.institutions(), sorted);
        put(files, EducationSheets.COLLEGES, education.colleges(), sorted);
        put(files, EducationSheets.BODIES, education.bodies(), sorted);
        put(files, EducationSheets.MAJORS, education.majors(), sorted);
        put(files, EducationSheets.PROGRAMMES, education.programmes(), sorted);
        put(files, EducationSheets.COURSES, education.courses(), sorted);
        put(files, EducationSheets.TAUGHT, education.taught(), sorted);
        put(files, EducationSheets.LABORATORIES, education.laboratories(), sorted);
        put(files, EducationSheets.LODGINGS, education.lodgings(), sorted);
        put(files, EducationSheets.PATTERNS, education.patterns(), sorted);
        put(files, EducationSheets.CLOSED_WEEKS, education.closedWeeks(), sorted);
        Talent talent = region.talent();
        put(files, TalentSheets.LEARNERS, talent.learners(), sorted);
        put(files, TalentSheets.PREFERENCES, talent.preferences(), sorted);
        put(files, TalentSheets.QUOTAS, talent.quotas(), sorted);
        return files;
    }

    private static <T> void put(SortedMap<String, String> files, Sheet<T> sheet, List<T> values, boolean sorted) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(sheet.columns().stream().map(Column::name).toList());
            var rows = values.stream().map(sheet::cells);
            (sorted ? rows.sorted(RegionWriter::compare) : rows).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        files.put(sheet.file(), text.toString());
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
