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
