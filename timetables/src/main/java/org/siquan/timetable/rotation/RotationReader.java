package org.siquan.timetable.rotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Complaint;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationProblemBuilder;
import org.siquan.engine.scheduling.RotationWeights;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;
import org.siquan.timetable.FileRead;

/**
 * Reads a rotation problem from a folder of CSV tables in UTF-8, or from one JSON document of the same content. First every fault of every cell is told, then, where the
 * cells are sound, everything that contradicts itself. Weeks are 1-based in the files. Not thread-safe.
 *
 * @implNote O(rows), plus classes &times; posts &times; weeks for the bans.
 */
public final class RotationReader {

    private static final int LONGEST = 156;
    private static final int MANY = 1_000_000;
    private static final int LISTED = 200;

    private final FileSet files;
    private final IssueLog log = new IssueLog();
    private final Map<String, List<Block>> blocks = new LinkedHashMap<>();
    private final Map<String, Integer> idle = new LinkedHashMap<>();
    private final Map<String, Integer> from = new LinkedHashMap<>();
    private int weeks = LONGEST;
    private @Nullable RotationProblemBuilder problem;

    private final UnaryOperator<List<Issue>> placed;

    /** @param placed gives faults of cells the places that the user knows, beside faults of the files themselves */
    private RotationReader(FileSet files, UnaryOperator<List<Issue>> placed) {
        this.files = files;
        this.placed = placed;
    }

    /** Reads the tables of a folder, or a JSON document. */
    public static FileRead<RotationProblem> read(Path path) {
        if (Files.isDirectory(path)) {
            return read(FileSet.folder(path));
        }
        JsonDocument document = JsonDocument.read(path);
        return new RotationReader(document, document::faults).problem();
    }

    /** Reads a set of tables. */
    public static FileRead<RotationProblem> read(FileSet files) {
        return new RotationReader(files, faults -> faults).problem();
    }

    private FileRead<RotationProblem> problem() {
        table(RotationTables.SETTINGS, RotationTables.SETTINGS_COLUMNS, true, this::settings);
        RotationProblemBuilder builder = problem == null ? RotationProblem.over(weeks) : problem;
        table(RotationTables.PATTERNS, RotationTables.PATTERNS_COLUMNS, true, this::block);
        blocks.forEach((id, sequence) -> builder.patterns(
                new BlockPattern(id, sequence, idle.getOrDefault(id, 0), from.getOrDefault(id, 1) - 1)));
        List<String> posts = new ArrayList<>();
        table(RotationTables.POSTS, RotationTables.POSTS_COLUMNS, true, row -> post(builder, row, posts));
        table(RotationTables.LIMITS, RotationTables.LIMITS_COLUMNS, false, row -> limit(builder, row));
        table(RotationTables.LEARNERS, RotationTables.LEARNERS_COLUMNS, true, row -> learner(builder, row));
        table(RotationTables.MENTORS, RotationTables.MENTORS_COLUMNS, true, row -> mentor(builder, row));
        table(
                RotationTables.LABORATORIES,
                RotationTables.LABORATORIES_COLUMNS,
                false,
                row -> builder.laboratories(new Laboratory(row.id("laboratory"), row.whole("capacity", 0, MANY))));
        table(
                RotationTables.LODGINGS,
                RotationTables.LODGINGS_COLUMNS,
                true,
                row -> builder.lodgings(new Lodging(
                        row.id("lodging"), row.wholeIfGiven("beds", 0, MANY).orElse(Lodging.UNLIMITED))));
        table(
                RotationTables.TRAVEL,
                RotationTables.TRAVEL_COLUMNS,
                true,
                row -> builder.travel(row.id("lodging"), row.id("site"), row.whole("minutes", 0, MANY)));
        BanRows bans = new BanRows(posts, weeks);
        table(RotationTables.BANS, RotationTables.BANS_COLUMNS, false, bans::add);
        builder.bans(bans);
        List<Issue> faults = placed.apply(faultsOfCells());
        if (problem == null || !faults.isEmpty()) {
            return refused(faults.isEmpty() ? List.of(noSettings()) : faults);
        }
        List<Complaint> complaints = builder.complaints();
        return complaints.isEmpty()
                ? new FileRead.Accepted<>(builder.build())
                : refused(placed.apply(contradicts(complaints)));
    }

    /** Faults, and columns that no table has: a word misspelt must not pass for a wish not had. */
    private List<Issue> faultsOfCells() {
        List<Issue> faults = new ArrayList<>(log.errors());
        log.warnings().stream()
                .filter(warning -> warning.code().equals("header.unknown-column"))
                .forEach(faults::add);
        return faults;
    }

    private static Issue noSettings() {
        return new Issue(
                RotationTables.SETTINGS,
                0,
                0,
                "",
                "rotation.settings",
                new Text("没有设置行", "there is no row of settings"),
                new Text("写一行设置。", "Write one row of settings."));
    }

    private void table(String name, String columns, boolean needed, Consumer<Row> rows) {
        Table table = new Table(files, name, Column.parse(columns), log);
        int most = RotationLimits.of(name);
        int[] read = {0};
        Consumer<Row> counted = row -> {
            if (read[0] < most) {
                rows.accept(row);
            } else if (read[0] == most) {
                log.error(RotationLimits.tooMany(name, row.line(), 0, "", most));
            }
            read[0] = Math.min(read[0], most) + 1;
        };
        if (needed) {
            table.read(counted);
        } else {
            table.readIfPresent(counted);
        }
    }

