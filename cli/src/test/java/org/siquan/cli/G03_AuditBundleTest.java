package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A round is written as an audit bundle and verified from nothing else. */
@Tag("S4")
class G03_AuditBundleTest {

    @TempDir
    Path folder;

    private Path bundle;

    @BeforeEach
    void aBundle() throws IOException {
        Path round = Files.createDirectory(folder.resolve("round"));
        Files.writeString(round.resolve("places.csv"), "place,most,least\niot,1,0\nplc,2,0\nsec,5,4\n");
        Files.writeString(round.resolve("applicants.csv"), """
            applicant,groups,tie,choices,score
            Zhang,冀,3,iot plc,581.5
            Wang,京,1,iot sec plc,581.5
            Li,京,2,sec plc iot,600
            """);
        Files.writeString(round.resolve("reserves.csv"), "reserve,name,place,group,seats,kind\nr1,冀校预留,iot,冀,1,soft\n");
        bundle = folder.resolve("bundle");
        Said said = Said.by(
                "match",
                round,
                "--mechanism",
                "deferred-acceptance",
                "--out",
                folder.resolve("out"),
                "--bundle",
                bundle,
                "--round",
                "2027-1");
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void isVerifiedFromItsOwnFilesAlone() {
        Said said = Said.by("verify", "match", bundle, "--json");

        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("核验通过", "Verified (deferred-acceptance+opening)");
        assertThat(said.lastLine()).contains("\"verified\":true", "\"findings\":0");
    }

    @Test
    void holdsRanksAndPseudonymsButNeitherNamesNorScores() throws IOException {
        try (var files = Files.list(bundle)) {
            for (Path file : files.toList()) {
                assertThat(file).content().doesNotContain("Zhang", "Wang", "581", "600");
            }
        }
        assertThat(bundle.resolve("outcome.csv")).hasContent("applicant,place\nL3,iot\nL1,plc\nL2,plc\n");
        assertThat(bundle.resolve("public.json"))
                .content()
                .contains("\"matched\":3")
                .doesNotContain("L1", "L2", "L3");
    }

    @ParameterizedTest
    @CsvSource({
        "outcome.csv, 'L1,plc', 'L1,'",
        "applicants.csv, L1, L9",
        "places.csv, 'iot,iot,1', 'iot,iot,2'",
        "cutoffs.csv, 'iot,1,', 'iot,2,'",
        "public.json, '\"matched\":3', '\"matched\":2'",
        "reserves.csv, soft, hard"
    })
    void aChangedFileIsNamed(String file, String from, String to) throws IOException {
        Path changed = bundle.resolve(file);
        String before = Files.readString(changed);
        String after = before.replace(from, to);
        assertThat(after).as("the change").isNotEqualTo(before);
        Files.writeString(changed, after);

        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("[bundle]", file, "核验不符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome.csv", "reserves.csv", "applicants.csv", "cutoffs.csv"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(bundle.resolve(file));

        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("核验包缺少 " + file);
    }

    @Test
    void anOutcomeThatWasChangedWithAllItsHashesIsRefutedByTheRoundItself() throws IOException {
        Path outcome = bundle.resolve("outcome.csv");
        Files.writeString(outcome, Files.readString(outcome).replace("L1,plc", "L1,"));
        Path manifest = bundle.resolve("manifest.json");
        String json = Files.readString(manifest);
        int at = json.indexOf("\"outcome.csv\":\"") + "\"outcome.csv\":\"".length();
        String forged = org.siquan.round.AuditBundle.hash(Files.readAllBytes(outcome));
        Files.writeString(manifest, json.substring(0, at) + forged + json.substring(at + forged.length()));

        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("L1", "[figures]").doesNotContain("[bundle]");
    }

    @Test
    void aManifestThatCannotBeReadEndsWithBadInputAndABundleIsNeverOverwritten() throws IOException {
        Said again = Said.by(
                "match",
                folder.resolve("round"),
                "--mechanism",
                "deferred-acceptance",
                "--out",
                folder.resolve("out"),
                "--bundle",
                bundle);
        Files.writeString(bundle.resolve("manifest.json"), "{\"form\":");

        assertThat(again.code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(Said.by("verify", "match", bundle).code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aRoundWithTeamsNamesNobodyAndATeamTornApartIsSeen() throws IOException {
        Path round = Files.createDirectories(folder.resolve("teams"));
        Files.writeString(round.resolve("places.csv"), "place,most\niot,2\nplc,2\n");
        Files.writeString(
                round.resolve("applicants.csv"),
                "applicant,tie,choices,score\nZhang,2,iot plc,580\nWang,3,iot plc,520\nLi,1,iot plc,600\n");
        Files.writeString(round.resolve("teams.csv"), "team,members\nfriends,Zhang Wang\n");
        Path made = folder.resolve("made");
        Said said = Said.by("match", round, "--mechanism", "teams", "--out", folder.resolve("o"), "--bundle", made);

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(made.resolve("teams.csv")).hasContent("team,members\nT1,L2 L3\n");
        assertThat(Said.by("verify", "match", made).code()).isEqualTo(ExitCode.DONE);

        Path apart = Files.writeString(made.resolve("outcome.csv"), "applicant,place\nL2,plc\nL3,iot\nL1,iot\n");
        assertThat(Said.by("verify", "match", made).out())
                .contains(apart.getFileName().toString());

        Files.writeString(folder.resolve("o/outcome.csv"), "applicant,place\nZhang,plc\nWang,iot\nLi,iot\n");
        Said torn = Said.by("verify", "match", round, folder.resolve("o"), "--mechanism", "teams");
        assertThat(torn.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(torn.out()).contains("friends", "队员没有在同一个班");
    }

    @Test
    void aRoundAndItsOutcomeAreVerifiedWithoutABundleToo() throws IOException {
        Path out = folder.resolve("out");
        Said sound =
                Said.by("verify", "match", folder.resolve("round"), out, "--mechanism", "deferred-acceptance+opening");
        Files.writeString(out.resolve("outcome.csv"), "applicant,place\nZhang,\nWang,plc\nLi,plc\n");
        Said wrong =
                Said.by("verify", "match", folder.resolve("round"), out, "--mechanism", "deferred-acceptance+opening");

        assertThat(sound.code()).as(sound.out()).isEqualTo(ExitCode.DONE);
        assertThat(wrong.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(wrong.out()).contains("Zhang");
    }
}
