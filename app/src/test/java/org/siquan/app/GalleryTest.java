package org.siquan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;

import org.junit.jupiter.api.Test;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SiquanTest
class GalleryTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everySharedPartRenders() {
        assertThat(mvc.get().uri("/gallery").with(as(person(Role.PARK))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "aria-current=\"step\"",
                        "data-chart=\"sankey\"",
                        "不得上岗",
                        "page-act",
                        "导出",
                        "第 3—4 条，共 7 条",
                        "--v:42%")
                .contains("echarts.min.js")
                .doesNotContain("??");
    }
}
