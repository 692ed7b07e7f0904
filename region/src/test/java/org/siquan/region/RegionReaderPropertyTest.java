package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.region.file.Issue;

class RegionReaderPropertyTest {
    private static final List<String> FILES = List.of(
            "park.csv", "sites.csv", "orders.csv", "classes.csv", "patterns.csv", "preferences.csv", "quotas.csv");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersWhateverBytesItIsGiven(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            byte[] bytes = aSmallPark().bytes(file);
            for (int k = random.nextInt(4); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            RegionRead read = aSmallPark().with(file, bytes).read();

            if (read instanceof RegionRead.Refused refused) {
                assertThat(refused.issues()).as("seed %d round %d", seed, i).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.csv", "classes.csv", "preferences.csv", "quotas.csv", "learners.csv"})
    void neverTakesAFileCutInsideARowForWhole(String file) {
        byte[] whole = aSmallPark().bytes(file);
        Region region = aSmallPark().accepted();
        for (int cut = 0; cut < whole.length - 1; cut++) {
            RegionRead read = aSmallPark().with(file, Arrays.copyOf(whole, cut)).read();

            if (read instanceof RegionRead.Accepted accepted) {
                assertThat(accepted.region()).as("cut at %d", cut).isNotEqualTo(region);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesTheFaultsInTheOrderOfTheFiles(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SmallPark park = aSmallPark();
        for (int i = 0; i < 20; i++) {
            park.adding(FILES.get(1 + random.nextInt(3)), "X" + i + ",?,,");
        }

        List<Issue> issues = park.issues();

        assertThat(issues).hasSizeGreaterThanOrEqualTo(20);
        assertThat(issues)
                .isSortedAccordingTo(java.util.Comparator.comparing(Issue::file).thenComparingLong(Issue::line));
    }
}
