package org.siquan.engine.scheduling.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationProblemBuilder;

/**
 * Makes rotation problems of realistic structure and any size. All of it is invented; equal parameters give equal problems.
 *
 * <p>Five zones, a dormitory with beds for 22 % of the learners in each, a campus with beds for 85 %. One sector for every 400
 * learners, at most five, each with a laboratory for 55 % of its learners, eight orders and three patterns: course and work
 * in turns of 8&ndash;12 and 12&ndash;16 weeks, beginning with either (nine of ten learners), or one work block of
 * 24&ndash;30 weeks a year. Posts of 3&ndash;12 places, two to an enterprise, at 20 sites; each accepts about six tenths of
 * the orders of its sector; mentors of at most six learners. 30 km/h and eight minutes at the doors. Every twentieth learner
 * is under bans: every seventh post, and every fifth in the last weeks of the first year.
 */
public final class InventedRotation {

    private static final int ZONES = 5;
    private static final int ORDERS = 8;
    private static final int[][] CENTRES = {{0, 0}, {14, 3}, {-9, 16}, {-24, -8}, {30, -22}};

    private final int learners;
    private final int weeks;
    private final int sectors;
    private final double postUse;
    private final RandomGenerator random;
    private final int[][] siteAt = new int[ZONES * 4][];

    private InventedRotation(int learners, int weeks, double postUse, long seed) {
        this.learners = learners;
        this.weeks = weeks;
        sectors = Math.clamp(learners / 400, 1, 5);
        this.postUse = postUse;
        random = new Seed(seed).generator("region");
    }

    /**
     * A problem.
     *
     * @param learners from 1 to 200,000; posts, dormitories and laboratories grow with them
     * @param weeks 52, 104 or 156: years of 52 weeks, of which four are closed
     * @param postUse share of all learner-weeks at posts that every plan needs at least, from 0 to 1; 0.9 is tight
     * @param seed equal seeds give equal problems
     */
    public static RotationProblem of(int learners, int weeks, double postUse, long seed) {
        return new InventedRotation(learners, weeks, postUse, seed).build();
    }

    private RotationProblem build() {
        List<Integer> closed = new ArrayList<>();
        for (int year = 0; year * 52 < weeks; year++) {
            closed.addAll(List.of(year * 52 + 4, year * 52 + 21, year * 52 + 22, year * 52 + 23));
        }
        closed.removeIf(week -> week >= weeks);
        double years = (weeks - closed.size()) / 48.0;
        RotationProblemBuilder builder = RotationProblem.over(weeks).closedWeeks(closed);
        for (int sector = 0; sector < sectors; sector++) {
            builder.laboratories(new Laboratory("L" + sector, (int) (learners / (double) sectors * 0.55) + 2));
            patterns(builder, sector, (int) Math.round(years));
        }
        builder.lodgings(new Lodging("campus", (int) (learners * 0.85) + 2));
        for (int zone = 0; zone < ZONES; zone++) {
            builder.lodgings(new Lodging("dorm" + zone, (int) (learners * 0.22) + 2));
        }
        posts(builder);
        travel(builder);
        for (int l = 0; l < learners; l++) {
            builder.learners(learner(l));
        }
        return builder.bans(InventedRotation::banned).build();
    }

    private static void patterns(RotationProblemBuilder builder, int sector, int years) {
        String lab = "L" + sector;
        List<Block> one = new ArrayList<>();
        List<Block> two = new ArrayList<>();
        List<Block> three = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            one.addAll(List.of(
                    Block.courseIn(lab, "school", 8, 12),
                    Block.work(12, 16),
                    Block.course("school", 8, 12),
                    Block.work(12, 16)));
            two.addAll(List.of(
                    Block.work(12, 16),
                    Block.course("school", 8, 12),
                    Block.work(12, 16),
                    Block.courseIn(lab, "school", 8, 12)));
            three.addAll(List.of(Block.course("school", 1, 23), Block.work(24, 30), Block.course("school", 1, 23)));
        }
        builder.patterns(
                new BlockPattern("A" + sector, one, 0),
                new BlockPattern("B" + sector, two, 0),
                new BlockPattern("C" + sector, three, 1));
    }

    private void posts(RotationProblemBuilder builder) {
        // In every pattern at least 24 of the 48 open weeks of a year are work.
        double needed = learners / (double) sectors / 2 / postUse;
        for (int sector = 0; sector < sectors; sector++) {
            int left = (int) Math.ceil(needed);
            for (int enterprise = 0; left > 0; enterprise++) {
                String name = "E" + sector + "-" + enterprise;
                int site = random.nextInt(siteAt.length);
                int places = 0;
                for (int p = 0; p < 2 && left > 0; p++) {
                    int capacity = Math.min(left, 3 + random.nextInt(10));
                    left -= capacity;
                    places += capacity;
                    Set<String> orders = new TreeSet<>();
                    for (int order = 0; order < ORDERS; order++) {
                        if (enterprise < 3 || random.nextInt(10) < 6 || (enterprise + p) % ORDERS == order) {
                            orders.add("O" + sector + "-" + order);
                        }
                    }
                    builder.posts(new Post(name + "-" + p, name, "site" + site, capacity, orders));
                }
                for (int m = 0; places > 0; m++) {
                    int load = Math.min(places, 6);
                    builder.mentors(Mentor.of(name + "-m" + m, name, load));
                    places -= load;
                }
            }
        }
    }

    private void travel(RotationProblemBuilder builder) {
        for (int site = 0; site < siteAt.length; site++) {
            int[] centre = CENTRES[site % ZONES];
            siteAt[site] = new int[] {centre[0] + random.nextInt(13) - 6, centre[1] + random.nextInt(13) - 6};
        }
        for (int from = -1; from < ZONES; from++) {
            int[] home = from < 0 ? new int[] {2, 1} : CENTRES[from];
            String lodging = from < 0 ? "campus" : "dorm" + from;
            for (int site = 0; site < siteAt.length; site++) {
                builder.travel(lodging, "site" + site, minutes(home, siteAt[site]));
            }
            builder.travel(lodging, "school", minutes(home, new int[] {0, 0}));
        }
    }

    /** Eight minutes at the doors and 30 km/h. */
    private static int minutes(int[] from, int[] to) {
        return (int) (8 + 2 * Math.hypot(from[0] - to[0], from[1] - to[1]));
    }

    private Learner learner(int l) {
        int sector = l % sectors;
        int turn = l / sectors;
        String pattern = "ABABABABAC".charAt(turn % 10) + "" + sector;
        String order = "O" + sector + "-" + turn / 10 % ORDERS;
        int zone = random.nextInt(ZONES);
        Learner learner = Learner.of("S" + l, pattern, "K" + l / 40, order, "campus")
                .withBanClass(random.nextInt(20) == 0 ? 1 : 0);
        // Campus dormitory always, and the dormitories of two zones near or far from it.
        return learner.withLodgings("campus", "dorm" + zone, "dorm" + (zone + 1) % ZONES);
    }

    /** Class 1 (for example minors) may not be at every seventh post at all, nor at every fifth in the last weeks. */
    private static boolean banned(int learnerClass, int post, int week) {
        return learnerClass == 1 && (post % 7 == 0 || (post % 5 == 0 && week > 44));
    }
}
