package org.siquan.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements by hand, {@code ./siquan bench VERB}; bench/README.md says what they gave. */
@Command(
        name = "bench",
        description = "Measures speed and memory.",
        subcommands = {
            YearBench.class,
            TitlesBench.class,
            AlignBench.class,
            MatchBench.class,
            CatalogueBench.class,
            TiesBench.class,
            TeamsBench.class,
            OpeningBench.class,
            UniversityBench.class,
            MssBench.class,
            RotationBench.class,
            ReplanBench.class,
            SeatsBench.class,
            RulesBench.class,
            ParkBench.class,
            TimetableBench.class,
            TimefoldBench.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.out.println(Machine.described());
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
