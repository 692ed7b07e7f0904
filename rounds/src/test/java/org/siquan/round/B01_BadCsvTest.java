package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.region.file.Issue;

/** What cannot be used in a CSV set is named with file, line and cell; each case spoils one file of a sound round. */
class B01_BadCsvTest {

    @TempDir
    Path folder;

    private RoundFiles round;

    @BeforeEach
    void aSoundRound() {
        round = RoundFiles.in(folder);
    }

    @Test
    void theRoundItselfIsSound() {
        assertThat(round.faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a place id twice              | place,most;h1,1;h2,1;h1,2            | places.csv:4:1 [id.repeated]
            a place without id            | place,most;h1,1;h2,1;,2              | places.csv:4:1 [value.required]
            a place id with a bracket     | place,most;h1,1;h2,1;h(3,2           | places.csv:4:1 [id.invalid]
            a place id with a colon       | place,most;h1,1;h2,1;h:3,2           | places.csv:4:1 [id.invalid]
            no seats given                | place,most;h1,1;h2,1;h3,             | places.csv:4:2 [value.required]
            negative seats                | place,most;h1,1;h2,-1                | places.csv:3:2 [value.whole]
            seats with decimals           | place,most;h1,1;h2,1.5               | places.csv:3:2 [value.whole]
            seats beyond an int           | place,most;h1,1;h2,2147483648        | places.csv:3:2 [value.whole]
            more to open than seats       | place,most,least;h1,1,2;h2,1,        | places.csv:2:3 [bounds.contradict]
            a target above the seats      | place,most,target;h1,1,2;h2,1,       | places.csv:2:3 [bounds.contradict]
            a least mark that is no number| place,most,minimum:m;h1,1,x;h2,1,    | places.csv:2:3 [value.number]
            a least mark of an unknown subject | place,most,minimum:m;h1,1,60;h2,1, | places.csv:2:3 [subject.unknown]
            a weight of an unknown subject | place,most,weight:m;h1,1,;h2,1,3    | places.csv:3:3 [subject.unknown]
            a weight with decimals        | place,most,weight:m;h1,1,0.5;h2,1,   | places.csv:2:3 [value.whole]
            a required group with a blank | place,most,requires;h1,1,3+2 b;h2,1, | places.csv:2:3 [id.invalid]
            a rule that is none           | place,most,rules;h1,1,best;h2,1,     | places.csv:2:3 [rules.invalid]
            a rule of an unknown subject  | place,most,rules;h1,1,mark:m;h2,1,   | places.csv:2:3 [subject.unknown]
            an unknown applicant on a list| place,most,order;h1,1,a1 a9;h2,1,    | places.csv:2:3 [applicant.unknown]
            an applicant twice on a list  | place,most,order;h1,1,a1 a2 a1;h2,1, | places.csv:2:3 [choice.repeated]
            a list with an open bracket   | place,most,order;h1,1,(a1 a2;h2,1,   | places.csv:2:3 [list.brackets]
            a misspelt column             | place,mots;h1,1;h2,1                 | places.csv:1:2 [header.unknown-column]
            a column twice                | place,most,most;h1,1,1;h2,1,1        | places.csv:1:3 [header.duplicate-column]
            a row too short               | place,most,name;h1,1,a;h2,1          | places.csv:3 [row.cells]
            a row too long                | place,most;h1,1;h2,1,x               | places.csv:3 [row.cells]
            no rows                       | place,most                           | places.csv [round.nobody]
            an unclosed quotation mark    | place,most,name;h1,1,a;h2,1,§"open   | places.csv:3 [file.unclosed-quote]
            """)
    void places(String what, String content, String fault) {
        round.with("places.csv", content.replace(';', '\n').replace("§", ""));

        assertThat(round.faults()).as(what).contains(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an applicant twice          | applicant,choices;a1,h1;a2,h2;a1,h2          | applicants.csv:4:1 [id.repeated]
            an applicant without id     | applicant,choices;a1,h1;,h2                  | applicants.csv:3:1 [value.required]
            an id with a quotation mark | applicant,choices;a1,h1;"a""2",h2            | applicants.csv:3:1 [id.invalid]
            an unknown place            | applicant,choices;a1,h1 h9                   | applicants.csv:2:2 [place.unknown]
            a place ranked twice        | applicant,choices;a1,h1 h2 h1                | applicants.csv:2:2 [choice.repeated]
            a bracket not closed        | applicant,choices;a1,(h1 h2                  | applicants.csv:2:2 [list.brackets]
            a bracket not opened        | applicant,choices;a1,h1 h2)                  | applicants.csv:2:2 [list.brackets]
            a bracket in a bracket      | applicant,choices;a1,(h1 (h2))               | applicants.csv:2:2 [list.brackets]
            an empty bracket            | applicant,choices;a1,h1 () h2                | applicants.csv:2:2 [list.brackets]
            a score of NaN              | applicant,choices,score;a1,h1,1;a2,h1,NaN    | applicants.csv:3:3 [value.not-finite]
            an infinite score           | applicant,choices,score;a1,h1,-Infinity      | applicants.csv:2:3 [value.not-finite]
            a score of words            | applicant,choices,score;a1,h1,good           | applicants.csv:2:3 [value.number]
            a score with an exponent    | applicant,choices,score;a1,h1,1e3            | applicants.csv:2:3 [value.number]
            a score of four decimals    | applicant,choices,score;a1,h1,1.0001         | applicants.csv:2:3 [value.decimals]
            a score beyond an int       | applicant,choices,score;a1,h1,2147483648     | applicants.csv:2:3 [value.range]
            a score beyond an int with its decimals | applicant,choices,score;a1,h1,2147483647;a2,h1,0.5 | applicants.csv:2:3 [value.range]
            a score of many digits      | applicant,choices,score;a1,h1,99999999999999 | applicants.csv:2:3 [value.range]
            a missing score             | applicant,choices,score;a1,h1,1;a2,h1,       | applicants.csv:3:3 [value.required]
            fewer scores than choices   | applicant,choices,scores;a1,h1 h2,5          | applicants.csv:2:3 [scores.count]
            more scores than choices    | applicant,choices,scores;a1,h1 h2,5 6 7      | applicants.csv:2:3 [scores.count]
            one score of several is NaN | applicant,choices,scores;a1,h1 h2,5 nan      | applicants.csv:2:3 [value.not-finite]
            one score of several too large | applicant,choices,scores;a1,h1 h2,5 -2147483649 | applicants.csv:2:3 [value.range]
            a tie number twice          | applicant,choices,tie;a1,h1,7;a2,h1,5;a3,h1,7 | applicants.csv:4:3 [tie.repeated]
            a tie number missing        | applicant,choices,tie;a1,h1,7;a2,h1,         | applicants.csv:3:3 [tie.missing]
            a tie number with decimals  | applicant,choices,tie;a1,h1,7.5              | applicants.csv:2:3 [value.whole]
            a barred place not chosen   | applicant,choices,barred;a1,h1,h2            | applicants.csv:2:3 [barred.not-chosen]
            a group with a blank        | applicant,choices,groups;a1,h1,3+2 b         | applicants.csv:2:3 [id.invalid]
            a mark of infinity          | applicant,choices,mark:m;a1,h1,inf           | applicants.csv:2:3 [value.not-finite]
            a misspelt column           | applicant,choices,marc:m;a1,h1,1             | applicants.csv:1:3 [header.unknown-column]
            a mark without subject      | applicant,choices,mark:;a1,h1,1              | applicants.csv:1:3 [header.unknown-column]
            a missing column            | applicant,score;a1,1                         | applicants.csv:1 [header.missing-column]
            a file cut in a row         | applicant,choices,score;a1,h1,1;a2,h         | applicants.csv:3 [row.cells]
            no rows                     | applicant,choices                            | applicants.csv [round.nobody]
            text after a quoted cell    | applicant,choices;a1,"h1"h2                  | applicants.csv:2:2 [file.malformed]
            a quotation mark in a cell  | applicant,choices;a1,h"1"                    | applicants.csv:2:2 [file.malformed]
            """)
    void applicants(String what, String content, String fault) {
        round.with("applicants.csv", content.replace(';', '\n'));

        assertThat(round.faults()).as(what).contains(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a quota twice               | quota,most,places;q,1,h1;q,2,h2       | quotas.csv:3:1 [id.repeated]
            a quota without id          | quota,most,places;,1,h1               | quotas.csv:2:1 [value.required]
            a quota without bound       | quota,most,places;q,,h1               | quotas.csv:2:2 [value.required]
            a negative quota            | quota,most,places;q,-1,h1             | quotas.csv:2:2 [value.whole]
            a minimum above the bound   | quota,least,most,places;q,3,2,*       | quotas.csv:2:2 [bounds.contradict]
            a quota over nothing        | quota,most,places;q,1,                | quotas.csv:2:3 [value.required]
            a quota over an unknown place | quota,most,places;q,1,h1 h9         | quotas.csv:2:3 [place.unknown]
            a place twice in a quota    | quota,most,places;q,1,h1 h1           | quotas.csv:2:3 [choice.repeated]
            a group that cannot be one  | quota,most,places,group;q,1,h1,a b    | quotas.csv:2:4 [id.invalid]
            an unknown column           | quota,most,place;q,1,h1               | quotas.csv:1:3 [header.unknown-column]
            an empty file               |                                       | quotas.csv [file.empty]
            """)
    void quotas(String what, String content, String fault) {
        round.with("quotas.csv", content == null ? "" : content.replace(';', '\n'));

        assertThat(round.faults()).as(what).contains(fault);
    }

    @Test
    void aMinimumThatCrossesIsNamedAsAPairWithTheMechanismThatServesUpperBounds() {
        round.with("places.csv", "place,most\nh1,1\nh2,1\nh3,1\n")
                .with("quotas.csv", "quota,name,least,most,places\nq1,East,0,1,h1 h2\nq2,West,1,1,h2 h3\n");

        assertThat(round.faults()).containsExactly("quotas.csv:2 [quota.crossing]");
        Issue issue = refused().issues().getFirst();
        assertThat(issue.message().en()).contains("East", "West", "serial-dictatorship");
        assertThat(issue.message().zh()).contains("East", "West", "serial-dictatorship");
    }

    @Test
    void boundsThatContradictAreNamedAsTheSmallestSet() {
        round.with("quotas.csv", "quota,name,least,most,places\nall,Park,0,1,*\nq1,One,1,1,h1\nq2,Two,1,1,h2\n");

        assertThat(round.faults()).containsExactly("quotas.csv:2 [quota.contradiction]");
        assertThat(refused().issues().getFirst().message().en()).contains("One", "Two", "Park", "add up to 2");
    }

    @Test
    void reservesAreCheckedCellByCell() {
        round.with("reserves.csv", """
            reserve,place,group,seats,kind
            r1,h9,冀,1,soft
            r2,h1,冀,2,soft
            r3,h1,,1,soft
            r4,h1,冀,1,firm
            r4,h1,冀,,hard
            r5,h1,冀,,hard
            """);

        assertThat(round.faults())
                .containsExactly(
                        "reserves.csv:2:2 [place.unknown]",
                        "reserves.csv:3:4 [bounds.contradict]",
                        "reserves.csv:4:3 [value.required]",
                        "reserves.csv:5:5 [reserve.kind]",
                        "reserves.csv:6:1 [id.repeated]",
                        "reserves.csv:7:4 [value.required]");
    }

    @Test
    void teamsAreCheckedAgainstTheApplicantsAndTheirLists() {
        round.with("applicants.csv", "applicant,choices\na1,h1 h2\na2,h2 h1\na3,h1 (h2)\na4,h1 h2\n")
                .with("teams.csv", "team,members\nt1,a1 a2\nt2,a3 a9\nt3,a1 a4\nt3,a4 a3\n");

        assertThat(round.faults())
                .containsExactly(
                        "teams.csv:2:2 [team.lists-differ]",
                        "teams.csv:3:2 [applicant.unknown]",
                        "teams.csv:3:2 [team.size]",
                        "teams.csv:4:2 [team.member-twice]",
                        "teams.csv:4:2 [team.size]",
                        "teams.csv:5:1 [id.repeated]");
        assertThat(refused().issues().getFirst().message().en()).contains("a1", "a2");
    }

    @Test
    void barredChoicesMustBeChoices() {
        round.with("barred.csv", "applicant,place,zh\na9,h1,无\na1,h9,无\na2,h2,无\n");

        assertThat(round.faults())
                .containsExactly(
                        "barred.csv:2:1 [applicant.unknown]",
                        "barred.csv:3:2 [place.unknown]",
                        "barred.csv:4:2 [barred.not-chosen]");
    }

    @Test
    void weightedSumsThatLeaveAnIntAreRefusedAtThePlace() {
        round.with("places.csv", "place,most,weight:m\nh1,1,1\nh2,1,100000\n")
                .with("applicants.csv", "applicant,choices,mark:m\na1,h1,15000\na2,h1 h2,7.125\n");

        assertThat(round.faults()).containsExactly("places.csv:3 [weights.beyond]");
    }

    @Test
    void aMarkIsMissingOnlyWhereAPlaceWeighsItForAChoiceThatMayBeTaken() {
        round.with("places.csv", "place,most,weight:m\nh1,1,1\nh2,1,\n")
                .with("applicants.csv", "applicant,choices,mark:m,barred\na1,h1,80,\na2,h2,,\na3,h2 h1,,\na4,h1,,h1\n");

        assertThat(round.faults()).containsExactly("applicants.csv:4:3 [mark.missing]");
    }

    @Test
    void everyFaultOfEveryFileIsNamedInOneRun() {
        round.with("places.csv", "place,most\nh1,-1\nh2,x\nh2,1\n")
                .with("applicants.csv", "applicant,choices,tie\na1,h1 h1,x\na1,h9,\n")
                .with("quotas.csv", "quota,most,places\nq,1,h9\n")
                .with("teams.csv", "team,members\nt,a1\n");

        assertThat(round.faults())
                .containsExactly(
                        "applicants.csv:2:2 [choice.repeated]",
                        "applicants.csv:2:3 [value.whole]",
                        "applicants.csv:3:1 [id.repeated]",
                        "places.csv:2:2 [value.whole]",
                        "places.csv:3:2 [value.whole]",
                        "places.csv:4:1 [id.repeated]",
                        "quotas.csv:2:3 [place.unknown]",
                        "teams.csv:2:2 [team.size]");
    }

    @Test
    void aListOfFaultsEndsSomewhereAndSaysHowManyMoreThereAre() {
        round.with("applicants.csv", "applicant,choices\n" + "a1,h1\n".repeat(1001));

        RoundRead.Refused refused = refused();

        assertThat(refused.issues()).hasSize(FaultLog.LISTED);
        assertThat(refused.more()).isEqualTo(1000 - FaultLog.LISTED);
    }

    @Test
    void filesThatAreMissingAreNamed() {
        round.without("places.csv").without("applicants.csv");

        assertThat(round.faults()).containsExactly("applicants.csv [file.missing]", "places.csv [file.missing]");
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        assertThat(RoundFiles.faults(new RoundReader(), folder.resolve("nowhere")))
                .containsExactly("nowhere [file.missing]");
    }

    @Test
    void emptyFilesAreNamed() {
        round.with("places.csv", "").with("applicants.csv", "\n\n");

        assertThat(round.faults()).containsExactly("applicants.csv [file.empty]", "places.csv [file.empty]");
    }

    @Test
    void placesThatCannotBeReadDoNotMakeEveryChoiceAFault() {
        round.with("places.csv", "plaice,most\nh1,1\n");

        assertThat(round.faults())
                .containsExactly("places.csv:1 [header.missing-column]", "places.csv:1:1 [header.unknown-column]");
        assertThat(refused().issues().getLast().remedy().en()).contains("Did you mean place?");
    }

    @Test
    void anotherEncodingIsRefusedWhereItBegins() {
        round.with("places.csv", "place,most,name\nh1,1,物联网\nh2,1,工控\n".getBytes(Charset.forName("GB18030")));

        assertThat(round.faults()).containsExactly("places.csv:2:3 [file.encoding]");
    }

    @Test
    void utf16IsRefused() {
        round.with("applicants.csv", "applicant,choices\n".getBytes(StandardCharsets.UTF_16));

        assertThat(round.faults()).containsExactly("applicants.csv:1:1 [file.encoding]");
    }

    @Test
    void aFileCutInTheMiddleOfACharacterIsToldFromAnotherEncoding() {
        byte[] whole = "place,most,name\nh1,1,物联网\nh2,1,工控".getBytes(StandardCharsets.UTF_8);

        round.with("places.csv", Arrays.copyOf(whole, whole.length - 1));

        assertThat(round.faults()).containsExactly("places.csv:3:3 [file.cut]");
    }

    @Test
    void aGroupThatNobodyHasIsAWarning() {
        round.with("places.csv", "place,most,requires\nh1,1,冀|京\nh2,1,\n")
                .with("applicants.csv", "applicant,choices,groups\na1,h1,京\n");

        RoundRead.Accepted accepted = round.accepted();

        assertThat(RoundFiles.places(accepted.warnings())).containsExactly("places.csv:2 [group.unknown]");
    }

    @Test
    void moreThan256CombinationsOfCountedGroupsAreRefused() {
        StringBuilder quotas = new StringBuilder("quota,most,places,group\n");
        StringBuilder applicants = new StringBuilder("applicant,groups,choices\n");
        for (int g = 0; g < 256; g++) {
            quotas.append("q").append(g).append(",1,h1,g").append(g).append('\n');
            applicants.append("a").append(g).append(",g").append(g).append(",h1\n");
        }

        round.with("quotas.csv", quotas.toString()).with("applicants.csv", applicants.toString());

        assertThat(round.faults()).containsExactly("applicants.csv [groups.beyond]");
    }

    private RoundRead.Refused refused() {
        return (RoundRead.Refused) new RoundReader().read(folder, null);
    }
}
