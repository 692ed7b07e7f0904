package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("S2")
class E03_AlignTest {

    private static final String CSV = """
            id,title,description,industry
            a,【急聘】Java开发工程师,任职要求：精通Java；熟悉MySQL者优先。,互联网
            b,,没有标题,
            c,💰💰💰,🔥,
            """;

    private static final String LINES = """
            {"id":"a","title":"【急聘】Java开发工程师","description":"任职要求：精通Java；熟悉MySQL者优先。","industry":"互联网"}
            {"id":"b","title":"","description":"没有标题"}

            {"id":"c","title":"💰💰💰","description":"🔥"}
            """;

    @TempDir
    Path folder;

    @Test
    void followsEachAdvertisementToOccupationCompetenciesAndMajorsWithSpans() throws Exception {
        Said said = align("ads.csv", CSV);

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.err()).contains("ads.csv:3:2 [value.required] title");
        JsonNode summary = JsonMapper.shared().readTree(said.lastLine());
        assertThat(summary.get("rows").asInt()).isEqualTo(2);
        assertThat(summary.get("abstained").asInt()).isEqualTo(1);
        assertThat(summary.get("leftOut").asInt()).isEqualTo(1);
        assertThat(summary.get("rowsPerSecond").asDouble()).isPositive();
        assertThat(summary.get("peakMemoryMb").asLong()).isPositive();

        List<String> lines = Files.readAllLines(folder.resolve("out.jsonl"));
        JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.at("/occupations/0/code").asString()).isEqualTo("2-02-10-03");
        assertThat(first.at("/occupations/0/probability").asDouble()).isBetween(0.3, 1.0);
        assertThat(first.get("competencies"))
                .extracting(mention -> mention.get("id").asString() + " "
                        + mention.get("requirement").asString())
                .contains("IT-001 required", "IT-007 desirable");
        assertThat(first.at("/majors/080901").asDouble()).isPositive();
        assertThat(JsonMapper.shared()
                        .readTree(lines.get(1))
                        .at("/abstained/zh")
                        .asString())
                .contains("没有可识别的文字");
    }

    @Test
    void readsJsonLinesAlike() throws Exception {
        align("ads.csv", CSV);
        String ofTable = Files.readString(folder.resolve("out.jsonl"));

        Said said = align("ads.jsonl", LINES);

        assertThat(Files.readString(folder.resolve("out.jsonl"))).isEqualTo(ofTable);
        assertThat(said.err()).contains("ads.jsonl:2:1 [value.required]");
    }

    @Test
    void saysWhatIsWrongAndLeavesNothingBehind() throws Exception {
        assertThat(align("ads.jsonl", "no json\n[1]\n").err())
                .contains(":1:1 [json.malformed]", ":2:1 [value.required]", "Write a JSON object");
        assertThat(align("ads.csv", "name,text\nJava,x\n").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Said.by("align", folder.resolve("none.csv"), "--out", folder.resolve("out.jsonl"))
                        .err())
                .contains("[postings.missing]");
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsOnly("ads.jsonl", "ads.csv");
        }
    }

    private Said align(String name, String content) throws IOException {
        return Said.by(
                "align",
                Files.writeString(folder.resolve(name), content),
                "--out",
                folder.resolve("out.jsonl"),
                "--json");
    }
}
