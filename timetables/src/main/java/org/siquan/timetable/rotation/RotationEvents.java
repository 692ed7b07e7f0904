package org.siquan.timetable.rotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.region.file.Column;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.Table;
import org.siquan.timetable.FileRead;

/**
 * What happened to a published rotation, as a CSV table; each row happens after those above it. Weeks are 1-based; a first
 * week left out is the current one, a last week the last. What the columns mean for each event: docs/engines/scheduling.md.
 */
public final class RotationEvents {

    /** Columns of the table. */
    public static final List<String> COLUMNS = List.of(
            "event",
            "subject",
            "first_week",
            "last_week",
            "capacity",
            "pattern",
            "cohort",
            "order",
            "lodgings",
            "ban_class",
            "preferred_posts");

    /** Events that there are. */
    public static final List<String> EVENTS = List.of(
            "post-withdrawn",
            "capacity-cut",
            "mentor-absent",
            "site-closed",
            "learner-joins",
            "learner-leaves",
            "learner-pinned");

    /**
     * The rotation after the events.
     *
     * @param pinned ids of learners whose plan must stay
     */
    public record Happened(Disruption.Round round, Set<String> pinned) {
        public Happened {
            pinned = Set.copyOf(pinned);
        }
    }

    private final int now;
    private final Set<String> pinned = new TreeSet<>();
    private Disruption.Round round;

    private RotationEvents(Disruption.Round before, int now) {
        round = before;
        this.now = now;
    }

    /**
     * Reads a file of events and lets them happen.
     *
     * @param now first week that is not past, 0-based
     */
    public static FileRead<Happened> read(Path file, Disruption.Round before, int now) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
        return read(FileSet.folder(folder), String.valueOf(file.getFileName()), before, now);
    }

    /** As {@link #read(Path, Disruption.Round, int)}, from a set of files. */
    public static FileRead<Happened> read(FileSet files, String name, Disruption.Round before, int now) {
        IssueLog log = new IssueLog();
        RotationEvents events = new RotationEvents(before, now);
        String columns = "event, subject, "
                + COLUMNS.stream().skip(2).map(column -> column + "?").collect(Collectors.joining(", "));
        new Table(files, name, Column.parse(columns), log).read(events::happens);
        List<Issue> faults = new ArrayList<>(log.errors());
        log.warnings().stream()
                .filter(warning -> warning.code().equals("header.unknown-column"))
                .forEach(faults::add);
        return faults.isEmpty()
                ? new FileRead.Accepted<>(new Happened(events.round, events.pinned))
                : new FileRead.Refused<>(
                        faults.subList(0, Math.min(200, faults.size())), Math.max(0, faults.size() - 200));
    }

    private void happens(Row row) {
        String subject = row.id("subject");
        RotationProblem problem = round.problem();
        switch (row.text("event").toLowerCase(Locale.ROOT)) {
            case "post-withdrawn" -> {
                known(row, "subject", subject, problem.posts(), Post::id);
                int first = first(row);
                apply(row, () -> new Disruption.PostWithdrawn(subject, first));
            }
            case "capacity-cut" -> {
                known(row, "subject", subject, problem.posts(), Post::id);
                int first = first(row);
                int last = last(row, first);
                int places = row.whole("capacity", 0, 1_000_000);
                apply(row, () -> new Disruption.CapacityCut(subject, places, first, last));
            }
            case "mentor-absent" -> {
                known(row, "subject", subject, problem.mentors(), Mentor::id);
                int first = first(row);
                int last = last(row, first);
                Set<Integer> weeks = IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
                apply(row, () -> new Disruption.MentorAbsent(subject, weeks));
            }
            case "site-closed" -> {
                known(row, "subject", subject, problem.posts(), Post::site);
                int first = first(row);
                int last = last(row, first);
                apply(row, () -> new Disruption.SiteClosed(subject, first, last));
            }
            case "learner-joins" -> joins(row, subject);
            case "learner-leaves" -> {
                known(row, "subject", subject, problem.learners(), Learner::id);
                if (problem.learners().size() == 1) {
                    row.fail(
                            "subject",
                            "event.last-learner",
                            "这是最后一名学生",
                            "this is the last learner",
                            "删去该行。",
                            "Remove the row.");
                }
                apply(row, () -> new Disruption.LearnerLeaves(subject));
                pinned.remove(subject);
            }
            case "learner-pinned" -> {
                known(row, "subject", subject, problem.learners(), Learner::id);
                pinned.add(subject);
            }
            default ->
                row.fail(
                        "event",
                        "event.unknown",
                        "不认识这种事件，应为 " + String.join("、", EVENTS) + " 之一",
                        "there is no such event; known are " + String.join(", ", EVENTS),
                        "改为其中之一。",
                        "Write one of them.");
        }
    }

    private interface Happening {
        Disruption of();
    }

    private void apply(Row row, Happening happening) {
        round = row.build(() -> happening.of().in(round)).orElse(round);
    }

    private void joins(Row row, String id) {
        RotationProblem problem = round.problem();
        if (problem.learners().stream().anyMatch(learner -> learner.id().equals(id))) {
            row.fail("subject", "event.known", "已有学生 " + id, "there is a learner " + id, "换一个编号。", "Give another id.");
        }
        int most = problem.learners().stream().mapToInt(Learner::banClass).max().orElse(0);
        Learner learner = new Learner(
                id,
                row.id("pattern"),
                row.id("cohort"),
                row.id("order"),
                row.wholeIfGiven("ban_class", 0, most).orElse(0),
                row.ids("lodgings").stream().distinct().toList(),
                row.ids("preferred_posts").stream().distinct().toList());
        row.text("lodgings");
        known(row, "pattern", learner.pattern(), problem.patterns(), BlockPattern::id);
        learner.lodgings().forEach(lodging -> known(row, "lodgings", lodging, problem.lodgings(), Lodging::id));
        learner.preferredPosts().forEach(post -> known(row, "preferred_posts", post, problem.posts(), Post::id));
        int first = first(row);
        apply(row, () -> new Disruption.LearnerJoins(learner, first));
    }

    /** The first week, never before now. */
    private int first(Row row) {
        return Math.max(
                now, row.wholeIfGiven("first_week", 1, round.problem().weeks()).orElse(now + 1) - 1);
    }

    private int last(Row row, int first) {
        int weeks = round.problem().weeks();
        int last = row.wholeIfGiven("last_week", 1, weeks).orElse(weeks) - 1;
        if (last < first) {
            row.fail(
                    "last_week",
                    "event.past",
                    "第 %d 周早于 %d，已经过去或早于首周".formatted(last + 1, first + 1),
                    "week %d is before week %d, past or before the first week".formatted(last + 1, first + 1),
                    "核对周次与 --now。",
                    "Look at the weeks and at --now.");
        }
        return Math.max(first, last);
    }

    private static <T> void known(Row row, String column, String id, List<T> things, Function<T, String> idOf) {
        if (things.stream().noneMatch(thing -> idOf.apply(thing).equals(id))) {
            row.fail(
                    column,
                    "reference.unknown",
                    "没有 " + Row.shown(id),
                    "there is no " + Row.shown(id),
                    "核对编号。",
                    "Look at the id.");
        }
    }
}
