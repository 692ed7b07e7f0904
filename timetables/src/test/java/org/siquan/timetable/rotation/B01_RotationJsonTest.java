package org.siquan.timetable.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FileRead;

@Tag("S12")
class B01_RotationJsonTest {

    @TempDir
    Path folder;

    private FileRead<RotationProblem> read(String text) throws IOException {
        Path file = folder.resolve("rotation.json");
        Files.writeString(file, text);
        return RotationReader.read(file);
    }

    private List<Issue> faults(String text) throws IOException {
        return switch (read(text)) {
            case FileRead.Refused<RotationProblem> refused -> refused.issues();
            case FileRead.Accepted<RotationProblem> accepted -> List.of();
        };
    }

    @Test
    void theDocumentHoldsTheSameAsTheTables() throws IOException {
        FileRead.Accepted<RotationProblem> document = (FileRead.Accepted<RotationProblem>) read(SmallRotation.JSON);
        Path tables = Files.createDirectory(folder.resolve("tables"));
        RotationWriter.write(document.problem(), tables);

        FileRead.Accepted<RotationProblem> again = (FileRead.Accepted<RotationProblem>) RotationReader.read(tables);

        assertThat(again.problem()).usingRecursiveComparison().isEqualTo(document.problem());
        assertThat(document.problem().learners().getFirst().preferredPosts()).containsExactly("turner", "fitter");
        assertThat(document.problem().closed(2)).isTrue();
        assertThat(document.problem().capacity(1, 4)).isEqualTo(2);
        assertThat(document.problem().capacity(1, 5)).isEqualTo(1);
        assertThat(document.problem().banned(1, 0, 3)).isTrue();
        assertThat(document.problem().travelLimitMinutes()).isEqualTo(50);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "json.member-unknown ~ \"travel_limit_minutes\" ~ \"travel_limit\"",
                "json.member-unknown ~ \"limits\" ~ \"limit\"",
                "json.member-repeated ~ \"cohort\" ~ \"pattern\"",
                "json.member-missing ~ \"capacity\": 1, \"orders\" ~ \"orders\"",
                "json.type ~ \"weeks\": 6 ~ \"weeks\": \"6\"",
                "json.type ~ \"weeks\": 6 ~ \"weeks\": 6.0",
                "json.type ~ \"weeks\": 6 ~ \"weeks\": null",
                "json.type ~ [3] ~ 3",
                "json.type ~ \"site\": \"school\" ~ \"site\": 7",
                "json.type ~ [\"dorm\"] ~ [[\"dorm\"]]",
                "json.type ~ {\"laboratory\": \"L\", \"capacity\": 2} ~ 17",
                "value.identifier ~ [\"dorm\"] ~ [\"dorm|home\"]",
                "value.negative ~ \"capacity\": 1, ~ \"capacity\": -1,",
                "value.range ~ \"weeks\": 6 ~ \"weeks\": 157",
                "rotation.kind ~ \"work\" ~ \"play\"",
                "rotation.pattern-differs ~ \"max_weeks\": 3} ~ \"max_weeks\": 3, \"max_idle_weeks\": 2}",
                "reference.unknown ~ \"post\": \"fitter\", \"first ~ \"post\": \"filer\", \"first",
                "json.malformed ~ \"laboratories\": [ ~ \"laboratories\" [",
                "travel.hole ~ \"site\": \"works\", \"minutes\": 40 ~ \"site\": \"work\", \"minutes\": 40"
            })
    void saysWhatIsWrongAtItsLine(String code, String before, String after) throws IOException {
        assertThat(SmallRotation.JSON).contains(before);
        int at = SmallRotation.JSON.indexOf(before);
        long line = code.equals("travel.hole")
                ? 0
                : SmallRotation.JSON.substring(0, at).lines().count();

        List<Issue> faults = faults(SmallRotation.JSON.replace(before, after));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column() > 0).isEqualTo(line > 0);
            assertThat(fault.message().zh()).isNotBlank();
            assertThat(fault.remedy().en()).isNotBlank();
        });
    }

    @Test
    void tellsManyFaultsAtOnceInTheOrderOfTheFileAndEachOnce() throws IOException {
        List<Issue> faults = faults(SmallRotation.JSON
                .replace("\"weeks\": 6", "\"weeks\": \"6\"")
                .replace("\"minutes\": 10", "\"minutes\": \"ten\"")
                .replace("\"capacity\": 1, \"orders\"", "\"capacity\": -1, \"colour\": \"red\", \"orders\""));

        assertThat(faults)
                .extracting(Issue::code)
                .containsExactly("json.type", "value.negative", "json.member-unknown", "json.type");
        assertThat(faults).extracting(Issue::line).isSorted();
    }

    @Test
    void aCutDocumentASecondObjectAndNoObjectAtAllAreTold() throws IOException {
        assertThat(faults(SmallRotation.JSON.substring(0, 700)))
                .extracting(Issue::code)
                .contains("json.cut");
        assertThat(faults(SmallRotation.JSON + "{}")).extracting(Issue::code).contains("json.malformed");
        assertThat(faults("[]")).extracting(Issue::code).containsOnlyOnce("json.malformed");
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("{}")).extracting(Issue::code).contains("json.member-missing");
    }

    @Test
    void aMillionLearnersAreRefusedBeforeTheyFillTheMemory() throws IOException {
        Path file = folder.resolve("many.json");
        try (Writer out = Files.newBufferedWriter(file)) {
            String[] around = SmallRotation.JSON.split("\"learners\": \\[", 2);
            out.write(around[0] + "\"learners\": [");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("{\"learner\": \"s" + i
                        + "\", \"pattern\": \"P\", \"cohort\": \"K\", \"order\": \"O\", \"lodgings\": [\"dorm\"]},\n");
            }
            out.write(around[1]);
        }

        FileRead.Refused<RotationProblem> refused = (FileRead.Refused<RotationProblem>) RotationReader.read(file);

        assertThat(refused.issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo("table.too-many");
            assertThat(issue.message().en()).contains("200,000");
            assertThat(issue.line()).isBetween(200_000L, 200_020L);
        });
    }
}
