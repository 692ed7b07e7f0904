package org.siquan.engine.matching.verify.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.CrossingMarket;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.SerialDictatorship;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.Verdict;

/** Rounds and outcomes checked from their files alone. */
class C03_FilesOfARoundTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 100;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyOutcomeOfDeferredAcceptanceIsVerifiedFromItsFiles() throws IOException {
        for (long seed = 0; seed < MARKETS; seed++) {
            write(seed);

            assertThat(verify().findings()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void everyOutcomeUnderBoundsThatCrossIsVerifiedFromItsFilesAndNoOther() throws IOException {
        Claims inTurn = Claims.ofMechanism("serial-dictatorship");
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = CrossingMarket.random(seed);
            WrittenMarket.write(market, new SerialDictatorship().match(market.problem(), CONTROL), folder);
            assertThat(RoundFiles.read(folder, folder).verify(inTurn, 1).findings())
                    .as("seed %d", seed)
                    .isEmpty();
            Path outcome = folder.resolve("outcome.csv");
            List<String> lines = Files.readAllLines(outcome);
            for (int a = 1; a < lines.size(); a++) {
                if (!lines.get(a).endsWith(",")) {
                    List<String> mutant = new ArrayList<>(lines);
                    mutant.set(a, lines.get(a).substring(0, lines.get(a).indexOf(',') + 1));
                    Files.writeString(outcome, String.join("\n", mutant) + "\n");
                    tried++;
                    assertThat(RoundFiles.read(folder, folder).verify(inTurn, 1).findings())
                            .as("seed %d applicant %d", seed, a - 1)
                            .extracting(Finding::rule)
                            .contains("waste");
                }
            }
        }

        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void anotherPlaceInALineOfTheOutcomeIsNoticed() throws IOException {
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = write(seed);
            List<String> lines = Files.readAllLines(folder.resolve("outcome.csv"));
            RandomGenerator random = new Seed(seed).generator("line");
            int a = random.nextInt(market.applicants().size());
            String other = "A%d,P%d".formatted(a, random.nextInt(market.places().size()));
            if (!lines.get(a + 1).equals(other)) {
                lines.set(a + 1, other);
                Files.writeString(folder.resolve("outcome.csv"), String.join("\n", lines) + "\n");
                tried++;

                assertThat(verify().verified())
                        .as("seed %d applicant %d", seed, a)
                        .isFalse();
            }
        }

        assertThat(tried).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"places.csv", "applicants.csv", "quotas.csv", "reserves.csv", "outcome.csv", "closed.csv"})
    void aFileCutInTheMiddleIsNoticed(String name) throws IOException {
        for (long seed = 0; seed < MARKETS; seed++) {
            write(seed);
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            int cut = 1 + new Seed(seed).generator("cut").nextInt(whole.length - 1);
            Files.write(folder.resolve(name), Arrays.copyOf(whole, cut));
            boolean betweenLines = whole[cut - 1] == '\n';

            if (!betweenLines || name.equals("applicants.csv") || name.equals("outcome.csv")) {
                assertThat(verify().findings())
                        .as("seed %d cut at %d", seed, cut)
                        .isNotEmpty()
                        .allMatch(finding -> finding.rule().startsWith("file."));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "places.csv; 2; iot,物联网,x; file.number",
                "places.csv; 2; iot,物联网,-1; file.number",
                "places.csv; 2; iot,物联网,2147483648; file.number",
                "places.csv; 2; plc,物联网,1; file.repeated",
                "places.csv; 2; i:t,物联网,1; file.word",
                "places.csv; 2; iot,物联网; file.fields",
                "places.csv; 2; iot,\"物联网,1; file.quote",
                "places.csv; 1; place,nmae,most; file.column",
                "places.csv; 1; place,name,name; file.column",
                "applicants.csv; 2; b,iot plc,1; file.repeated",
                "applicants.csv; 2; a,iot iot,1; file.repeated",
                "applicants.csv; 2; a,iot nowhere,1; file.unknown",
                "applicants.csv; 2; a,(iot plc,1; file.brackets",
                "applicants.csv; 2; a,iot plc,NaN; file.number",
                "applicants.csv; 2; a,iot plc,Infinity; file.number",
                "applicants.csv; 2; a,iot plc,1.2345; file.number",
                "applicants.csv; 2; a,iot plc,2000001; file.number",
                "applicants.csv; 2; a,iot plc,; file.absent",
                "quotas.csv; 2; q,iot nowhere,1; file.unknown",
                "quotas.csv; 2; q,,1; file.empty",
                "outcome.csv; 2; b,iot; file.order",
                "outcome.csv; 2; z,iot; file.order",
                "outcome.csv; 2; a,nowhere; file.choice",
                "closed.csv; 2; nowhere; file.unknown"
            })
    void aWrongLineIsNamed(String file, int line, String text, String code) throws IOException {
        small();
        List<String> lines = Files.readAllLines(folder.resolve(file));
        lines.set(line - 1, text);
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");

        Finding finding = verify().findings().getFirst();

        assertThat(finding.rule()).isEqualTo(code);
        assertThat(finding.subject()).startsWith(code.equals("file.absent") ? folder.getFileName() + "" : file);
        assertThat(finding.message().zh())
                .contains("：")
                .isNotEqualTo(finding.message().en());
    }

    @Test
    void bytesThatAreNoTextAndAFileThatIsNotThereAreNamed() throws IOException {
        small();
        Files.write(folder.resolve("outcome.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(verify().findings()).extracting(Finding::rule).contains("file.encoding");

        Files.delete(folder.resolve("outcome.csv"));
        assertThat(verify().findings()).extracting(Finding::rule).containsExactly("file.missing");
    }

    @Test
    void conditionsOfAPlaceBarWhoDoesNotMeetThem() throws IOException {
        Files.writeString(folder.resolve("places.csv"), """
                place,most,requires,minimum:math,order
                A,9,3+2|冀,,
                B,9,,60.5,
                C,9,,,y (x z)
                """);
        Files.writeString(folder.resolve("applicants.csv"), """
                applicant,groups,choices,mark:math
                w,京,A,
                x,京,B,60.4
                y,京,B,
                z,冀|京,C A,
                w2,京,C,
                """);
        outcome("w,A\nx,B\ny,B\nz,C\nw2,C\n");

        assertThat(verify().findings())
                .extracting(Finding::rule, Finding::subject)
                .containsExactly(
                        tuple("eligible", "w"),
                        tuple("eligible", "x"),
                        tuple("eligible", "y"),
                        tuple("eligible", "w2"));
        assertThat(verify().findings().get(1).message().zh()).contains("math");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "order with a tie; place,most,order; A,1,(b a); applicant,choices; a,A; b,A",
                "rules; place,most,rules; A,1,group:冀|mark:m; applicant,choices,groups,mark:m; b,A,冀,9; a,A,冀,10",
                "rules first; place,most,rules; A,1,group:冀|mark:m; applicant,choices,groups,mark:m; b,A,京,10; a,A,冀,9",
                "weights; place,most,weight:m,weight:n; A,1,1,3; applicant,choices,mark:m,mark:n; b,A,99,20; a,A,50,40",
                "scores; place,most; A,1; applicant,choices,scores; b,A,5; a,A,5.001",
                "score; place,most; A,1; applicant,choices,score,tie; b,A,5,2; a,A,5,1",
                "lottery; place,most; A,1; applicant,choices,tie; b,A,-3; a,A,-4"
            })
    void everyKindOfPriorityDecidesWhoComesFirst(
            String kind, String placesHeader, String place, String header, String first, String second)
            throws IOException {
        Files.writeString(folder.resolve("places.csv"), placesHeader + "\n" + place + "\n");
        Files.writeString(folder.resolve("applicants.csv"), header + "\n" + first + "\n" + second + "\n");
        boolean aFirst = first.startsWith("a");

        outcome(aFirst ? "a,A\nb,\n" : "b,\na,A\n");
        assertThat(verify().findings()).as(kind).isEmpty();
        outcome(aFirst ? "a,\nb,A\n" : "b,A\na,\n");
        assertThat(verify().findings()).as(kind).extracting(Finding::rule).containsExactly("envy");
    }

    @Test
    void aTeamThatIsTornApartIsNoticed() throws IOException {
        small();
        Files.writeString(folder.resolve("teams.csv"), "team,members\nt,a b\n");

        assertThat(verify().findings()).extracting(Finding::rule).containsExactly("team");
    }

    @Test
    void hospitalsAndResidentsAreReadAsTheLiteratureWritesThem() throws IOException {
        Path text = folder.resolve("market.txt");
        String market = """
                # two residents want the same place
                residents
                r1: h1 h2
                r2: h1
                r3: (h2 h1)
                places
                h1 1: (r1 r2) r3
                h2 1: r3
                """;
        Files.writeString(text, market);
        outcome("r1,h1\nr2,\nr3,h2\n");
        assertThat(RoundFiles.read(text, folder).verify(Claims.bestStable(), 1).findings())
                .isEmpty();

        outcome("r1,h2\nr2,h1\nr3,\n");
        assertThat(RoundFiles.read(text, folder).verify(Claims.stable(), 1).findings())
                .extracting(Finding::rule, Finding::subject)
                .containsExactly(tuple("eligible", "r1"), tuple("envy", "r1"), tuple("envy", "r3"));

        byte[] bytes = market.getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < bytes.length; cut++) {
            Files.write(text, Arrays.copyOf(bytes, cut));
            assertThat(RoundFiles.read(text, folder).findings())
                    .as("cut at %d", cut)
                    .isNotEmpty();
        }
    }

    private Market write(long seed) throws IOException {
        Market market = new RandomMarket(seed, 9, 5, false, seed % 2 == 0).market();
        MatchingOutcome outcome = new DeferredAcceptance().match(market.problem(), CONTROL);
        WrittenMarket.write(market, outcome, folder);
        return market;
    }

    private void small() throws IOException {
        Files.writeString(folder.resolve("places.csv"), "place,name,most\niot,物联网,1\nplc,智能制造,1\n");
        Files.writeString(folder.resolve("applicants.csv"), "applicant,choices,score\na,iot plc,1\nb,iot plc,2\n");
        Files.writeString(folder.resolve("quotas.csv"), "quota,places,most\nq,iot plc,2\n");
        Files.writeString(folder.resolve("closed.csv"), "place\n\n");
        outcome("a,plc\nb,iot\n");
    }

    private void outcome(String lines) throws IOException {
        Files.writeString(folder.resolve("outcome.csv"), "applicant,place\n" + lines);
    }

    private Verdict verify() {
        return RoundFiles.read(folder, folder).verify(Claims.bestStable(), 1);
    }
}
