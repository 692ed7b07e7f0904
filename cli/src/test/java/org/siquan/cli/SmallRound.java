package org.siquan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Five learners, three classes of one order, a share of a province, and one class that too few want. With one score each,
 * s1 (冀) and s4 get iot, s2 gets plc; the share of 冀 keeps s2 out of iot, s3 and s5 go without.
 */
final class SmallRound {

    private SmallRound() {}

    static Path in(Path folder) throws IOException {
        Path round = Files.createDirectories(folder.resolve("round"));
        Files.writeString(round.resolve("places.csv"), """
            place,name,most,least
            iot,物联网班,2,
            plc,智造班,1,
            mes,工业软件班,3,3
            """);
        Files.writeString(round.resolve("quotas.csv"), """
            quota,name,most,places,group
            order,联合订单,3,iot plc mes,
            ji,冀生份额,1,iot,冀
            """);
        Files.writeString(round.resolve("applicants.csv"), """
            applicant,groups,tie,score,choices
            s1,冀,3,90,iot plc
            s2,冀,1,88,iot mes plc
            s3,津,5,85,plc iot
            s4,津,2,85,iot plc
            s5,冀,4,80,mes iot
            """);
        return round;
    }
}
