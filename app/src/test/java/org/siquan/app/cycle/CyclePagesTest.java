package org.siquan.app.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may see which page of the cycle, before anything was run and without a region. */
@SiquanTest
@Tag("S7")
class CyclePagesTest {

    private final MockMvcTester mvc;

    CyclePagesTest(@Autowired MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void theOperatorOfAParkWithoutDataIsToldWhereToImportThem() {
        assertThat(mvc.get().uri("/cycle").with(People.as(People.person(Role.PARK))))
                .hasStatusOk()
                .bodyText()
                .contains("区域数据");
        assertThat(mvc.get().uri("/cycle?lang=en").with(People.as(People.person(Role.PARK))))
                .hasStatusOk()
                .bodyText()
                .contains("This park has no data yet");
    }

    @Test
    void aRunWithoutARegionIsAConflictAndLeavesNothingBehind() {
        assertThat(mvc.post()
                        .uri("/cycle/runs")
                        .with(People.as(People.person(Role.PARK)))
                        .with(csrf()))
                .hasStatus(409);
        assertThat(mvc.get().uri("/cycle").with(People.as(People.person(Role.PARK))))
                .bodyText()
                .doesNotContain("运行记录");
    }

    @Test
    void aSeedThatIsNoNumberStartsNothingAndSaysSo() {
        assertThat(mvc.post()
                        .uri("/cycle/runs")
                        .param("seed", "seven")
                        .with(People.as(People.person(Role.PARK)))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("seven");
    }

    @Test
    void everybodyWithAPartOfTheYearMayOpenTheWeeks() {
        for (Role role : new Role[] {Role.PARK, Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR}) {
            assertThat(mvc.get().uri("/cycle/weeks").with(People.as(People.person(role))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("没有可看的安排");
        }
    }

    @Test
    void onlyTheOperatorStartsARunAndOnlyWithItsToken() {
        assertThat(mvc.post()
                        .uri("/cycle/runs")
                        .with(People.as(People.person(Role.SCHOOL)))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/cycle/runs")
                        .with(People.as(People.person(Role.COMMISSION)))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post().uri("/cycle/runs").with(People.as(People.person(Role.PARK))))
                .hasStatus(403);
    }

    @Test
    void aLearnerSeesTheirOwnPageAndNoList() {
        assertThat(mvc.get().uri("/cycle/me").with(People.as(People.person(Role.LEARNER))))
                .hasStatusOk()
                .bodyText()
                .contains("还没有结果");
        assertThat(mvc.get().uri("/cycle/learners").with(People.as(People.person(Role.LEARNER))))
                .hasStatus(403);
        assertThat(mvc.get().uri("/cycle/learners/N0002").with(People.as(People.person(Role.LEARNER))))
                .hasStatus(403);
    }

    @Test
    void unknownStagesLearnersAndPagesAreSaidSo() {
        assertThat(mvc.get().uri("/cycle/stages/nowhere").with(People.as(People.person(Role.PARK))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/cycle/stages/demand").with(People.as(People.person(Role.PARK))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/cycle/learners/N9999").with(People.as(People.person(Role.SCHOOL))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/cycle/learners?page=0").with(People.as(People.person(Role.SCHOOL))))
                .hasStatus(422);
        assertThat(mvc.get().uri("/cycle/learners?state=ELSE").with(People.as(People.person(Role.SCHOOL))))
                .hasStatus(422);
        assertThat(mvc.get().uri("/cycle/weeks?page=0").with(People.as(People.person(Role.MENTOR))))
                .hasStatus(422);
        assertThat(mvc.get()
                        .uri("/cycle/runs/00000000-0000-7000-8000-000000000000/demand.json")
                        .with(People.as(People.person(Role.PARK))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/cycle/blocks?page=-1").with(People.as(People.person(Role.ENTERPRISE))))
                .hasStatus(422);
    }

    @Test
    void everyRoleIsToldOnTheFirstPageWhatComesNext() {
        for (Role role : Role.values()) {
            assertThat(mvc.get().uri("/").with(People.as(People.person(role))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("您接下来要做的");
        }
    }
}
