package org.siquan.engine.scheduling.verify.itc2019;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.scheduling.verify.Verdict;

/** A valid timetable of known cost, and one change for each rule that breaks that rule and no other. */
@Tag("S5")
class B01_HardRulesTest {

    private static final String PROBLEM = """
            <problem name="p" nrDays="5" slotsPerDay="288" nrWeeks="2">
            <optimization time="2" room="3" distribution="5" student="7"/>
            <rooms><room id="A" capacity="9"/><room id="B" capacity="9">
              <unavailable days="01000" start="90" length="20" weeks="01"/></room></rooms>
            <courses>
            <course id="m">
              <config id="1">
                <subpart id="1">
                  <class id="L1" limit="1"><room id="A" penalty="4"/><room id="B" penalty="1"/>
                    <time days="10000" start="96" length="12" weeks="11" penalty="6"/>
                    <time days="01000" start="96" length="12" weeks="11" penalty="0"/></class>
                  <class id="L2" limit="1"><room id="A" penalty="0"/>
                    <time days="10000" start="108" length="12" weeks="11" penalty="0"/>
                    <time days="10000" start="100" length="12" weeks="11" penalty="1"/></class>
                </subpart>
                <subpart id="2">
                  <class id="S1" parent="L1" room="false">
                    <time days="00100" start="96" length="12" weeks="11" penalty="0"/></class>
                  <class id="S2" parent="L2" room="false">
                    <time days="00100" start="96" length="12" weeks="11" penalty="0"/></class>
                </subpart>
              </config>
              <config id="2">
                <subpart id="3">
                  <class id="E1" limit="2" room="false">
                    <time days="00010" start="96" length="12" weeks="11" penalty="0"/></class>
                </subpart>
              </config>
            </course>
            <course id="n"><config id="1"><subpart id="4"><class id="N1" limit="2" room="false">
                <time days="00100" start="100" length="12" weeks="10" penalty="0"/></class></subpart></config></course>
            </courses>
            <distributions>
              <distribution type="NotOverlap" required="true"><class id="L1"/><class id="L2"/></distribution>
              <distribution type="SameDays" penalty="2"><class id="S1"/><class id="E1"/></distribution>
              <distribution type="DifferentTime" required="true"><class id="L1"/><class id="L2"/></distribution>
            </distributions>
            <students><student id="a"><course id="m"/><course id="n"/></student><student id="b"><course id="m"/></student></students>
            </problem>
            """;

    private static final String SOLUTION = """
            <solution name="p">
            <class id="L1" days="10000" start="96" weeks="11" room="A"><student id="a"/></class>
            <class id="L2" days="10000" start="108" weeks="11" room="A"><student id="b"/></class>
            <class id="S1" days="00100" start="96" weeks="11"><student id="a"/></class>
            <class id="S2" days="00100" start="96" weeks="11"><student id="b"/></class>
            <class id="E1" days="00010" start="96" weeks="11"></class>
            <class id="N1" days="00100" start="100" weeks="10"><student id="a"/></class>
            </solution>
            """;

