package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.region.SmallPark.aSmallPark;

import org.junit.jupiter.api.Test;

class RegionIndexTest {
    private final Region region = aSmallPark().accepted();
    private final RegionIndex index = RegionIndex.of(region);

    @Test
    void followsALearnerToSchoolAndAClassToItsEnterprise() {
        Learner learner = index.learner(new LearnerId("N1"));

        assertThat(index.schoolProvince(learner)).isEqualTo(new Province("京"));
        assertThat(index.orderOf(new ClassId("C2")).id()).isEqualTo(new OrderId("O2"));
        assertThat(index.enterpriseOf(new OrderId("O2")).staff()).isEqualTo(300);
        assertThat(index.zoneOf(new OrderId("O1"))).isEqualTo(new ZoneId("Z1"));
        assertThat(index.major("080901").zh()).isEqualTo("计算机科学与技术");
    }

    @Test
    void namesAnIdentifierOfAnotherRegion() {
        assertThatThrownBy(() -> index.order(new OrderId("O9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("O9")
                .hasMessageContaining("Try:");
    }
}
