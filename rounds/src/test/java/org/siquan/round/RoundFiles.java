package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.region.file.Issue;

/** A round on disk. A new one is sound and small: two places, three applicants. */
final class RoundFiles {

    private final Path folder;

    private RoundFiles(Path folder) {
        this.folder = folder;
    }

    static RoundFiles in(Path folder) {
        return new RoundFiles(folder)
                .with("places.csv", "place,most\nh1,1\nh2,1\n")
                .with("applicants.csv", "applicant,choices\na1,h1 h2\na2,h1\na3,h2\n");
    }

    RoundFiles with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    RoundFiles with(String file, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RoundFiles without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RoundRead.Accepted accepted() {
        return accepted(folder);
    }

    static RoundRead.Accepted accepted(Path in) {
        RoundRead read = new RoundReader().read(in, null);
        if (read instanceof RoundRead.Refused refused) {
            throw new AssertionError(places(refused.issues()).toString());
        }
        return (RoundRead.Accepted) read;
    }

    static MatchingProblem problem(Path in) {
        return accepted(in).problem();
    }

    List<String> faults() {
        return faults(new RoundReader(), folder);
    }

    /** Every fault as {@code file:line:column [code]}, after a look that all of them say something. */
    static List<String> faults(RoundReader reader, Path in) {
        if (reader.read(in, null) instanceof RoundRead.Refused refused) {
            return places(refused.issues());
        }
        return List.of();
    }

    static List<String> places(List<Issue> issues) {
        assertThat(issues)
                .allSatisfy(issue -> assertThat(issue.message().zh()).containsPattern("[\\x{4e00}-\\x{9fff}]"));
        return issues.stream()
                .map(issue -> issue.place() + " [" + issue.code() + "]")
                .toList();
    }

    /** The CSV set of a problem, written to a folder. */
    static Path write(MatchingProblem problem, Path to) {
        try {
            Files.createDirectories(to);
            for (var table : RoundWriter.tables(problem).entrySet()) {
                try (var out = Files.newOutputStream(to.resolve(table.getKey()))) {
                    table.getValue().writeTo(out);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(MatchingProblem problem) {
        return new DeferredAcceptance().match(problem, RunControl.of(1, 0)).hash();
    }
}
