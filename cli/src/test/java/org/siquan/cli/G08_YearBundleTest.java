package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.round.AuditBundle;
import org.siquan.year.MatchingEvidence;
import org.siquan.year.ParkYear;
import org.siquan.year.YearInput;
import org.siquan.year.YearState;

/** What a year hands out to check its matching is accepted by the verbs that check. */
@Tag("S4")
@Tag("S14")
class G08_YearBundleTest {

    private static MatchingEvidence evidence;

    @TempDir
    Path folder;

    private Path bundle;

    @BeforeAll
    static void matchASmallPark() {
        Region region =
                ((RegionRead.Accepted) RegionReader.read(Path.of("src", "test", "resources", "small-park"))).region();
        YearInput input = new YearInput(
                region,
                Catalogue.load(),
                TravelTimes.of(region.metroArea(), Hour.DAY),
                List.of(),
                region.park().year(),
                7,
                new YearInput.Effort(20_000, 2));
        YearState state = YearState.START;
        while (state.matching() == null) {
            state = ParkYear.advance(input, state, Progress.NONE, Cancellation.NEVER);
        }
        evidence = Objects.requireNonNull(state.matching().evidence());
    }

    @BeforeEach
    void unpack() throws IOException {
        bundle = Files.createDirectory(folder.resolve("bundle"));
        for (MatchingEvidence.Paper paper : evidence.bundle()) {
            Files.writeString(bundle.resolve(paper.name()), paper.text());
        }
    }

    @Test
    void theBundleIsVerifiedFromItsOwnFilesAlone() {
        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("Verified (deferred-acceptance+opening)");
    }

    @Test
    void thePublicPartAloneIsALotteryThatHolds() throws IOException {
        Path shown = Files.createDirectory(folder.resolve("public"));
        for (MatchingEvidence.Paper paper : evidence.publicPart()) {
            Files.writeString(shown.resolve(paper.name()), paper.text());
        }

        Said said = Said.by("lottery", "check", shown);

        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("made up");
    }

    @Test
    void everyLearnersProofHoldsAgainstThePublishedNumbers() throws IOException {
        assertThat(evidence.tickets()).hasSize(24);
        for (MatchingEvidence.Ticket ticket : evidence.tickets()) {
            Path proof = Files.writeString(folder.resolve(ticket.learner() + ".json"), evidence.proof(ticket));

            Said said = Said.by("lottery", "check", proof, "--against", bundle);

            assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void anotherNonceWithAllItsHashesIsRefutedByTheLottery() throws IOException {
        String nonce = evidence.lottery().nonce();
        change("reveal.json", nonce, (nonce.startsWith("0") ? "1" : "0") + nonce.substring(1));

        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).doesNotContain("[bundle]").contains("nonce");
    }

    @Test
    void aTieNumberThatIsNotTheRankInTheLotteryIsNamed() throws IOException {
        String applicants = Files.readString(bundle.resolve("applicants.csv"));
        String first = applicants.lines().skip(1).findFirst().orElseThrow();
        String second = applicants.lines().skip(2).findFirst().orElseThrow();
        String[] one = first.split(",", 4);
        String[] two = second.split(",", 4);
        String swapped = applicants
                .replace(first, String.join(",", one[0], one[1], two[2], one[3]))
                .replace(second, String.join(",", two[0], two[1], one[2], two[3]));
        change("applicants.csv", applicants, swapped);

        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("[lottery]", one[0], two[0]).doesNotContain("[bundle]");
    }

    /** Changes a file and, as a forger would, its hash in the manifest. */
    private void change(String name, String from, String to) throws IOException {
        Path file = bundle.resolve(name);
        String before = Files.readString(file);
        String after = before.replace(from, to);
        assertThat(after).as("the change").isNotEqualTo(before);
        Path manifest = bundle.resolve(AuditBundle.MANIFEST);
        String hash = AuditBundle.hash(Files.readAllBytes(file));
        Files.writeString(file, after);
        Files.writeString(
                manifest, Files.readString(manifest).replace(hash, AuditBundle.hash(Files.readAllBytes(file))));
    }
}
