package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Tag("S13")
class E01_EvalTitlesTest {

    @TempDir
    Path folder;

    @Test
    void printsTheShareOfTitlesWhoseFirstOccupationIsThePersons() throws Exception {
        Said said = eval("title,occupation_code\n软件测试员,4-04-05-02\n快递员,4-02-07-08\n");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).startsWith("titles 2   Acc@1 ");
        var object = JsonMapper.shared().readTree(said.lastLine());
        assertThat(object.propertyNames())
                .contains("n", "acc1", "acc5", "acc10", "mrr", "ece", "coverage95", "msPerTitle");
        assertThat(object.get("n").asInt()).isEqualTo(2);
        assertThat(object.get("acc1").asDouble()).isBetween(0.5, 1.0);
        assertThat(object.get("msPerTitle").asDouble()).isPositive();
    }

    @Test
    void whatPeopleHaveDecidedIsRememberedBeforeTheEvaluation() throws Exception {
        Path decided =
                Files.writeString(folder.resolve("decided.csv"), "title,occupation_code\n锅灶小能手（包吃住）,4-03-02-01\n");
        Path titles = Files.writeString(folder.resolve("titles.csv"), "title,occupation_code\n锅灶小能手,4-03-02-01\n");

        assertThat(Said.by("eval", "titles", titles, "--memory", decided).out()).contains("Acc@1 1.0000");
    }

    @Test
    void namesEveryBadRowAndMeasuresNothing() throws Exception {
        Said said = eval("title,occupation_code\n,4-04-05-02\n快递员,\n骑手,9-99-99-99\n");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(":2:1 [value.required] title", ":3:2 [value.required]", ":4:2 [code.unknown]", "共 3 处错误");
        assertThat(said.out()).doesNotContain("Acc@1");
    }

    @Test
    void aFileWithoutTitlesOrWithoutItsColumnsIsRefused() throws Exception {
        assertThat(eval("title,occupation_code\n").err()).contains("[titles.none]", "the file holds no titles");
        assertThat(eval("name,code\n软件测试员,4-04-05-02\n").err()).contains("[header.missing-column]");
        assertThat(Said.by("eval", "titles", folder.resolve("none.csv")).err()).contains("[titles.missing]");
    }

    private Said eval(String content) throws Exception {
        return Said.by("eval", "titles", Files.writeString(folder.resolve("titles.csv"), content), "--json");
    }
}
