package org.siquan.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.TestJobs;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiquanTest
class JobPagesTest {

    private static final Actor SCHOOL = person(Role.SCHOOL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jobs jobs;

    @Test
    void showsTheJobItsResultAndTheList() {
        var id = finished();

        assertThat(mvc.get().uri("/jobs/" + id).with(as(SCHOOL)))
                .hasStatusOk()
                .bodyText()
                .contains("完成")
                .contains("<progress")
                .contains("/siquan/js/job");
        assertThat(mvc.get().uri("/jobs").with(as(SCHOOL)))
                .hasStatusOk()
                .bodyText()
                .contains("/jobs/" + id)
                .doesNotContain("还没有后台任务");
    }

    @Test
    void followsTheJobByServerSentEvents() {
        var id = finished();

        // a page comes before its stream, and with it the session: both threads of a stream would create one
        var session = Objects.requireNonNull(mvc.get()
                .uri("/jobs/" + id)
                .with(as(SCHOOL))
                .exchange()
                .getResponse()
                .getCookie("SIQUAN"));

        var stream = mvc.get()
                .uri("/jobs/" + id + "/events")
                .cookie(session)
                .with(as(SCHOOL))
                .exchange();

        assertThat(stream)
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/event-stream")
                .bodyText()
                .contains("event:done")
                .contains("\"status\":\"DONE\"")
                .contains("\"percent\":100");
    }

    @Test
    void sendsWhoeverCancelsBackToTheJob() {
        var id = finished();

        assertThat(mvc.post().uri("/jobs/" + id + "/cancel").with(as(SCHOOL)).with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/jobs/" + id);
    }

    @Test
    void foreignAndUnknownJobsLookAlike() {
        var id = finished();
        var stranger = as(person(EAST, SECOND, Role.ENTERPRISE));

        assertThat(mvc.get().uri("/jobs/" + id).with(stranger))
                .hasStatus(404)
                .bodyText()
                .contains("没有这个任务");
        assertThat(mvc.get().uri("/jobs/00000000-0000-0001-0000-000000000001").with(stranger))
                .hasStatus(404);
        assertThat(mvc.get().uri("/jobs/not-an-id").with(stranger)).hasStatus(404);
    }

    @Test
    void firstPageAndAuditLogOpenInBothLanguages() {
        var operator = as(person(Role.PARK));

        for (var path : new String[] {"/", "/audit", "/jobs"}) {
            assertThat(mvc.get().uri(path + "?lang=en").with(operator))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\"")
                    .doesNotContain("??");
            assertThat(mvc.get().uri(path).with(operator))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??platform");
        }
    }

    private JobId finished() {
        var id = ActingAs.call(SCHOOL, () -> jobs.start(TestJobs.KIND, "{\"seed\": 3}"));
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!ActingAs.call(SCHOOL, () -> jobs.find(id))
                        .orElseThrow()
                        .status()
                        .over()
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return id;
    }
}
