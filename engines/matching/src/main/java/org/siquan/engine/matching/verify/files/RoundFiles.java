package org.siquan.engine.matching.verify.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.MatchingVerifier;
import org.siquan.engine.matching.verify.PublishedOutcome;
import org.siquan.engine.matching.verify.Verdict;

/**
 * A round and its outcome as their files have them: a folder of the CSV set or a hospital–residents text, and a folder with
 * {@code outcome.csv} and perhaps {@code closed.csv}. Every fault of a file is a finding with its line; with one, neither
 * round nor outcome is handed out.
 *
 * @param findings faults of the files, in the order of reading; at most {@value Verdict#MOST_LISTED}
 * @param found how many there are
 */
public record RoundFiles(
        @Nullable GivenRound round, @Nullable PublishedOutcome outcome, List<Finding> findings, long found) {

    /**
     * Reads both.
     *
     * @param input folder of the CSV set, or a text file
     * @param result folder of the outcome
     * @throws java.io.UncheckedIOException if a file cannot be read although it is there
     */
    public static RoundFiles read(Path input, Path result) {
        Faults faults = new Faults();
        Draft draft = new Draft();
        if (Files.isDirectory(input)) {
            tables(input, draft, faults);
        } else {
            ResidentsText.read(input, draft, faults);
        }
        if (!faults.none()) {
            return new RoundFiles(null, null, faults.kept(), faults.found());
        }
        GivenRound round = new Assembly(draft, faults, String.valueOf(input.getFileName())).round();
        PublishedOutcome outcome = OutcomeTables.read(result, draft, faults);
        return faults.none()
                ? new RoundFiles(round, outcome, List.of(), 0)
                : new RoundFiles(null, null, faults.kept(), faults.found());
    }

    private static void tables(Path folder, Draft draft, Faults faults) {
        needed(folder, "places.csv", faults, file -> PlacesTable.read(file, draft, faults));
        needed(folder, "applicants.csv", faults, file -> ApplicantsTable.read(file, draft, faults));
        if (!faults.none()) {
            return;
        }
        BoundTables bounds = new BoundTables(draft, faults);
        perhaps(folder, "quotas.csv", bounds::quotas);
        perhaps(folder, "reserves.csv", bounds::reserves);
        perhaps(folder, "teams.csv", bounds::teams);
        perhaps(folder, "barred.csv", file -> ApplicantsTable.reasons(file, draft, faults));
    }

    private static void needed(Path folder, String name, Faults faults, Consumer<Path> reading) {
        if (Files.exists(folder.resolve(name))) {
            reading.accept(folder.resolve(name));
        } else {
            faults.add("missing", name, 0, "没有这个文件", "the file is missing");
        }
    }

    private static void perhaps(Path folder, String name, Consumer<Path> reading) {
        if (Files.exists(folder.resolve(name))) {
            reading.accept(folder.resolve(name));
        }
    }

    /** The verdict: the faults of the files, or else what {@link MatchingVerifier} says. */
    public Verdict verify(Claims claims, int threads) {
        return round == null || outcome == null
                ? new Verdict(findings, found, List.of())
                : MatchingVerifier.verify(round, outcome, claims, threads);
    }
}
