package org.siquan.app.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.People.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.LaboratoryId;
import org.siquan.region.LodgingId;
import org.siquan.region.ProgrammeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A school changes its programmes, the operator also laboratories and lodgings; nobody else changes anything. */
@SiquanTest
class EducationEditTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("G01"); // of the school YQ

    @Autowired
    Circles circles;

    @Autowired
    Curriculum curriculum;

    @Autowired
    SharedPlaces places;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = circles.load("education-edit");
    }

    @Test
    @Tag("S7")
    void aSchoolChangesItsOwnProgrammeAndTheLogSaysWhatItWas() {
        var school = person(park, new OrgId("YQ"), Role.SCHOOL);

        assertThat(send(school, "/education/programmes/G01", figures("teachers", "30")))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/education/programmes/G01?saved");

        assertThat(programme().capacity()).isEqualTo(new Capacity(30, 18, 20, 117, 134));
        assertThat(log("education.programme-changed")).contains("teachers=27", "teachers=30");
    }

    @Test
    @Tag("S7")
    void anotherSchoolAndAnEnterpriseAreRefused() {
        var other = person(park, new OrgId("QM"), Role.SCHOOL);
        var enterprise = person(park, new OrgId("E01"), Role.ENTERPRISE);

        assertThat(send(other, "/education/programmes/G01", figures("teachers", "1")))
                .hasStatus(403)
                .bodyText()
                .contains("您不能修改这项内容");
        assertThat(send(enterprise, "/education/programmes/G01", figures("teachers", "1")))
                .hasStatus(403);
        assertThat(send(other, "/education/laboratories/L1", Map.of("places", "1")))
                .hasStatus(403);
        assertThat(programme().capacity()).isEqualTo(new Capacity(27, 18, 20, 117, 134));
        assertThat(log("access.refused")).contains("changePlaces");
        assertThat(mvc.get().uri("/education/programmes/G01").with(as(other)))
                .bodyText()
                .contains("只有本校、园区运营和教育主管部门可见")
                .doesNotContain("name=\"teachers\"");
    }

    @Test
    void everyWrongFigureIsNamedWithWhatIsAllowedAndTheInputIsKept() {
        var sent = figures("teachers", "-3");
        sent.put("learnersPerTeacher", "0");
        sent.put("beds", "很多");
        sent.put("leastClass", "");

        assertThat(send(operator(), "/education/programmes/G01", sent))
                .hasStatus(422)
                .bodyText()
                .contains("专任教师（人）不能是“-3”：请填 0 到 1,000,000 的整数。")
                .contains("每名教师至多学生数不能是“0”：请填 1 到 1,000 的整数。")
                .contains("床位（张）不能是“很多”")
                .contains("开班下限（人）没有填")
                .contains("value=\"很多\"", "aria-invalid=\"true\"");
        assertThat(programme().capacity()).isEqualTo(new Capacity(27, 18, 20, 117, 134));
    }

    @Test
    void whoeverChangesWhatWasChangedMeanwhileIsShownBoth() {
        var first = figures("beds", "140");
        var second = figures("beds", "99");
        assertThat(send(operator(), "/education/programmes/G01", first)).hasStatus(302);

        assertThat(send(operator(), "/education/programmes/G01", second))
                .hasStatus(409)
                .bodyText()
                .contains("内容已被别人修改", "value=\"99\"", "现为 140");
        assertThat(programme().capacity()).isEqualTo(new Capacity(27, 18, 20, 117, 140));
    }

    @Test
    void aFormThatWasOpenWhileTheCircleWasImportedAnewIsStale() {
        var before = figures("beds", "99");
        send(operator(), "/education/programmes/G01", figures("beds", "140"));
        circles.load("education-edit");

        assertThat(send(operator(), "/education/programmes/G01", before)).hasStatus(409);
    }

    @Test
    @Tag("S12")
    void theOperatorChangesLaboratoriesAndLodgings() {
        var laboratory = laboratory();

        assertThat(send(operator(), "/education/laboratories/L1", figure("places", "150", laboratory.version())))
                .hasStatus(302);
        assertThat(laboratory().laboratory().places()).isEqualTo(150);
        assertThat(send(operator(), "/education/laboratories/L1", figure("places", "1", laboratory.version())))
                .hasStatus(409);
        assertThat(send(
                        operator(),
                        "/education/lodgings/D1",
                        figure("beds", "-1", lodging().version())))
                .hasStatus(422);
        assertThat(send(
                        operator(),
                        "/education/lodgings/D1",
                        figure("beds", "760", lodging().version())))
                .hasStatus(302);
        assertThat(lodging().lodging().beds()).isEqualTo(760);
        assertThat(log("education.laboratory-changed")).contains("137", "150");
        assertThat(log("education.lodging-changed")).contains("750", "760");
    }

    @Test
    void theApiChangesWithTheSameChecks() {
        var version = programme().version();
        var body = """
                {"teachers": 28, "learnersPerTeacher": 18, "leastClass": 20, "approvedPlaces": 117, "beds": %s, "version": %d}""";

        assertThat(put("/api/v1/programmes/G01/capacity", body.formatted("\"x\"", version)))
                .hasStatus(422)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.errors[0].field").isEqualTo("beds");
                    assertThat(json)
                            .extractingPath("$.errors[0].message")
                            .asString()
                            .contains("0 到 1,000,000");
                });
        assertThat(put("/api/v1/programmes/G01/capacity", body.formatted("134", version)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.capacity.teachers")
                .isEqualTo(28);
        assertThat(put("/api/v1/programmes/G01/capacity", body.formatted("134", version)))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("stale");
        assertThat(put("/api/v1/laboratories/L1/places", "{\"places\": 1.5, \"version\": 1}"))
                .hasStatus(422);
        assertThat(put(
                        "/api/v1/lodgings/D1/beds",
                        "{\"beds\": 10, \"version\": " + lodging().version() + "}"))
                .hasStatusOk();
        assertThat(put("/api/v1/lodgings/nowhere/beds", "{\"beds\": 10, \"version\": 1}"))
                .hasStatus(404);
    }

    private Actor operator() {
        return Regions.person(park, Role.PARK);
    }

    /** The figures of the programme as they are, with one of them changed. */
    private Map<String, String> figures(String field, String value) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "teachers", "27",
                "learnersPerTeacher", "18",
                "leastClass", "20",
                "approvedPlaces", "117",
                "beds", "134",
                "version", String.valueOf(programme().version())));
        sent.put(field, value);
        return sent;
    }

    private static Map<String, String> figure(String field, String value, long version) {
        return Map.of(field, value, "version", String.valueOf(version));
    }

    private ProgrammeView programme() {
        return transactions
                .as(operator(), () -> curriculum.findProgramme(PROGRAMME))
                .orElseThrow();
    }

    private SharedPlaces.LaboratoryView laboratory() {
        return transactions
                .as(operator(), () -> places.findLaboratory(new LaboratoryId("L1")))
                .orElseThrow();
    }

    private SharedPlaces.LodgingView lodging() {
        return transactions
                .as(operator(), () -> places.findLodging(new LodgingId("D1")))
                .orElseThrow();
    }

    private MvcTestResult send(Actor actor, String path, Map<String, String> sent) {
        var request = mvc.post().uri(path).with(as(actor)).with(csrf());
        sent.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult put(String path, String body) {
        return mvc.put()
                .uri(path)
                .with(as(operator()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Details of the newest entry with this action. */
    private String log(String action) {
        return transactions.as(
                operator(),
                () -> jdbc.sql("""
                                select details::text from platform.audit_entry
                                where action = :action order by seq desc limit 1""").param("action", action).query(String.class).single());
    }
}
