package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be used in the text form is named with line and character. */
class B02_BadTextTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a resident twice             | residents;r1: h1;r1: h1;places;h1 1: r1       | r.txt:3:1 [id.repeated]
            a place twice                | residents;r1: h1;places;h1 1: r1;h1 1: r1     | r.txt:5:1 [id.repeated]
            a place ranked twice         | residents;r1: h1 h1;places;h1 1: r1           | r.txt:2:8 [choice.repeated]
            a resident ranked twice      | residents;r1: h1;places;h1 1: r1 r1           | r.txt:4:10 [choice.repeated]
            an unknown place             | residents;r1: h1 h2;places;h1 1: r1           | r.txt:2:8 [place.unknown]
            an unknown resident          | residents;r1: h1;places;h1 1: r1 r2           | r.txt:4:10 [applicant.unknown]
            a bracket not closed         | residents;r1: (h1 h2;places;h1 1: r1;h2 1: r1 | r.txt:2:5 [list.brackets]
            a bracket of a place not closed | residents;r1: h1;places;h1 1: (r1          | r.txt:4:7 [list.brackets]
            a bracket not opened         | residents;r1: h1);places;h1 1: r1             | r.txt:2:7 [list.brackets]
            no capacity                  | residents;r1: h1;places;h1: r1                | r.txt:4:3 [value.required]
            a negative capacity          | residents;r1: h1;places;h1 -1: r1             | r.txt:4:4 [value.whole]
            a capacity beyond an int     | residents;r1: h1;places;h1 2147483648: r1     | r.txt:4:4 [value.whole]
            something behind the capacity | residents;r1: h1;places;h1 1 2: r1           | r.txt:4:6 [text.line]
            a line without colon         | residents;r1 h1;places;h1 1:                  | r.txt:2:1 [text.line]
            residents a second time      | residents;r1: h1;places;h1 1: r1;residents    | r.txt:5:1 [text.line]
            a resident without id        | residents; : h1;places;h1 1:                  | r.txt:2:2 [value.required]
            a place without id           | residents;r1: h1;places;h1 1: r1; :           | r.txt:5:2 [value.required]
            an id with a comma           | residents;r,1: h1;places;h1 1: r1             | r.txt:2:1 [id.invalid]
            a place id with a colon      | residents;r1: h:1;places;h1 1: r1             | r.txt:2:5 [id.invalid]
            the part places missing      | residents;r1: h1;r2: h1                       | r.txt:3 [text.part-missing]
            nothing but a comment        | # a comment                                   | r.txt:1 [text.part-missing]
            no residents                 | residents;places;h1 1:                        | r.txt [round.nobody]
            no places                    | residents;r1:;places                          | r.txt [round.nobody]
            another kind of file         | place,most;h1,1                               | r.txt:1:1 [round.unknown]
            an id before the first part  | r1: h1;residents                              | r.txt:1:1 [round.unknown]
            """)
    void text(String what, String content, String fault) throws IOException {
        Path file = Files.writeString(folder.resolve("r.txt"), content.replace(';', '\n'));

        assertThat(RoundFiles.faults(new RoundReader(), file)).as(what).contains(fault);
    }

    @Test
    void everyFaultIsNamedInOneRun() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.txt"), "residents\nr1: h1 h1\nr1: h2\nr2: h3 (h1\nplaces\nh1 x: r1 r9\nh2 1: r1\n");

        assertThat(RoundFiles.faults(new RoundReader(), file))
                .containsExactly(
                        "r.txt:2:8 [choice.repeated]",
                        "r.txt:3:1 [id.repeated]",
                        "r.txt:4:5 [place.unknown]",
                        "r.txt:4:8 [list.brackets]",
                        "r.txt:6:4 [value.whole]",
                        "r.txt:6:10 [applicant.unknown]");
    }

    @Test
    void columnsCountCharactersNotBytes() throws IOException {
        Path file =
                Files.writeString(folder.resolve("r.txt"), "residents\n学生一: 班甲 班乙 班甲\nplaces\n班甲 1: 学生一\n班乙 1: 学生一\n");

        assertThat(RoundFiles.faults(new RoundReader(), file)).containsExactly("r.txt:2:12 [choice.repeated]");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertThat(RoundFiles.faults(new RoundReader(), Files.createFile(folder.resolve("r.txt"))))
                .containsExactly("r.txt [file.empty]");
    }

    @Test
    void anotherEncodingIsRefusedWhereItBegins() throws IOException {
        byte[] text = "residents\nr1: 班甲\nplaces\n班甲 1: r1\n".getBytes(Charset.forName("GB18030"));

        assertThat(RoundFiles.faults(new RoundReader(), Files.write(folder.resolve("r.txt"), text)))
                .containsExactly("r.txt:2:5 [file.encoding]");
    }

    @Test
    void aFileCutInTheMiddleOfACharacterIsNamed() throws IOException {
        byte[] text = "residents\nr1: 班甲".getBytes(StandardCharsets.UTF_8);

        assertThat(RoundFiles.faults(
                        new RoundReader(), Files.write(folder.resolve("r.txt"), Arrays.copyOf(text, text.length - 1))))
                .containsExactly("r.txt:2:6 [file.cut]");
    }
}
