package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Tag("S13")
class E02_EvalRankingTest {

    private static final String QUERIES = "q_id\tjobtitle\nq1\tJava开发工程师\nq2\t急聘中餐厨师\n";
    private static final String CORPUS = "c_id\tjobtitle\nc1\t厨师长\nc2\tJava后端工程师\nc3\t收银员\nc4\t中餐炒锅师傅\n";

    @TempDir
    Path folder;

    @Test
    void ranksTitlesThatAreAlikeFirstAndPrintsTheContractsFigures() throws Exception {
        Said said = ranking(QUERIES, CORPUS, "q1 0 c2 1\nq1 0 c3 0\nq2 0 c1 1\nq2 0 c4 1\n");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        var object = JsonMapper.shared().readTree(said.lastLine());
        assertThat(object.propertyNames()).contains("map", "mrr", "p1");
        assertThat(object.get("map").asDouble()).isEqualTo(1.0);
        assertThat(object.get("p1").asDouble()).isEqualTo(1.0);
    }

    @Test
    void readsTheVariantsOfQrelsThatAreInUse() throws Exception {
        Said blanks = ranking(QUERIES, CORPUS, "q1 0 c2 1\nq2 0 c4 2\nq2 0 c1 1\nq2 0 c3 0\n");
        String figures = blanks.lastLine();

        assertThat(blanks.code()).as(blanks.err()).isEqualTo(ExitCode.DONE);
        assertThat(JsonMapper.shared().readTree(figures).get("ndcg10").asDouble())
                .isBetween(0.8, 1.0);
        assertThat(ranking(
                                QUERIES,
                                CORPUS,
                                "query_id iter doc_id rel\r\nq1\tQ0\tc2\t1\r\nq2  0  c4  2.0\nq2 0 c1 1\n\n")
                        .lastLine())
                .isEqualTo(figures);
        assertThat(ranking(QUERIES, CORPUS, "q1 0 c2 1\nq1 0 c3 -1\nq2 0 c4 2\nq2 0 c1 1\nq9 0 c1 1\n")
                        .lastLine())
                .as("what is judged not relevant, below 0 or for another query changes nothing")
                .isEqualTo(figures);
    }

    @Test
    void readsQueriesAndTextsAsCsvAndJsonLinesAlike() throws Exception {
        String expected = ranking(QUERIES, CORPUS, "q1 0 c2 1\n").lastLine();
        Path queries = Files.writeString(
                folder.resolve("q.csv"), "\uFEFFtitle,id\nJava开发工程师,q1\n\"急聘,中餐厨师\",q2\n".replace("急聘,", "急聘"));
        Path corpus = Files.writeString(folder.resolve("c.jsonl"), """
                {"_id":"c1","text":"厨师长"}
                {"_id":"c2","text":"Java后端工程师"}
                {"_id":"c3","text":"收银员"}
                {"_id":"c4","text":"中餐炒锅师傅"}
                """);

        Said said = Said.by(
                "eval",
                "ranking",
                "--queries",
                queries,
                "--corpus",
                corpus,
                "--qrels",
                folder.resolve("qrels.txt"),
                "--json");

        assertThat(said.lastLine()).as(said.err()).isEqualTo(expected);
        Files.writeString(corpus, "{\"_id\":\"c1\"}\nno json\n");
        assertThat(Said.by("eval", "ranking", "--queries", queries, "--corpus", corpus, "--qrels", corpus)
                        .err())
                .contains("c.jsonl:1:1 [ranking.row]", "c.jsonl:2:1 [ranking.row]");
    }

    @Test
    void saysEveryFaultOfItsFiles() throws Exception {
        assertThat(ranking("q1 Java\nq2\t\n", CORPUS, "q1 0 c2 1\n").err())
                .contains(":1:1 [ranking.row]", ":2:1 [ranking.row]", "parted by a tab");
        assertThat(ranking("q1\ta工\nq1\tb工\n", CORPUS, "q1 0 c2 1\n").err()).contains(":2:1 [id.repeated]");
        assertThat(ranking(QUERIES, CORPUS, "q1 c2 1\n").err()).contains(":1:1 [qrels.row]", "four columns");
        assertThat(ranking(QUERIES, CORPUS, "q1 0 c2 1\nq1 0 c2 0\n").err()).contains(":2:1 [qrels.repeated]");
        assertThat(ranking(QUERIES, CORPUS, "other 0 c2 1\n").err()).contains("[qrels.queries]");
        assertThat(Said.by("eval", "ranking", "--queries", "no.tsv", "--corpus", "no.tsv", "--qrels", "no")
                        .err())
                .contains("[file.missing]");
    }

    private Said ranking(String queries, String corpus, String qrels) throws IOException {
        return Said.by(
                "eval",
                "ranking",
                "--queries",
                Files.writeString(folder.resolve("q.tsv"), queries),
                "--corpus",
                Files.writeString(folder.resolve("c.tsv"), corpus),
                "--qrels",
                Files.writeString(folder.resolve("qrels.txt"), qrels),
                "--json");
    }
}
