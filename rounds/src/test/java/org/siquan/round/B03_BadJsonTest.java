package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be used in JSON is named with the line and character where the value stands. */
class B03_BadJsonTest {

    private static final String PLACES = "{'places':[{'place':'h1','most':1},{'place':'h2','most':1}],\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a place ranked twice   | 'applicants':[{'applicant':'a1','choices':['h1','h1']}]}           | r.json:2:43 [choice.repeated]
            an unknown place       | 'applicants':[{'applicant':'a1','choices':['h9']}]}                | r.json:2:43 [place.unknown]
            an applicant twice     | 'applicants':[{'applicant':'a1','choices':[]},;{'applicant':'a1','choices':[]}]} | r.json:3:14 [id.repeated]
            an applicant without id | 'applicants':[{'choices':['h1']},;{'applicant':'a1','choices':[]}]} | r.json:2:15 [value.required]
            a score of NaN         | 'applicants':[{'applicant':'a1','choices':['h1'],'score':NaN}]}    | r.json:2:58 [value.not-finite]
            an infinite score      | 'applicants':[{'applicant':'a1','choices':['h1'],'score':-Infinity}]} | r.json:2:58 [value.not-finite]
            a score out of range   | 'applicants':[{'applicant':'a1','choices':['h1'],'score':1e300}]}  | r.json:2:58 [value.number]
            an unknown member      | 'applicants':[{'applicant':'a1','choises':['h1']}]}                | r.json:2:43 [header.unknown-column]
            a member nobody has    | 'applicants':[{'applicant':'a1'}]}                                 | r.json:2:14 [header.missing-column]
            a member twice         | 'applicants':[{'applicant':'a1','choices':[],'choices':[]}]}       | r.json:2:56 [header.duplicate-column]
            a mark twice           | 'applicants':[{'applicant':'a1','choices':[],'marks':{'m':1,'m':2}}]} | r.json:2:65 [header.duplicate-column]
            an id with a blank     | 'applicants':[{'applicant':'a1','choices':['h 1']}]}               | r.json:2:44 [id.invalid]
            an object for a text   | 'applicants':[{'applicant':{},'choices':[]}]}                      | r.json:2:28 [value.type]
            a boolean              | 'applicants':[{'applicant':true,'choices':[]}]}                    | r.json:2:28 [value.type]
            marks that are a number | 'applicants':[{'applicant':'a1','choices':[],'marks':5}]}         | r.json:2:54 [value.type]
            a text for an applicant | 'applicants':['a1']}                                              | r.json:2:15 [value.type]
            an object for an array | 'applicants':{}}                                                   | r.json:2:14 [value.type]
            an unknown part        | 'aplicants':[],'applicants':[]}                                    | r.json:2:1 [header.unknown-column]
            a part twice           | 'applicants':[],'applicants':[]}                                   | r.json:2:17 [header.duplicate-column]
            no applicants          | 'applicants':[]}                                                   | r.json:2:14 [round.nobody]
            the last part missing  | 'quotas':[]}                                                       | r.json [file.missing]
            cut in a list          | 'applicants':[{'applicant':'a1','choices':['h1',                   | r.json:2:49 [file.cut]
            cut in a text          | 'applicants':[{'applicant':'a                                      | r.json:2:30 [file.cut]
            a comma too many       | 'applicants':[{'applicant':'a1',}]}                                | r.json:2:33 [file.malformed]
            something behind it    | 'applicants':[{'applicant':'a1','choices':[]}]} 5                  | r.json:2:49 [file.malformed]
            """)
    void json(String what, String content, String fault) throws IOException {
        Path file =
                Files.writeString(folder.resolve("r.json"), (PLACES + content.replace(';', '\n')).replace('\'', '"'));

        assertThat(RoundFiles.faults(new RoundReader(), file)).as(what).contains(fault);
    }

    @Test
    void aNumberWithAnExponentThatFitsIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.json"),
                (PLACES + "'applicants':[{'applicant':'a1','choices':['h1'],'score':5.815e2}]}").replace('\'', '"'));

        assertThat(RoundFiles.problem(file).scores().at(0, 0, 0)).isEqualTo(5815);
    }
}
