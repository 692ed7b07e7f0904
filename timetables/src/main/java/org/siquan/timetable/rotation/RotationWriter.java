package org.siquan.timetable.rotation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationWeights;

/** Writes a rotation problem as the tables that {@link RotationReader} reads; ids must be free of commas and quotes. */
public final class RotationWriter {

    private final RotationProblem problem;

    private RotationWriter(RotationProblem problem) {
        this.problem = problem;
    }

    /**
     * Writes every table into a folder that exists.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(RotationProblem problem, Path folder) throws IOException {
        RotationWriter writer = new RotationWriter(problem);
        table(folder, RotationTables.SETTINGS, RotationTables.SETTINGS_COLUMNS, writer.settings());
        table(folder, RotationTables.PATTERNS, RotationTables.PATTERNS_COLUMNS, writer.patterns());
        table(
                folder,
                RotationTables.LEARNERS,
                RotationTables.LEARNERS_COLUMNS,
                problem.learners().stream()
                        .map(l -> row(
                                l.id(),
                                l.pattern(),
                                l.cohort(),
                                l.order(),
                                bars(l.lodgings()),
                                l.banClass(),
                                bars(l.preferredPosts())))
                        .toList());
        table(
                folder,
                RotationTables.POSTS,
                RotationTables.POSTS_COLUMNS,
                problem.posts().stream()
                        .map(p -> row(
                                p.id(),
                                p.enterprise(),
                                p.site(),
                                p.capacity(),
                                bars(new TreeSet<>(p.acceptedOrders()))))
                        .toList());
        table(folder, RotationTables.LIMITS, RotationTables.LIMITS_COLUMNS, writer.limits());
        table(
                folder,
                RotationTables.MENTORS,
                RotationTables.MENTORS_COLUMNS,
                problem.mentors().stream()
                        .map(m -> row(m.id(), m.enterprise(), m.maxLearners(), bars(oneBased(m.absentWeeks()))))
                        .toList());
        table(
                folder,
                RotationTables.LABORATORIES,
                RotationTables.LABORATORIES_COLUMNS,
                problem.laboratories().stream()
                        .map(l -> row(l.id(), l.capacity()))
                        .toList());
        table(
                folder,
                RotationTables.LODGINGS,
                RotationTables.LODGINGS_COLUMNS,
                problem.lodgings().stream()
                        .map(l -> row(l.id(), l.beds() == Lodging.UNLIMITED ? "" : l.beds()))
                        .toList());
        table(folder, RotationTables.TRAVEL, RotationTables.TRAVEL_COLUMNS, writer.travel());
        table(folder, RotationTables.BANS, RotationTables.BANS_COLUMNS, writer.bans());
    }

    private List<String> settings() {
        List<Integer> closed = new ArrayList<>();
        for (int week = 0; week < problem.weeks(); week++) {
            if (problem.closed(week)) {
                closed.add(week);
            }
        }
        RotationWeights w = problem.weights();
        return List.of(row(
                problem.weeks(),
                bars(oneBased(closed)),
                problem.travelLimitMinutes(),
                w.commute(),
                w.continuity(),
                w.fairness(),
                w.preference(),
                w.load()));
    }

    private List<String> patterns() {
        List<String> rows = new ArrayList<>();
        for (BlockPattern pattern : problem.patterns()) {
            for (Block block : pattern.blocks()) {
                rows.add(row(
                        pattern.id(),
                        block.kind() == Block.Kind.WORK ? "work" : "course",
                        block.site() == null ? "" : block.site(),
                        block.laboratory() == null ? "" : block.laboratory(),
                        block.minWeeks(),
                        block.maxWeeks(),
                        pattern.maxIdleWeeks(),
                        pattern.firstWeek() + 1));
            }
        }
        return rows;
    }

    private List<String> travel() {
        Set<String> sites = new LinkedHashSet<>();
        problem.posts().forEach(post -> sites.add(post.site()));
        for (BlockPattern pattern : problem.patterns()) {
            for (Block block : pattern.blocks()) {
                String site = block.site();
                if (site != null) {
                    sites.add(site);
                }
            }
        }
        List<String> rows = new ArrayList<>();
        for (int lodging = 0; lodging < problem.lodgings().size(); lodging++) {
            for (String site : sites) {
                rows.add(row(problem.lodgings().get(lodging).id(), site, problem.travelMinutes(lodging, site)));
            }
        }
        return rows;
    }

    private List<String> bans() {
        Set<Integer> classes = new TreeSet<>();
        problem.learners().forEach(learner -> classes.add(learner.banClass()));
        List<String> rows = new ArrayList<>();
        for (int learnerClass : classes) {
            for (int post = 0; post < problem.posts().size(); post++) {
                String id = problem.posts().get(post).id();
                int at = post;
                runs(
                        week -> problem.banned(learnerClass, at, week) ? 1 : 0,
                        0,
                        (first, last, banned) -> rows.add(row(learnerClass, id, first, last)));
            }
        }
        return rows;
    }

    private List<String> limits() {
        List<String> rows = new ArrayList<>();
        for (int post = 0; post < problem.posts().size(); post++) {
            Post place = problem.posts().get(post);
            int at = post;
            runs(
                    week -> problem.capacity(at, week),
                    place.capacity(),
                    (first, last, capacity) -> rows.add(row(place.id(), first, last, capacity)));
        }
        return rows;
    }

    /** Takes weeks on end with the same value, 1-based. */
    private interface Run {
        void of(int first, int last, int value);
    }

    /** Hands out the longest runs of weeks whose value is not the usual one. */
    private void runs(IntUnaryOperator value, int usual, Run each) {
        int first = 0;
        for (int week = 1; week <= problem.weeks(); week++) {
            int before = value.applyAsInt(first);
            if (week == problem.weeks() || value.applyAsInt(week) != before) {
                if (before != usual) {
                    each.of(first + 1, week, before);
                }
                first = week;
            }
        }
    }

    private static void table(Path folder, String name, String columns, List<String> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
            out.write(columns.replace(" ", "").replace("?", "") + "\n");
            for (String row : rows) {
                out.write(row);
                out.write('\n');
            }
        }
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            row.append(row.isEmpty() ? "" : ",").append(cell);
        }
        return row.toString();
    }

    private static List<Integer> oneBased(Collection<Integer> weeks) {
        return weeks.stream().sorted().map(week -> week + 1).toList();
    }

    private static String bars(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("|"));
    }
}
