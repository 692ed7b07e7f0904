package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A round of pseudonyms A1, A2, … in a temporary folder, run through the command line. */
record SmallLottery(Path folder) {

    static final String RESULT = "03 07 12 18 25 31 09";

    Path round() {
        return folder.resolve("round");
    }

    LotteryFiles files() {
        return new LotteryFiles(round());
    }

    Path pseudonyms(int count) throws IOException {
        return pseudonyms(IntStream.rangeClosed(1, count).mapToObj(i -> "A" + i).toArray(String[]::new));
    }

    Path pseudonyms(String... names) throws IOException {
        return Files.writeString(
                folder.resolve("pseudonyms.csv"),
                Arrays.stream(names).collect(Collectors.joining("\n", "applicant\n", "\n")));
    }

    /** Announces with these options more; a later one of the same name wins. */
    Said announce(Path pseudonyms, String publishedAt, String drawnAt, String... more) {
        List<Object> words = new ArrayList<>(List.of("lottery", "announce", pseudonyms));
        words.addAll(List.of("--round", "2026-1", "--draw", "中国福利彩票双色球", "--issue", "2026139"));
        words.addAll(List.of("--published-at", publishedAt, "--drawn-at", drawnAt, "--out", round()));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }

    Said announce(int count) throws IOException {
        Said said = announce(pseudonyms(count), "2026-11-26T12:00:00+08:00", "2026-12-01T21:15:00+08:00", "--json");
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    Said draw(Object... more) {
        List<Object> words = new ArrayList<>(List.of("lottery", "draw", round(), "--result", RESULT));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }

    SmallLottery drawn(int count) throws IOException {
        announce(count);
        Said said = draw();
        assertThat(said.code()).as(said.err()).isZero();
        return this;
    }

    Path proof(String applicant) {
        Path file = folder.resolve("proof-" + applicant + ".json");
        Said said = Said.by("lottery", "proof", round(), "--applicant", applicant, "--out", file);
        assertThat(said.code()).as(said.err()).isZero();
        return file;
    }

    static Said check(Path subject, Object... more) {
        List<Object> words = new ArrayList<>(List.of("lottery", "check", subject));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }
}
