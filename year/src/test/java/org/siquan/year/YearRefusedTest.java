package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.region.Industry;
import org.siquan.region.OrderId;
import org.siquan.region.Quota;
import org.siquan.region.QuotaId;
import org.siquan.region.QuotaKind;
import org.siquan.region.Region;
import org.siquan.region.Talent;

/** A readable region that a stage cannot work with is refused with every reason in both languages. */
@Tag("S14")
class YearRefusedTest {

    private static final Region REGION = Variants.REGION;

    @Test
    void boundsThatCrossAreNamedBothAndNothingIsMatched() {
        List<OrderId> orders =
                REGION.industry().orders().stream().map(o -> o.id()).toList();
        List<Quota> quotas = new ArrayList<>();
        quotas.add(group("Q-A", "甲组", orders.subList(0, 2)));
        quotas.add(group("Q-B", "乙组", orders.subList(1, 3)));
        Talent talent = REGION.talent();
        YearInput input = Variants.inputOf(new Region(
                REGION.park(),
                REGION.metroArea(),
                REGION.industry(),
                REGION.education(),
                new Talent(talent.learners(), talent.preferences(), quotas)));

        YearRefused refused = catchThrowableOfType(
                YearRefused.class, () -> MatchingStage.run(input, PlacesCheck.agreed(input), Variants.control(input)));

        for (String name : List.of("甲组", "乙组")) {
            assertThat(refused.reasons()).anySatisfy(reason -> {
                assertThat(reason.zh()).contains(name, "交叉", "请");
                assertThat(reason.en()).contains(name, "cross", "Try:");
            });
        }
    }

    @Test
    void anEnterpriseWithoutMentorsIsNamedBeforeAnythingIsPlanned() {
        Industry industry = REGION.industry();
        YearInput shipped = Variants.inputOf(REGION);
        MatchingResult matching = MatchingStage.run(shipped, PlacesCheck.agreed(shipped), Variants.control(shipped));
        YearInput input = Variants.inputOf(new Region(
                REGION.park(),
                REGION.metroArea(),
                new Industry(
                        industry.chains(),
                        industry.competencies(),
                        industry.levels(),
                        industry.enterprises(),
                        industry.orders(),
                        industry.classes(),
                        industry.needed(),
                        industry.posts(),
                        List.of(),
                        industry.demand()),
                REGION.education(),
                REGION.talent()));

        YearRefused refused = catchThrowableOfType(
                YearRefused.class, () -> ScheduleStage.run(input, matching, Variants.control(input)));

        assertThat(refused.reasons()).hasSizeGreaterThan(50).allSatisfy(reason -> {
            assertThat(reason.zh()).contains("没有企业导师");
            assertThat(reason.en()).contains("has no mentor; add one");
        });
    }

    private static Quota group(String id, String name, List<OrderId> orders) {
        return new Quota(new QuotaId(id), null, name, QuotaKind.GROUP, orders, null, 0, 5, "");
    }
}
