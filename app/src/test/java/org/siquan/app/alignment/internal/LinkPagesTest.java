package org.siquan.app.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of the five links: from the whole to the evidence of one link, in both languages. */
@SiquanTest
@Tag("S2")
class LinkPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    RegionData data;

    @Autowired
    RegionImports imports;

    @Autowired
    ReadingJob job;

    private AlignedPark park;

    @BeforeEach
    void read() {
        park = AlignedPark.read(organisations, transactions, data, imports, job);
    }

    @Test
    void everyLinkOfBothSourcesOpensItsEvidenceInBothLanguages() throws Exception {
        for (String language : List.of("en", "zh-CN")) {
            for (String source : List.of("ORDER", "POSTING")) {
                String page = body(park.operator(), "/alignment/links?lang=" + language + "&source=" + source);
                assertThat(page).doesNotContain("??").contains("<svg");
                Matcher link = Pattern.compile("href=\"(/alignment/links/evidence\\?[^\"]*)\"")
                        .matcher(page);
                int opened = 0;
                while (link.find() && opened < 12) {
                    opened++;
                    assertThat(body(park.operator(), link.group(1).replace("&amp;", "&")))
                            .as(link.group(1))
                            .doesNotContain("??");
                }
                assertThat(opened).isGreaterThan(3);
            }
        }
    }

    @Test
    void theEvidenceOfAnAdvertisementsLinkLeadsToTheAdvertisementAndAsASheet() throws Exception {
        String ends = "?source=POSTING&from=SECTOR&left=I64&right=";
        String page = body(park.person(Role.SCHOOL), "/alignment/links?source=POSTING");
        Matcher link = Pattern.compile("href=\"(/alignment/links/evidence\\?[^\"]*right=%E6%9F%90%E5%85%AC%E5%8F%B8)\"")
                .matcher(page);
        assertThat(link.find()).as(ends).isTrue();
        String path = link.group(1).replace("&amp;", "&");
        assertThat(body(park.person(Role.SCHOOL), path))
                .contains("/alignment/items/" + AlignedPark.posting("A4"))
                .doesNotContain("/alignment/items/" + AlignedPark.posting("A7"));
        assertThat(get(park.person(Role.SCHOOL), path.replace("evidence?", "evidence.xlsx?")))
                .hasStatusOk();
    }

    @Test
    void anOrderLeadsToItsCoursesACourseToTheOrdersThatSufferAndBack() throws Exception {
        Actor dean = park.person(Role.SCHOOL);
        String order = body(dean, "/alignment/graph?kind=CHAIN&id=" + chain() + "&source=ORDER");
        assertThat(order).contains("data-chart=\"graph\"", "/alignment/links/evidence?");
        for (String language : List.of("en", "zh-CN")) {
            int served = 0;
            for (var each : org.siquan.app.Regions.DEMONSTRATION.industry().orders()) {
                String id = each.id().value();
                String page = body(dean, "/alignment/orders/" + id + "?lang=" + language);
                assertThat(page).as(id).doesNotContain("??");
                Matcher course =
                        Pattern.compile("href=\"(/alignment/courses/[^\"]*)\"").matcher(page);
                if (served < 4 && course.find()) {
                    served++;
                    assertThat(body(dean, course.group(1)))
                            .doesNotContain("??")
                            .contains("→", "/alignment/graph?kind=COURSE");
                }
                if (served >= 4) {
                    break;
                }
            }
            assertThat(served).as("orders that some course serves").isPositive();
        }
        assertThat(get(dean, "/alignment/orders/none")).hasStatus(404);
        assertThat(get(dean, "/alignment/courses/none")).hasStatus(404);
        assertThat(get(dean, "/alignment/graph?kind=CHAIN&id=none")).hasStatus(404);
        assertThat(get(dean, "/alignment/graph?kind=RUMOUR&id=x")).hasStatus(422);
    }

    private static String chain() {
        return org.siquan.app.Regions.DEMONSTRATION
                .industry()
                .enterprises()
                .getFirst()
                .chain()
                .value();
    }

    @Test
    void whoHasNoPlaceHereIsRefusedAndAWrongAddressIsExplained() {
        assertThat(get(park.person(Role.LEARNER), "/alignment/links")).hasStatus(403);
        assertThat(get(park.person(Role.MENTOR), "/alignment/links/evidence?from=SECTOR"))
                .hasStatus(403);
        assertThat(get(park.operator(), "/alignment/links?source=RUMOUR"))
                .hasStatus(422)
                .bodyText()
                .contains("RUMOUR", "POSTING");
        assertThat(get(park.operator(), "/alignment/links?least=33")).hasStatus(422);
        assertThat(get(park.operator(), "/alignment/links/evidence?from=SECTOR&left=no&right=no"))
                .hasStatus(404);
    }

    private String body(Actor actor, String path) throws Exception {
        MvcTestResult answer = get(actor, path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(as(actor)).exchange();
    }
}
