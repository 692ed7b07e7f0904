package org.siquan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.region.Competency;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Industry;
import org.siquan.region.Park;
import org.siquan.region.Region;

/** The framework of a region: identifier of the park, version of the content. */
@Tag("S2")
class CompetencyFrameworkTest {

    private static final Region REGION = DemonstrationRegion.load();

    @Test
    void theOrderOfRowsMakesNoOtherVersion() {
        List<Competency> turned = new ArrayList<>(REGION.industry().competencies());
        Collections.reverse(turned);

        assertThat(CompetencyFramework.of(with(turned)).version())
                .isEqualTo(CompetencyFramework.of(REGION).version())
                .matches("2026-[0-9a-f]{8}");
    }

    @Test
    void anotherContentIsAnotherVersionOfTheSameFramework() {
        CompetencyFramework now = CompetencyFramework.of(REGION);
        CompetencyFramework less =
                CompetencyFramework.of(with(REGION.industry().competencies().subList(0, 10)), LocalDate.of(2026, 9, 1));

        assertThat(less.version()).isNotEqualTo(now.version());
        assertThat(less.identifier()).isEqualTo(now.identifier());
        assertThat(less.changed()).isEqualTo("2026-09-01");
        assertThat(now.changed()).isEqualTo(REGION.park().firstMonday());
    }

    @Test
    void anotherParksFrameworkIsAnother() {
        Park p = REGION.park();
        Park elsewhere = new Park("elsewhere", p.zh(), p.en(), p.year(), p.firstMonday(), p.zone(), p.source());

        assertThat(CompetencyFramework.of(new Region(
                                elsewhere, REGION.metroArea(), REGION.industry(), REGION.education(), REGION.talent()))
                        .identifier())
                .isNotEqualTo(CompetencyFramework.of(REGION).identifier());
    }

    private static Region with(List<Competency> competencies) {
        Industry i = REGION.industry();
        Industry changed = new Industry(
                i.chains(),
                competencies,
                i.levels(),
                i.enterprises(),
                i.orders(),
                i.classes(),
                i.needed(),
                i.posts(),
                i.mentors(),
                i.demand());
        return new Region(REGION.park(), REGION.metroArea(), changed, REGION.education(), REGION.talent());
    }
}
