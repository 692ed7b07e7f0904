package org.siquan.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements by hand; bench/README.md says how to run them and what they gave. */
@Command(
        name = "bench",
        description = "Measures speed and memory.",
        subcommands = {
            YearBench.class,
            TitlesBench.class,
            MatchBench.class,
            CatalogueBench.class,
            TiesBench.class,
            TeamsBench.class,
            OpeningBench.class
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
