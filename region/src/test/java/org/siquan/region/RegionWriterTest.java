package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionWriterTest {
    @Test
    void readsBackWhatItWrote(@TempDir Path folder) throws IOException {
        Region region = aSmallPark()
                .with("travel.csv", "from,to,minutes,source\nS1,S2,47,\"实测，\"\"早高峰\"\"\"\n")
                .describing(1, 2, 3, 4, 5)
                .adding("programmes.csv", "H1,080901,I1,高职专科,10,18,20,60,60")
                .with(
                        "progression.csv",
                        "from,to,kind,rate,joins,quota,basis\nH1,G1,专升本,0.3,3,0.45,\"协议，\"\"演示\"\"\"\n")
                .accepted();

        RegionWriter.write(region, folder);

        assertThat(RegionReader.read(folder))
                .isInstanceOfSatisfying(
                        RegionRead.Accepted.class, a -> assertThat(a.region()).isEqualTo(region));
    }

    @Test
    void hashesContentAndNotItsForm() {
        String hash = aSmallPark().accepted().contentHash();

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(aSmallPark()
                        .with(
                                "learners.csv",
                                "score,id,name,programme,entry_year\r\n77,N2,演示二,G1,2024\r\n81.50,N1,演示一,G1,2024")
                        .encoded("zones.csv", Charset.forName("GB18030"))
                        .accepted()
                        .contentHash())
                .isEqualTo(hash);
        assertThat(aSmallPark()
                        .replacing("learners.csv", "81.5", "81.6")
                        .accepted()
                        .contentHash())
                .isNotEqualTo(hash);
    }
}