    @Test
    void acceptsAValidTimetableAndSplitsItsCost() throws Exception {
        Itc2019Report report = Case.judge(PROBLEM, SOLUTION);

        assertThat(report.valid()).isTrue();
        assertThat(List.of(report.time(), report.room(), report.distribution(), report.student()))
                .as("times 6, rooms 4, SameDays once, one conflict of student a")
                .containsExactly(6L, 4L, 2L, 1L);
        assertThat(report.total()).isEqualTo(2 * 6 + 3 * 4 + 5 * 2 + 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<class id=\"L2\" days=\"10000\" start=\"108\"|<class id=\"L2\" days=\"10000\" start=\"109\"|U01",
                "<class id=\"E1\" days=\"00010\" start=\"96\" weeks=\"11\">|<class id=\"E1\">|U01",
                "<class id=\"E1\" days=\"00010\" start=\"96\" weeks=\"11\">|<class id=\"X\"/><class id=\"E1\" days=\"00010\" start=\"96\" weeks=\"11\">|U01",
                "start=\"108\" weeks=\"11\" room=\"A\"|start=\"108\" weeks=\"11\" room=\"B\"|U02",
                "start=\"108\" weeks=\"11\" room=\"A\"|start=\"108\" weeks=\"11\"|U02",
                "<class id=\"E1\" days=\"00010\"|<class id=\"E1\" room=\"A\" days=\"00010\"|U02",
                "<class id=\"L1\" days=\"10000\" start=\"96\" weeks=\"11\" room=\"A\"|<class id=\"L1\" days=\"01000\" start=\"96\" weeks=\"11\" room=\"B\"|U03",
                "weeks=\"11\"></class>|weeks=\"11\"><student id=\"a\"/></class>|U07",
                "<student id=\"a\"/></class> <class id=\"S2\"|</class> <class id=\"S2\"|U07",
                "weeks=\"10\"><student id=\"a\"/>|weeks=\"10\"><student id=\"a\"/><student id=\"b\"/>|U07",
                "weeks=\"10\"><student id=\"a\"/>|weeks=\"10\"><student id=\"a\"/><student id=\"a\"/>|U07",
                "weeks=\"10\"><student id=\"a\"/>|weeks=\"10\"><student id=\"a\"/><student id=\"z\"/>|U07",
            })
    void namesTheRuleThatAChangeBreaks(String text, String by, String rule) throws Exception {
        assertThat(brokenBy(text, by)).containsExactly(rule);
    }

    @Test
    void seesTwoClassesInARoomAndTheRelationTheyBreak() throws Exception {
        assertThat(brokenBy(
                        "<class id=\"L2\" days=\"10000\" start=\"108\"",
                        "<class id=\"L2\" days=\"10000\" start=\"100\""))
                .containsExactly("U04", "U05");
    }

    @Test
    void seesAClassAboveItsLimit() throws Exception {
        String both = flat(SOLUTION)
                .replace("room=\"A\"><student id=\"b\"/>", "room=\"A\">")
                .replace("room=\"A\"><student id=\"a\"/>", "room=\"A\"><student id=\"a\"/><student id=\"b\"/>")
                .replace(
                        "<class id=\"S2\" days=\"00100\" start=\"96\" weeks=\"11\"><student id=\"b\"/>",
                        "<class id=\"S2\" days=\"00100\" start=\"96\" weeks=\"11\">")
                .replace(
                        "<class id=\"S1\" days=\"00100\" start=\"96\" weeks=\"11\"><student id=\"a\"/>",
                        "<class id=\"S1\" days=\"00100\" start=\"96\" weeks=\"11\"><student id=\"a\"/><student id=\"b\"/>");

        assertThat(broken(both)).containsExactly("U06");
    }

    @Test
    void seesAStudentWithoutTheParentOfAClass() throws Exception {
        String crossed = flat(SOLUTION)
                .replace(
                        "start=\"96\" weeks=\"11\"><student id=\"a\"/>",
                        "start=\"96\" weeks=\"11\"><student id=\"?\"/>")
                .replace(
                        "<class id=\"S2\" days=\"00100\" start=\"96\" weeks=\"11\"><student id=\"b\"/>",
                        "<class id=\"S2\" days=\"00100\" start=\"96\" weeks=\"11\"><student id=\"a\"/>")
                .replace("id=\"?\"", "id=\"b\"");

        assertThat(broken(crossed)).containsExactly("U08");
    }

    @Test
    void refusesASolutionOfAnotherProblemAndFilesItCannotRead(@TempDir Path folder) throws Exception {
        Path in = Files.writeString(folder.resolve("p.xml"), PROBLEM);
        Path other = Files.writeString(folder.resolve("s.xml"), SOLUTION.replace("name=\"p\"", "name=\"q\""));
        Path torn = Files.writeString(folder.resolve("t.xml"), SOLUTION.replace("</solution>", ""));
        Path strange = Files.writeString(folder.resolve("u.xml"), PROBLEM.replace("NotOverlap", "NotThere"));

        assertThat(Itc2019Verifier.verify(in, other).faults()).hasSize(1);
        assertThat(Itc2019Verifier.verify(in, torn).faults().getFirst().en()).contains("t.xml");
        assertThat(Itc2019Verifier.verify(in, folder.resolve("none.xml")).valid())
                .isFalse();
        assertThat(Itc2019Verifier.verify(strange, other).faults().getFirst().en())
                .contains("NotThere", "u.xml:34:");
    }