    private void settings(Row row) {
        if (problem != null) {
            row.fail(
                    "weeks",
                    "rotation.settings",
                    "只能有一行设置",
                    "there must be one row of settings",
                    "只保留一行。",
                    "Keep one row.");
            return;
        }
        int given = row.whole("weeks", 1, LONGEST);
        weeks = row.build(() -> given).orElse(LONGEST);
        RotationWeights usual = RotationWeights.DEFAULT;
        problem = RotationProblem.over(weeks)
                .closedWeeks(zeroBased(row.wholes("closed_weeks", 1, weeks)))
                .travelLimit(row.wholeIfGiven("travel_limit_minutes", 0, MANY)
                        .orElse(RotationProblem.DEFAULT_TRAVEL_LIMIT_MINUTES))
                .weights(new RotationWeights(
                        weight(row, "commute", usual.commute()),
                        weight(row, "continuity", usual.continuity()),
                        weight(row, "fairness", usual.fairness()),
                        weight(row, "preference", usual.preference()),
                        weight(row, "load", usual.load())));
    }

    private static long weight(Row row, String column, long usual) {
        OptionalInt given = row.wholeIfGiven(column, 0, 1_000_000_000);
        return given.isPresent() ? given.getAsInt() : usual;
    }

    private void block(Row row) {
        String id = row.id("pattern");
        String kind = row.text("kind").toLowerCase(Locale.ROOT);
        int least = row.whole("min_weeks", 1, LONGEST);
        int most = row.whole("max_weeks", 1, LONGEST);
        row.wholeIfGiven("max_idle_weeks", 0, LONGEST)
                .ifPresent(weeks1 -> same(row, "max_idle_weeks", idle, id, weeks1));
        row.wholeIfGiven("from_week", 1, weeks).ifPresent(week -> same(row, "from_week", from, id, week));
        List<Block> sequence = blocks.computeIfAbsent(id, ignored -> new ArrayList<>());
        switch (kind) {
            case "work" -> sequence.add(Block.work(least, most));
            case "course" -> {
                String laboratory = row.optional("laboratory");
                String site = row.id("site");
                sequence.add(
                        laboratory.isEmpty()
                                ? Block.course(site, least, most)
                                : Block.courseIn(laboratory, site, least, most));
            }
            default ->
                row.fail(
                        "kind",
                        "rotation.kind",
                        "应为 course 或 work",
                        "must be course or work",
                        "改为其中之一。",
                        "Write one of them.");
        }
    }

    /** Notes a number of the whole pattern, which every row of it that gives one must repeat. */
    private static void same(Row row, String column, Map<String, Integer> of, String id, int value) {
        Integer before = of.putIfAbsent(id, value);
        if (before != null && before != value) {
            row.fail(
                    column,
                    "rotation.pattern-differs",
                    "模式 %s 前面写的是 %d".formatted(id, before),
                    "pattern %s has %d in a row above".formatted(id, before),
                    "同一模式各行写同一个数。",
                    "Write one number in all rows of a pattern.");
        }
    }

    private void limit(RotationProblemBuilder builder, Row row) {
        int first = row.whole("first_week", 1, weeks);
        int last = row.whole("last_week", first, weeks);
        builder.limit(row.id("post"), first - 1, last - 1, row.whole("capacity", 0, MANY));
    }

    private void post(RotationProblemBuilder builder, Row row, List<String> posts) {
        String id = row.id("post");
        posts.add(id);
        builder.posts(new Post(
                id,
                row.id("enterprise"),
                row.id("site"),
                row.whole("capacity", 0, MANY),
                Set.copyOf(row.ids("orders"))));
    }

    private void learner(RotationProblemBuilder builder, Row row) {
        builder.learners(new Learner(
                row.id("learner"),
                row.id("pattern"),
                row.id("cohort"),
                row.id("order"),
                row.wholeIfGiven("ban_class", 0, 1_000).orElse(0),
                row.ids("lodgings"),
                row.ids("preferred_posts")));
    }

    private void mentor(RotationProblemBuilder builder, Row row) {
        builder.mentors(new Mentor(
                row.id("mentor"),
                row.id("enterprise"),
                row.whole("max_learners", 0, MANY),
                new HashSet<>(zeroBased(row.wholes("absent_weeks", 1, weeks)))));
    }

    private static List<Integer> zeroBased(List<Integer> given) {
        return given.stream().map(week -> week - 1).toList();
    }

    private static List<Issue> contradicts(List<Complaint> complaints) {
        return complaints.stream()
                .map(complaint -> new Issue(
                        complaint.code().contains(".")
                                ? complaint.code().substring(0, complaint.code().indexOf('.'))
                                : complaint.code(),
                        0,
                        0,
                        "",
                        complaint.code(),
                        new Text(complaint.message().zh(), complaint.message().en()),
                        new Text("改正后重试。", "Mend it and try again.")))
                .toList();
    }

    private static FileRead<RotationProblem> refused(List<Issue> issues) {
        int listed = Math.min(LISTED, issues.size());
        return new FileRead.Refused<>(issues.subList(0, listed), issues.size() - listed);
    }
}
