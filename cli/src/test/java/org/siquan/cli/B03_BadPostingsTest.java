package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When bad rows of the advertisements may be left out, and when not. */
@Tag("S13")
class B03_BadPostingsTest {

    private static final String HEADER = "id,title,description\n";

    @TempDir
    Path folder;

    @Test
    void offersToLeaveOutBadRows() throws IOException {
        Said said = plan(HEADER + "A1,电工,接线\nA2,,没有标题\nA1,电工,重复\nA3,电工\n");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(
                        "postings.csv:3:2 [value.required]",
                        "postings.csv:4:1 [id.duplicate]",
                        "postings.csv:5 [row.cells]",
                        "--skip-bad-postings");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void offersItOnlyWhereRowsAreTheFault() throws IOException {
        Said said = plan("编号,名称\nA1,电工\n");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("[header.missing-column]", "缺少列 title").doesNotContain("--skip-bad-postings");
    }

    @Test
    void refusesAFileThatIsCutOffEvenWhenRowsMayBeLeftOut() throws IOException {
        Said said = plan(HEADER + "A1,电工,接线\nA2,电工,\"没有写完", "--skip-bad-postings");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("postings.csv:3 [file.unclosed-quote]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysThatAFileHasNoAdvertisements() throws IOException {
        Said said = plan(HEADER);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("[postings.none]", "只有表头", "no advertisements");
    }

    private Said plan(String content, Object... more) throws IOException {
        Path file = folder.resolve("postings.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        Object[] arguments = new Object[6 + more.length];
        arguments[0] = "plan";
        arguments[1] = "--quiet";
        arguments[2] = "--postings";
        arguments[3] = file;
        arguments[4] = "--out";
        arguments[5] = folder.resolve("out");
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Said.by(arguments);
    }
}