    @Test
    void neverResolvesAnEntity(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "<class id=\"X\"/>");
        Path in = Files.writeString(folder.resolve("p.xml"), PROBLEM);
        String doctype = "<!DOCTYPE solution [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
        Path out =
                Files.writeString(folder.resolve("s.xml"), doctype + SOLUTION.replace("</solution>", "&x;</solution>"));

        Itc2019Report report = Itc2019Verifier.verify(in, out);

        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().getFirst().en()).doesNotContain("secret.txt");
    }

    @Test
    void refusesAReferenceInAnAttributeByNameInBothFilesWhetherDeclaredOrNot(@TempDir Path folder) throws Exception {
        String outside =
                "<!DOCTYPE problem PUBLIC \"-//ITC 2019//DTD Problem Format/EN\" \"http://localhost/none.dtd\">\n";
        String declared = "<!DOCTYPE problem [<!ENTITY who \"p\">]>\n";
        Path in = Files.writeString(folder.resolve("p.xml"), PROBLEM);
        Path out = Files.writeString(folder.resolve("s.xml"), SOLUTION);
        String name = "name=\"p\"";
        assertThat(PROBLEM).contains(name);
        assertThat(SOLUTION).contains(name);
        for (String doctype : List.of("", outside, declared)) {
            for (String reference : List.of("&who;", "&" + "w".repeat(100) + ";")) {
                String by = "name=\"p" + reference + "\"";
                Path badIn = Files.writeString(folder.resolve("q.xml"), doctype + PROBLEM.replace(name, by));
                Path badOut = Files.writeString(folder.resolve("t.xml"), doctype + SOLUTION.replace(name, by));

                for (Itc2019Report report :
                        List.of(Itc2019Verifier.verify(badIn, out), Itc2019Verifier.verify(in, badOut))) {
                    assertThat(report.faults()).as(doctype).singleElement().satisfies(fault -> {
                        assertThat(fault.en()).contains(reference, "is not resolved");
                        assertThat(fault.zh()).contains(reference, "不解析实体引用");
                    });
                }
            }
        }
        String first = PROBLEM.substring(0, PROBLEM.indexOf(name));
        Path placed = Files.writeString(folder.resolve("q.xml"), PROBLEM.replace(name, "name=\"&who;\""));
        assertThat(Itc2019Verifier.verify(placed, out).faults().getFirst().en())
                .startsWith("q.xml:%d:%d:"
                        .formatted(
                                first.lines().count(), first.length() - first.lastIndexOf('\n') + "name=\"".length()));
    }

    @Test
    void readsReferencesOfXmlItselfAndThoseInComments(@TempDir Path folder) throws Exception {
        String known = "name=\"p&amp;&#x4e00;&lt;\"";
        Path in = Files.writeString(
                folder.resolve("p.xml"), PROBLEM.replace("name=\"p\"", known) + "<!-- &who; --><?no &what;?>");
        Path out = Files.writeString(folder.resolve("s.xml"), SOLUTION.replace("name=\"p\"", known));

        assertThat(Itc2019Verifier.verify(in, out).faults()).isEmpty();
    }

    private static String flat(String xml) {
        return xml.replace("\n", " ");
    }

    private static List<String> brokenBy(String text, String by) throws Exception {
        assertThat(flat(SOLUTION)).contains(text);
        return broken(flat(SOLUTION).replace(text, by));
    }

    private static List<String> broken(String solution) throws Exception {
        return Case.judge(PROBLEM, solution).verdicts().stream()
                .filter(verdict -> !verdict.held())
                .map(Verdict::rule)
                .toList();
    }
}
