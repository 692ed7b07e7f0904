package org.siquan.timetable.itc2019;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FileRead;

@Tag("S5")
class B01_BadProblemTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type=\"NotOverlap\"|type=\"NotOverlaps\"|distribution.unknown|28",
                "MaxBreaks(1, 6)|MaxBreaks(1)|distribution.parameters|29",
                "MaxBreaks(1, 6)|MaxBreaks(1,x)|distribution.parameters|29",
                "MaxBreaks(1, 6)|MaxBreaks|distribution.parameters|29",
                "nrWeeks=\"4\"|nrWeeks=\"65\"|value.number|3",
                "nrDays=\"5\"|nrDays=\"0\"|value.number|3",
                "time=\"2\"|time=\"-2\"|value.number|4",
                "value=\"3\"|value=\"three\"|value.number|6",
                "room=\"B\" value|room=\"C\" value|reference.unknown|6",
                "<class id=\"S1\" limit|<class id=\"L1\" limit|id.twice|20",
                "parent=\"L1\"|parent=\"L9\"|reference.unknown|20",
                "parent=\"L1\"|parent=\"S1\"|class.parents|20",
                "days=\"01000\"|days=\"0100\"|value.bits|16",
                "days=\"01000\"|days=\"00000\"|value.bits|16",
                "days=\"01000\"|days=\"01x00\"|value.bits|16",
                " room=\"false\"|``|class.rooms|20",
                "<student id=\"s\"><course id=\"math\"/>|<student id=\"s\"><course id=\"arts\"/>|reference.unknown|31",
                "<course id=\"math\"/>|<course id=\"math\"/><course id=\"math\"/>|demand.twice|31",
                "required=\"true\"|required=\"yes\"|value.flag|28",
                "<class id=\"L1\"/><class id=\"S1\"/>|<class id=\"L1\"/><class id=\"L1\"/>|distribution.twice|28",
                "<optimization|<optimisation|element.missing|3",
                "<unavailable|<unavailble|element.unknown|7",
                "<unavailable days=\"10000\"|<unavailable|value.missing|7",
                "</problem>|``|xml.malformed|33"
            })
    void namesWhatIsWrongAndItsLine(String text, String by, String code, int line) throws Exception {
        Issue issue = Files2019.fault(folder, text, by);

        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.line()).isEqualTo(line);
        assertThat(issue.column()).isPositive();
    }

    @Test
    void refusesAParentOfAnotherConfiguration() throws Exception {
        String apart = "</config><config id=\"2\"><subpart id=\"2\">";

        assertThat(Files2019.fault(folder, "<subpart id=\"2\">", apart).code()).isEqualTo("class.parents");
    }

    @Test
    void neverResolvesAnEntityOfTheFile() throws Exception {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        String doctype = "\"http://www.itc2019.org/competition-format.dtd\"";
        String entity = " [ <!ENTITY x SYSTEM \"" + secret.toUri() + "\"> ]";

        Issue issue = Files2019.fault(folder, doctype, doctype + entity);

        assertThat(issue.code()).isEqualTo("xml.declaration");
        assertThat(issue.line()).isEqualTo(2);
        assertThat(issue.message().en()).doesNotContain("secret");
    }

    @Test
    void refusesEntitiesThatGrow() throws Exception {
        String doctype = "\"http://www.itc2019.org/competition-format.dtd\"";
        String laughs = " [ <!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"> ]";

        assertThat(Files2019.fault(folder, doctype, doctype + laughs).code()).isEqualTo("xml.declaration");
    }

    @Test
    void refusesAReferenceToAnEntityThatNobodyDeclared() throws Exception {
        assertThat(Files2019.fault(folder, "<students>", "<students>&who;").code())
                .isEqualTo("xml.declaration");
        Issue inAttribute = Files2019.fault(folder, "name=\"small\"", "name=\"&who;\"");
        assertThat(inAttribute.code()).isEqualTo("xml.declaration");
        assertThat(inAttribute.message().en()).contains("&who;");
        assertThat(inAttribute.line()).isEqualTo(3);
        String endless = "name=\"small&" + "w".repeat(100) + ";\"";
        assertThat(Files2019.fault(folder, "name=\"small\"", endless).code()).isEqualTo("xml.declaration");
    }

    @Test
    void referencesThatXmlItselfHasAndWhatStandsInCommentsAreNoEntities() throws Exception {
        FileRead<UniversityProblem> read = Files2019.read(
                folder,
                Files2019.SMALL
                        .replace("name=\"small\"", "name=\"&lt;a &amp; b&#x4e00;&gt;\"")
                        .replace("<students>", "<!-- &who; <?no &what;?> --><students>"));

        assertThat(read).isInstanceOf(FileRead.Accepted.class);
    }

    @Test
    void refusesDefaultsThatTheFileDeclaresForItself() throws Exception {
        String doctype = "\"http://www.itc2019.org/competition-format.dtd\"";

        Issue issue = Files2019.fault(folder, doctype, doctype + " [ <!ATTLIST room penalty CDATA \"9\"> ]");

        assertThat(issue.code()).isEqualTo("xml.declaration");
    }

    @Test
    void saysThatAFileIsNotThere() {
        FileRead<UniversityProblem> read = new ProblemReader().read(folder.resolve("nothing.xml"));

        assertThat(((FileRead.Refused<UniversityProblem>) read)
                        .issues()
                        .getFirst()
                        .code())
                .isEqualTo("file.missing");
    }

    @Test
    void refusesAnotherKindOfXml() throws Exception {
        FileRead<UniversityProblem> read = Files2019.read(folder, "<solution name='x'/>");

        assertThat(((FileRead.Refused<UniversityProblem>) read)
                        .issues()
                        .getFirst()
                        .code())
                .isEqualTo("xml.root");
    }
}
