package org.siquan.engine.scheduling.verify.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A rotation as its files give it. What is wrong with them is noted; then nothing of this may be relied on. */
final class GivenRotation {

    private static final int LONGEST = 156;
    private static final int MANY = 1_000_000;
    private static final int WEIGHT = 1_000_000_000;
    private static final int DAY = 24 * 60;
    private static final int MOST_CLASSES = 1_000;

    int weeks = 1;
    BitSet closed = new BitSet();
    int travelLimit;
    final long[] weights = new long[5];
    final List<Given.Learner> learners = new ArrayList<>();
    final List<Given.Post> posts = new ArrayList<>();
    final List<Given.Mentor> mentors = new ArrayList<>();
    final List<Given.Place> laboratories = new ArrayList<>();
    final List<Given.Place> lodgings = new ArrayList<>();
    final Map<String, Integer> learnerAt = new HashMap<>();
    final Map<String, Integer> postAt = new HashMap<>();
    final Map<String, Integer> mentorAt = new HashMap<>();
    final Map<String, Integer> lodgingAt = new HashMap<>();
    private final Map<String, Integer> laboratoryAt = new HashMap<>();
    private final Map<String, Given.Pattern> patterns = new LinkedHashMap<>();
    private final List<Map<String, Integer>> minutes = new ArrayList<>();
    private final Map<Integer, BitSet> bans = new HashMap<>();
    private final GivenTables tables;

    GivenRotation(GivenTables tables, Findings findings) {
        this.tables = tables;
        settings(findings);
        laboratories("laboratories", "laboratory", "capacity", laboratories, laboratoryAt);
        laboratories("lodgings", "lodging", "beds", lodgings, lodgingAt);
        patterns();
        posts();
        limits();
        learners();
        mentors();
        travel(findings);
        bans();
    }

    private void settings(Findings findings) {
        List<GivenTable.Row> rows = tables.table("settings").rows();
        if (rows.size() != 1) {
            findings.file("settings", "应恰有一行，现有 %d 行".formatted(rows.size()), "must be one row, are " + rows.size());
            return;
        }
        GivenTable.Row row = rows.getFirst();
        weeks = row.number("weeks", 1, LONGEST);
        row.numbers("closed_weeks", 1, weeks).forEach(week -> closed.set(week - 1));
        travelLimit = row.number("travel_limit_minutes", 0, MANY, 60);
        String[] wishes = {"commute", "continuity", "fairness", "preference", "load"};
        int[] usual = {1_000, 60_000, 1, 5_000, 10_000};
        for (int i = 0; i < wishes.length; i++) {
            weights[i] = row.number(wishes[i], 0, WEIGHT, usual[i]);
        }
    }

    private void laboratories(
            String table, String id, String most, List<Given.Place> places, Map<String, Integer> known) {
        for (GivenTable.Row row : tables.table(table).rows()) {
            boolean counted = table.equals("laboratories");
            int value = counted ? row.number(most, 0, MANY) : row.number(most, 0, MANY, Integer.MAX_VALUE);
            places.add(new Given.Place(fresh(row, id, known), value));
        }
    }

    /** The id of a row, which must not have been given before. */
    private static String fresh(GivenTable.Row row, String column, Map<String, Integer> known) {
        String id = row.needed(column);
        if (known.putIfAbsent(id, known.size()) != null) {
            row.fault("%s %s 重复".formatted(column, id), "%s %s is given twice".formatted(column, id));
        }
        return id;
    }

    private void patterns() {
        Map<String, int[]> whole = new HashMap<>();
        for (GivenTable.Row row : tables.table("patterns").rows()) {
            int[] numbers = whole.computeIfAbsent(row.needed("pattern"), ignored -> new int[] {0, 1});
            numbers[0] = row.number("max_idle_weeks", 0, LONGEST, numbers[0]);
            numbers[1] = row.number("from_week", 1, weeks, numbers[1]);
        }
        for (GivenTable.Row row : tables.table("patterns").rows()) {
            int[] numbers = whole.getOrDefault(row.word("pattern"), new int[] {0, 1});
            Given.Pattern pattern = patterns.computeIfAbsent(
                    row.word("pattern"), ignored -> new Given.Pattern(numbers[0], numbers[1] - 1));
            boolean work = row.word("kind").equalsIgnoreCase("work");
            if (!work && !row.word("kind").equalsIgnoreCase("course")) {
                row.fault("kind 应为 course 或 work", "kind must be course or work");
            }
            String laboratory = work ? "" : row.word("laboratory");
            int least = row.number("min_weeks", 1, LONGEST);
            pattern.blocks()
                    .add(new Given.Block(
                            work,
                            work ? "" : row.needed("site"),
                            laboratory.isEmpty() ? -1 : row.known("laboratory", laboratory, laboratoryAt),
                            least,
                            row.number("max_weeks", least, LONGEST)));
        }
    }

