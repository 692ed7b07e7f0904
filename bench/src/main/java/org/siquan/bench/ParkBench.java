package org.siquan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Every page of the application on a large park: seeds one, signs in as each role and asks for each page at a constant rate. The
 * seconds of an answer count from when it should have been asked for, so that a slow page is not asked less.
 */
@Command(name = "park", description = "Pages of a large park under load.", mixinStandardHelpOptions = true)
final class ParkBench implements Callable<Integer> {

    private static final double GOAL_MS = 100;

    @Option(names = "--learners", defaultValue = "100000")
    int learners;

    @Option(names = "--placements", defaultValue = "20000")
    int placements;

    @Option(names = "--data", description = "data directory; kept, and seeded once")
    @Nullable
    Path data;

    @Option(names = "--rate", defaultValue = "50", description = "requests a second")
    int rate;

    @Option(names = "--seconds", defaultValue = "5", description = "for each page of each role")
    int seconds;

    @Option(names = "--only", defaultValue = "", description = "role and path contain this pattern")
    String only = "";

    @Option(names = "--seed-only")
    boolean seedOnly;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (learners < placements || placements < 20 || rate < 1 || seconds < 1) {
            System.err.printf(
                    "学员 %d、安排 %d、每秒 %d、秒数 %d 不成立。These do not make a park: %d learners, %d placements, %d a second, %d seconds.%nTry: at least 20 placements, as many learners, and 1 of the others.%n",
                    learners, placements, rate, seconds, learners, placements, rate, seconds);
            return 2;
        }
        Path home = data == null ? Files.createTempDirectory("siquan-park") : data;
        try (var application = ParkApplication.start(home);
                var database = ParkDatabase.of(home)) {
            if (database.isEmpty()) {
                database.seed(learners, placements);
            }
            System.out.println(database.counted());
            if (seedOnly) {
                return 0;
            }
            List<ParkPage> pages = ParkPage.all(database).stream()
                    .filter(page ->
                            Pattern.compile(only).matcher(page.toString()).find())
                    .toList();
            measure(application, database, pages);
        }
        if (data == null) {
            System.out.println("data stay in " + home);
        }
        return 0;
    }

    private void measure(ParkApplication application, ParkDatabase database, List<ParkPage> pages)
            throws IOException, InterruptedException, SQLException {
        var visitors = new ParkVisitors(application.address());
        warmUp(visitors, pages);
        long logged = database.logFrom();
        System.out.printf("%d pages, %d requests a second, %d s each%n", pages.size(), rate, seconds);
        List<Latencies> all = new ArrayList<>();
        for (ParkPage page : pages) {
            Latencies one = Latencies.of(visitors, page, rate, seconds);
            System.out.println(one);
            all.add(one);
        }
        List<Latencies> slow =
                all.stream().filter(one -> one.percentile(99) > GOAL_MS).toList();
        System.out.printf(
                Locale.ROOT,
                "%d of %d pages answer in %.0f ms (p99); failed answers: %d%n",
                all.size() - slow.size(),
                all.size(),
                GOAL_MS,
                all.stream().mapToLong(Latencies::failed).sum());
        slow.forEach(one -> System.out.println("slow  " + one));
        database.slowStatements(logged).forEach(System.out::println);
    }

    /** Each page a few times, so that what is measured is compiled code on warm tables. */
    private static void warmUp(ParkVisitors visitors, List<ParkPage> pages) throws IOException, InterruptedException {
        for (int turn = 0; turn < 8; turn++) {
            for (ParkPage page : pages) {
                visitors.status(page.role(), page.path(turn));
            }
        }
    }
}
