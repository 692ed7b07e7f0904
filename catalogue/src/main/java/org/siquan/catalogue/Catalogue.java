package org.siquan.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The official codes a park works with. Immutable and safe for use by many threads; loading reads about 0.3 MB.
 *
 * <p>The files and their columns are described in {@code docs/engines/catalogue.md}. Each can be replaced by a newer one
 * without a new release.
 */
public final class Catalogue {

    private static final List<String> FILES = List.of(
            "sectors.tsv", "occupations.tsv", "majors.tsv", "institutions.tsv", "divisions.tsv", "holidays.tsv");

    private final CodeTable<Sector> sectors;
    private final CodeTable<Occupation> occupations;
    private final CodeTable<Major> majors;
    private final CodeTable<Institution> institutions;
    private final CodeTable<Division> divisions;
    private final WorkCalendar calendar;

    private Catalogue(Source source, List<Issue> issues) {
        sectors = SectorFile.read(file("sectors.tsv", source, SectorFile.COLUMNS, issues));
        occupations = OccupationFile.read(file("occupations.tsv", source, OccupationFile.COLUMNS, issues));
        majors = MajorFile.read(file("majors.tsv", source, MajorFile.COLUMNS, issues));
        institutions =
                PlaceFiles.institutions(file("institutions.tsv", source, PlaceFiles.INSTITUTION_COLUMNS, issues));
        divisions = PlaceFiles.divisions(file("divisions.tsv", source, PlaceFiles.DIVISION_COLUMNS, issues));
        calendar = HolidayFile.read(file("holidays.tsv", source, HolidayFile.COLUMNS, issues));
    }

    /** The catalogue as shipped. */
    public static Catalogue load() {
        return load(Catalogue::shipped, new ArrayList<>());
    }

    /**
     * The catalogue as shipped, with every file that this directory holds taken instead of the shipped one of that name.
     *
     * @param directory an existing directory; may hold none to six of the files, and other files that do not end in
     *     {@code .tsv}
     * @throws CatalogueException if a file cannot be used; names every bad row of every file
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public static Catalogue load(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    "directory must be an existing directory, was %s%nTry: create it, or load() without one"
                            .formatted(directory));
        }
        var issues = new ArrayList<Issue>();
        reportStrangers(directory, issues);
        return load(
                name -> Files.exists(directory.resolve(name))
                        ? Files.readAllBytes(directory.resolve(name))
                        : shipped(name),
                issues);
    }

    private static Catalogue load(Source source, List<Issue> issues) {
        var catalogue = new Catalogue(source, issues);
        if (!issues.isEmpty()) {
            throw new CatalogueException(issues);
        }
        return catalogue;
    }

    /** Sectors (行业), GB/T 4754, four levels. */
    public CodeTable<Sector> sectors() {
        return sectors;
    }

    /** Occupations (职业) and their groups, four levels. */
    public CodeTable<Occupation> occupations() {
        return occupations;
    }

    /** Majors (专业) of all four catalogues; parent = class code. */
    public CodeTable<Major> majors() {
        return majors;
    }

    /** The major with this code, if it belongs to this level. */
    public Optional<Major> findMajor(MajorLevel level, String code) {
        return majors.find(code).filter(major -> major.level() == level);
    }

    /** Institutions (院校); parent = city. */
    public CodeTable<Institution> institutions() {
        return institutions;
    }

    /** Districts and counties (区县); parent = city. */
    public CodeTable<Division> divisions() {
        return divisions;
    }

    /** Holidays and make-up working days. */
    public WorkCalendar calendar() {
        return calendar;
    }

    private static TsvFile file(String name, Source source, List<String> columns, List<Issue> issues) {
        try {
            return TsvFile.read(name, source.bytes(name), columns, issues);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read catalogue file " + name, unreadable);
        }
    }

    private static byte[] shipped(String name) throws IOException {
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** A misspelt file would be ignored in silence, and the park would plan with old codes. */
    private static void reportStrangers(Path directory, List<Issue> issues) {
        try (var listed = Files.list(directory)) {
            listed.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".tsv") && !FILES.contains(name))
                    .sorted()
                    .forEach(name -> issues.add(new Issue(
                            name,
                            0,
                            "",
                            "file.unknown",
                            new Text("不是目录数据文件。", "This is no catalogue file."),
                            new Text(
                                    "文件名应为 %s 之一。".formatted(String.join("、", FILES)),
                                    "The name must be one of %s.".formatted(String.join(", ", FILES))))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list catalogue directory " + directory, unreadable);
        }
    }

    @FunctionalInterface
    private interface Source {
        byte[] bytes(String name) throws IOException;
    }
}
