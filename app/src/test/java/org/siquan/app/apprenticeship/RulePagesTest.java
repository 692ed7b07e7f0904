package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Role;
import org.siquan.engine.rules.Coverage;
import org.siquan.engine.rules.RuleBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of all rules: everybody reads where they stand, how sure we are, and how far they are decided. */
@SiquanTest
@Tag("S5")
class RulePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everybodyReadsEveryRuleWithItsBasisAndHowFarItIsDecided() {
        for (Role role :
                new Role[] {Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER}) {
            assertThat(page("?lang=zh-CN", role))
                    .contains("全部 " + RuleBook.all().size(), "SX-16.2", "不得安排未满 16 周岁的学生", "原文", "看：出生日期", "待核")
                    .doesNotContain("??");
        }
        assertThat(page("", Role.PARK))
                .contains(RuleBook.all().stream()
                        .map(rule -> "id=\"" + rule.id() + "\"")
                        .toList());
        assertThat(page("?lang=en", Role.PARK))
                .contains("nobody under 16", "Decided from facts", "before the start")
                .doesNotContain("??");
        page("?lang=zh-CN", Role.PARK);
    }

    @Test
    void theFilterShowsOnlyWhatIsNotCoveredAndWhy() {
        long open = RuleBook.all().stream()
                .filter(rule -> rule.coverage() instanceof Coverage.Open)
                .count();

        assertThat(page("?coverage=OPEN", Role.SCHOOL))
                .contains("未覆盖 " + open, "学分模块尚未建成", "LH-2")
                .doesNotContain("id=\"SX-16.2\"", "??");
        assertThat(page("?coverage=nonsense", Role.SCHOOL)).contains("id=\"SX-16.2\"");
    }

    private String page(String query, Role role) {
        var result = mvc.get()
                .uri("/apprenticeship/rules" + query)
                .with(as(People.person(role)))
                .exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
