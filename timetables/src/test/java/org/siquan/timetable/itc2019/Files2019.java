package org.siquan.timetable.itc2019;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.region.file.Issue;
import org.siquan.timetable.FileRead;

/** A small problem file, and what reading a changed copy of it says. */
final class Files2019 {

    static final String SMALL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE problem PUBLIC "-//ITC 2019//DTD Problem Format/EN" "http://www.itc2019.org/competition-format.dtd">
            <problem name="small" nrDays="5" slotsPerDay="288" nrWeeks="4">
              <optimization time="2" room="1" distribution="5" student="3"/>
              <rooms>
                <room id="A" capacity="50"><travel room="B" value="3"/></room>
                <room id="B" capacity="20"><unavailable days="10000" start="100" length="12" weeks="1100"/></room>
              </rooms>
              <courses>
                <course id="math">
                  <config id="1">
                    <subpart id="1">
                      <class id="L1" limit="2">
                        <room id="A" penalty="4"/><room id="B" penalty="0"/>
                        <time days="10100" start="96" length="12" weeks="1111" penalty="0"/>
                        <time days="01000" start="108" length="24" weeks="1111" penalty="7"/>
                      </class>
                    </subpart>
                    <subpart id="2">
                      <class id="S1" limit="2" parent="L1" room="false">
                        <time days="00100" start="120" length="12" weeks="1010" penalty="0"/>
                      </class>
                    </subpart>
                  </config>
                </course>
              </courses>
              <distributions>
                <distribution type="NotOverlap" required="true"><class id="L1"/><class id="S1"/></distribution>
                <distribution type="MaxBreaks(1, 6)" penalty="4"><class id="L1"/><class id="S1"/></distribution>
              </distributions>
              <students><student id="s"><course id="math"/></student></students>
            </problem>
            """;

    private Files2019() {}

    static FileRead<UniversityProblem> read(Path folder, String xml) throws IOException {
        Path file = folder.resolve("problem.xml");
        Files.writeString(file, xml);
        return new ProblemReader().read(file);
    }

    /** The first fault of the small file with one text replaced. */
    static Issue fault(Path folder, String text, String by) throws IOException {
        if (!SMALL.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return read(folder, SMALL.replace(text, by)) instanceof FileRead.Refused<UniversityProblem> refused
                ? refused.issues().getFirst()
                : new Issue(
                        "",
                        0,
                        0,
                        "",
                        "accepted",
                        new org.siquan.region.file.Text("收下", "accepted"),
                        new org.siquan.region.file.Text("无", "none"));
    }
}
