package org.siquan.framework.cfpackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.catalogue.Catalogue;
import org.siquan.framework.CompetencyFramework;
import org.siquan.framework.FrameworkRead;
import org.siquan.framework.SmallFramework;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.Region;

/** What is written and read again is the same, and whatever bytes are read get an answer. */
@Tag("S2")
class C01_RoundTripPropertyTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<CompetencyFramework> frameworks() {
        return Stream.iterate(1L, seed -> seed + 1).limit(40).map(SmallFramework::random);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void aFrameworkComesBackAsItWas(CompetencyFramework framework) {
        FrameworkRead read = CfPackageReader.read(framework.version(), CfPackageWriter.write(framework, CATALOGUE));

        assertThat(read).isInstanceOfSatisfying(FrameworkRead.Accepted.class, accepted -> {
            assertThat(accepted.framework()).isEqualTo(framework);
            assertThat(accepted.warnings()).hasSize(framework.competencies().isEmpty() ? 1 : 0);
        });
    }

    @Test
    void theDemonstrationRegionComesBackWithDescriptorsInCanonicalOrder() {
        Region region = described(DemonstrationRegion.load());
        byte[] content = CfPackageWriter.write(CompetencyFramework.of(region), CATALOGUE);

        assertThat(CfPackageReader.read("guan.json", content))
                .isInstanceOfSatisfying(FrameworkRead.Accepted.class, accepted -> {
                    CompetencyFramework back = accepted.framework();
                    assertThat(accepted.warnings()).isEmpty();
                    assertThat(back.competencies()).isEqualTo(region.industry().competencies());
                    assertThat(back.levels()).isEqualTo(region.industry().levels());
                    assertThat(back.chains()).isEqualTo(region.industry().chains());
                    assertThat(back).isEqualTo(CompetencyFramework.of(region));
                    assertThat(CfPackageWriter.write(back, CATALOGUE)).isEqualTo(content);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersWhateverBytesItIsGiven(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] sound = CfPackageWriter.write(SmallFramework.small(), CATALOGUE);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = sound.clone();
            for (int k = random.nextInt(6); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            if (CfPackageReader.read("x.json", bytes) instanceof FrameworkRead.Refused refused) {
                assertThat(refused.issues()).as("seed %d round %d", seed, i).isNotEmpty();
            }
        }
    }

    @Test
    void aFileThatWasCutOffIsNeverTakenForWhole() {
        byte[] sound = CfPackageWriter.write(SmallFramework.small(), CATALOGUE);
        for (int cut = 0; cut < sound.length - 2; cut += 7) {
            assertThat(CfPackageReader.read("x.json", Arrays.copyOf(sound, cut)))
                    .as("cut at %d", cut)
                    .isInstanceOf(FrameworkRead.Refused.class);
        }
    }

    /** With descriptors of every second competency. */
    private static Region described(Region region) {
        Industry i = region.industry();
        List<CompetencyLevel> levels = Stream.iterate(
                        0, n -> n < i.competencies().size(), n -> n + 2)
                .map(i.competencies()::get)
                .map(Competency::id)
                .flatMap(id -> SmallFramework.descriptors(id.value()).stream())
                .toList();
        Industry changed = new Industry(
                i.chains(),
                i.competencies(),
                levels,
                i.enterprises(),
                i.orders(),
                i.classes(),
                i.needed(),
                i.posts(),
                i.mentors(),
                i.demand());
        return new Region(region.park(), region.metroArea(), changed, region.education(), region.talent());
    }
}