    private void posts() {
        for (GivenTable.Row row : tables.table("posts").rows()) {
            int capacity = row.number("capacity", 0, MANY);
            posts.add(new Given.Post(
                    fresh(row, "post", postAt),
                    row.needed("enterprise"),
                    row.needed("site"),
                    capacity,
                    new ArrayList<>(Collections.nCopies(weeks, capacity)),
                    Set.copyOf(row.words("orders"))));
        }
    }

    private void limits() {
        for (GivenTable.Row row : tables.table("limits").rows()) {
            int post = row.known("post", row.needed("post"), postAt);
            int first = row.number("first_week", 1, weeks);
            int last = row.number("last_week", first, weeks);
            int most = row.number("capacity", 0, MANY);
            for (int week = first - 1; post >= 0 && week < last; week++) {
                List<Integer> limits = posts.get(post).most();
                limits.set(week, Math.min(limits.get(week), most));
            }
        }
    }

    private void learners() {
        Map<String, Integer> known = new HashMap<>();
        patterns.keySet().forEach(pattern -> known.put(pattern, known.size()));
        for (GivenTable.Row row : tables.table("learners").rows()) {
            String pattern = row.needed("pattern");
            row.known("pattern", pattern, known);
            learners.add(new Given.Learner(
                    fresh(row, "learner", learnerAt),
                    patterns.getOrDefault(pattern, new Given.Pattern(0, 0)),
                    row.needed("order"),
                    row.number("ban_class", 0, MOST_CLASSES, 0),
                    row.words("lodgings").stream()
                            .map(id -> row.known("lodging", id, lodgingAt))
                            .toList(),
                    row.words("preferred_posts").stream()
                            .map(id -> row.known("post", id, postAt))
                            .toList()));
        }
    }

    private void mentors() {
        for (GivenTable.Row row : tables.table("mentors").rows()) {
            BitSet absent = new BitSet();
            row.numbers("absent_weeks", 1, weeks).forEach(week -> absent.set(week - 1));
            mentors.add(new Given.Mentor(
                    fresh(row, "mentor", mentorAt),
                    row.needed("enterprise"),
                    row.number("max_learners", 0, MANY),
                    absent));
        }
    }

    private void travel(Findings findings) {
        lodgings.forEach(lodging -> minutes.add(new HashMap<>()));
        for (GivenTable.Row row : tables.table("travel").rows()) {
            Integer lodging = lodgingAt.get(row.needed("lodging"));
            int value = row.number("minutes", 0, DAY);
            if (lodging != null) {
                minutes.get(lodging).put(row.needed("site"), value);
            }
        }
        Set<String> sites = new TreeSet<>();
        posts.forEach(post -> sites.add(post.site()));
        patterns.values()
                .forEach(pattern -> pattern.blocks().stream()
                        .filter(block -> !block.work())
                        .forEach(block -> sites.add(block.site())));
        for (int lodging = 0; lodging < lodgings.size(); lodging++) {
            for (String site : sites) {
                if (!minutes.get(lodging).containsKey(site)) {
                    String from = lodgings.get(lodging).id();
                    findings.file(
                            "travel", "缺 %s 到 %s".formatted(from, site), "%s to %s is missing".formatted(from, site));
                }
            }
        }
    }

    private void bans() {
        for (GivenTable.Row row : tables.table("bans").rows()) {
            int post = row.known("post", row.needed("post"), postAt);
            int first = row.number("first_week", 1, weeks);
            int last = row.number("last_week", first, weeks);
            int banClass = row.number("ban_class", 0, MOST_CLASSES);
            if (post >= 0) {
                bans.computeIfAbsent(banClass, ignored -> new BitSet())
                        .set(post * weeks + first - 1, post * weeks + last);
            }
        }
    }

    /** One-way minutes from a lodging to a site. */
    int minutes(int lodging, String site) {
        return minutes.get(lodging).getOrDefault(site, DAY);
    }

    boolean banned(int banClass, int post, int week) {
        BitSet of = bans.get(banClass);
        return of != null && of.get(post * weeks + week);
    }

    /** How many weeks each learner has a cell for. */
    int[] cells() {
        int[] cells = new int[learners.size() * weeks];
        Arrays.fill(cells, GivenSchedule.NONE);
        return cells;
    }
}
