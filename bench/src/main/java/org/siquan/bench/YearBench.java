package org.siquan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsReader;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.ParkYear;
import org.siquan.year.Stage;
import org.siquan.year.YearInput;
import org.siquan.year.YearState;
import org.siquan.year.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The whole plan, stage by stage and step by step: alignment in items a second, seats, matching, rotation, rules and report.
 */
@Command(name = "year", description = "The whole plan, every stage and step.", mixinStandardHelpOptions = true)
final class YearBench implements Callable<Integer> {

    @Option(names = "--region", paramLabel = "DIR", description = "a park's files; default: the demonstration")
    @Nullable
    Path region;

    @Option(names = "--postings", paramLabel = "CSV", description = "job advertisements")
    @Nullable
    Path postings;

    @Option(names = "--until", paramLabel = "STAGE", defaultValue = "outcome", description = "stop after it")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    String until;

    @Option(names = "--proposals", defaultValue = "3000000", description = "of the local search")
    long proposals;

    @Option(names = "--seed", defaultValue = "2026")
    long seed;

    @Override
    public Integer call() {
        Watch begun = Watch.begin();
        Catalogue catalogue = Catalogue.load();
        Region read = region();
        List<Posting> advertisements =
                postings == null ? List.of() : PostingsReader.read(postings).postings();
        YearInput input = new YearInput(
                read,
                catalogue,
                TravelTimes.of(read.metroArea(), Hour.DAY),
                advertisements,
                read.park().year(),
                seed,
                new YearInput.Effort(proposals, YearInput.Effort.STANDARD.solverSeconds()));
        say("read", begun);
        StepClock steps = new StepClock();
        Stage last = Stage.of(until);
        YearState state = YearState.START;
        while (state.result(last) == null) {
            Stage stage = state.next().orElseThrow();
            steps.begin();
            Watch stageBegun = Watch.begin();
            state = ParkYear.advance(input, state, steps, Cancellation.NEVER);
            say(stage.key(), stageBegun);
            steps.print();
        }
        if (state.next().isEmpty()) {
            Watch reportBegun = Watch.begin();
            int length = new HtmlReport()
                    .render(state.finished(input), read.park().zh(), "zh")
                    .length();
            say("report of %,d characters".formatted(length), reportBegun);
        }
        say("in all", begun);
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private Region region() {
        if (region == null) {
            return DemonstrationRegion.load();
        }
        return switch (RegionReader.read(region)) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused ->
                throw new IllegalArgumentException("%d faults in %s%nTry: ./siquan plan --region shows them"
                        .formatted(refused.issues().size(), region));
        };
    }

    private static void say(String what, Watch begun) {
        System.out.printf(Locale.ROOT, "%-30s %s%n", what, begun.elapsed());
    }
}
