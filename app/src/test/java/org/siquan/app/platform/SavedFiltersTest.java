package org.siquan.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.SavedFilters.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A clerk keeps the filters of a list that are used every day. */
@SiquanTest
@Tag("S5")
class SavedFiltersTest {

    private static final String ABSENT = "state=ABSENT&sort=-day";

    @Autowired
    SavedFilters saved;

    @Autowired
    Accounts accounts;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    private Actor clerk = person(Role.SCHOOL);
    private Actor colleague = person(Role.SCHOOL);

    @BeforeEach
    void twoClerksOfOneSchool() {
        clerk = account();
        colleague = account();
    }

    private Actor account() {
        var someone = new NewAccount(
                FIRST, "clerk-" + UUID.randomUUID().toString().substring(0, 8), "王敏", Set.of(Role.SCHOOL), true);
        AccountId id = ActingAs.call(person(Role.SCHOOL), () -> accounts.save(someone, "a-long-password"));
        return Actor.account(id, EAST, FIRST, Set.of(Role.SCHOOL));
    }

    @Test
    void keptFiltersStandAboveTheListAndNobodyElseSeesThem() {
        assertThat(list(clerk, "?" + ABSENT))
                .contains("保存筛选", "value=\"state=ABSENT&amp;sort=-day\"")
                .doesNotContain("本周缺勤");

        assertThat(mvc.post()
                        .uri("/saved-filters")
                        .with(as(clerk))
                        .with(csrf())
                        .param("path", "/days/presence")
                        .param("query", ABSENT)
                        .param("name", " 本周缺勤 "))
                .hasRedirectedUrl("/days/presence?" + ABSENT);

        assertThat(list(clerk, "")).contains("/days/presence?state=ABSENT&amp;sort=-day", ">本周缺勤</span>");
        assertThat(list(clerk, "?" + ABSENT)).contains("aria-current=\"true\"").doesNotContain("保存筛选");
        assertThat(list(colleague, "")).doesNotContain("本周缺勤");
        assertThat(kept(colleague)).isEmpty();
    }

    @Test
    void theSameNameReplacesAndForgettingForgetsOnlyTheOwn() {
        keep(clerk, "缺勤", ABSENT);
        keep(clerk, "缺勤", "state=SICK");
        keep(colleague, "缺勤", ABSENT);

        assertThat(kept(clerk)).containsExactly(new Saved("缺勤", "state=SICK"));

        assertThat(mvc.post()
                        .uri("/saved-filters/drop")
                        .with(as(clerk))
                        .with(csrf())
                        .param("path", "/days/presence")
                        .param("name", "缺勤"))
                .hasRedirectedUrl("/days/presence");
        assertThat(kept(clerk)).isEmpty();
        assertThat(kept(colleague)).containsExactly(new Saved("缺勤", ABSENT));
    }

    @Test
    void whatIsNoFilterOfAListIsRefusedWithItsReason() {
        for (String path : List.of("//elsewhere.example", "https://elsewhere.example", "/days/../audit", "")) {
            assertThatThrownBy(() -> ActingAs.run(clerk, () -> saved.keep(path, ABSENT, "缺勤")))
                    .as(path)
                    .hasMessageContaining("saved-filter-query");
        }
        assertThatThrownBy(() -> keep(clerk, "缺勤", "state=<script>")).hasMessageContaining("saved-filter-query");
        assertThatThrownBy(() -> keep(clerk, "  ", ABSENT)).hasMessageContaining("saved-filter-name");
        assertThatThrownBy(() -> keep(clerk, "长".repeat(41), ABSENT)).hasMessageContaining("saved-filter-name");
        assertThat(kept(clerk)).isEmpty();
    }

    @Test
    void atMostTwentyOfAListAreKept() {
        for (int i = 0; i < SavedFilters.MOST; i++) {
            keep(clerk, "筛选" + i, "q=" + i);
        }
        assertThatThrownBy(() -> keep(clerk, "再一组", ABSENT)).hasMessageContaining("saved-filter-many");
        keep(clerk, "筛选3", ABSENT);
        assertThat(kept(clerk)).hasSize(SavedFilters.MOST).contains(new Saved("筛选3", ABSENT));
    }

    private void keep(Actor actor, String name, String query) {
        transactions.runAs(actor, () -> saved.keep("/days/presence", query, name));
    }

    private List<Saved> kept(Actor actor) {
        return transactions.as(actor, () -> saved.of("/days/presence"));
    }

    private String list(Actor actor, String query) {
        var answer = mvc.get().uri("/days/presence" + query).with(as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
