package org.siquan.app.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.siquan.app.Regions.DEMONSTRATION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.Regions;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.region.MajorBasis;
import org.siquan.region.PartnerKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** What everybody of the park reads of the education circle. */
@SiquanTest
class EducationPagesTest {

    private static final List<String> LISTS =
            List.of("institutions", "majors", "programmes", "courses", "laboratories", "lodgings", "partners");

    @Autowired
    Circles circles;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;

    @BeforeEach
    void load() {
        park = circles.load("education-pages");
    }

    @Test
    void namesProvincesInTheReadersLanguage() {
        assertThat(page("/education/institutions?province=冀&lang=en", Role.SCHOOL))
                .contains(">Hebei</td>", "Province: Hebei")
                .doesNotContain(">Tianjin</td>");
        assertThat(page("/education/institutions?province=冀", Role.SCHOOL)).contains(">冀</td>", "所在地：冀");
    }

    @Test
    void everyListOpensForEveryRoleInBothLanguages() {
        for (var list : LISTS) {
            for (var role : Role.values()) {
                assertThat(page("/education/" + list, role))
                        .as(list)
                        .contains("导出 xlsx")
                        .doesNotContain("??");
            }
            assertThat(page("/education/" + list + "?lang=en", Role.SCHOOL))
                    .as(list)
                    .contains("lang=\"en\"")
                    .doesNotContain("??");
        }
    }

    @Test
    @Tag("S4")
    void theMajorsSayWhetherTheyArePublicReportedOrAssumed() {
        var majors = DEMONSTRATION.education().majors();
        assertThat(majors).hasSize(15);
        assertThat(page("/education/majors", Role.PARK))
                .contains("第 1—15 条，共 15 条", ">公开</span>", ">报道</span>", ">假定</span>");

        for (var basis : MajorBasis.values()) {
            var count = majors.stream().filter(m -> m.basis() == basis).count();
            assertThat(page("/education/majors?basis=" + basis, Role.PARK)).contains("共 " + count + " 条");
        }
    }

    @Test
    @Tag("S2")
    void aMajorShowsItsCoursesAndHowDeepTheyTeachWhichCompetency() {
        var html = page("/education/majors/080901", Role.ENTERPRISE);

        assertThat(html).contains("程序设计基础", "Fundamentals of programming", "Python 程序设计", "能独立做", "云桥大学（演示）");
        for (var course : DEMONSTRATION.education().courses()) {
            if (course.majorCode().equals("080901")) {
                assertThat(html).contains(course.zh());
            }
        }
        assertThat(page("/education/majors/080901?lang=en", Role.ENTERPRISE)).contains("Python programming", "alone");
    }

    @Test
    @Tag("S6")
    void theOverviewNamesTheFiveIndustryCollegesAndTheThreeInstitutes() {
        var html = page("/education", Role.COMMISSION);

        assertThat(html).contains("产业学院（5 个）", "研究院与院士小院（3 个）");
        DEMONSTRATION.education().colleges().forEach(c -> assertThat(html).contains(c.zh(), c.en()));
    }

    @Test
    @Tag("S3")
    void theOverviewNamesTheThreeBodiesWithTheirMembers() {
        var html = page("/education", Role.SCHOOL);

        assertThat(html).contains("职普融通共同体", "产教融合联合体", "科教融汇集合体", "云岫软件（演示）", "燕南大学（演示）", "院士小院");
        DEMONSTRATION
                .education()
                .bodies()
                .forEach(b -> b.members()
                        .forEach(member -> assertThat(html)
                                .as("the identifier of %s is replaced by its name", member)
                                .doesNotContain(">" + member + "<")));
    }

    @Test
    @Tag("S9")
    void realPartnersAreListedByNameAndOwnNothing() {
        var partners = DEMONSTRATION.education().partners();

        for (var kind : PartnerKind.values()) {
            var html = page("/education/partners?kind=" + kind, Role.PARK);
            partners.stream()
                    .filter(p -> p.kind() == kind)
                    .forEach(p -> assertThat(html).contains(p.zh(), p.en()));
        }
        var institutions = page("/education/institutions?size=200", Role.PARK);
        partners.forEach(p -> assertThat(institutions).doesNotContain(p.zh()));
    }

    @Test
    @Tag("S12")
    void sharedLaboratoriesAndLodgingsShowTheirCapacityAndPlace() {
        assertThat(page("/education/laboratories", Role.LEARNER))
                .contains("软件与云实训室", "固安园区主楼", ">137<")
                .contains("国际经济与贸易、金融科技、大数据管理与应用");
        assertThat(page("/education/laboratories?major=082003", Role.SCHOOL)).contains("飞机装配与复材实训室", "共 1 条");
        assertThat(page("/education/lodgings?sort=-beds", Role.MENTOR)).containsSubsequence("固安一号公寓", "雄安公寓");
        assertThat(page("/education/lodgings/D1", Role.ENTERPRISE))
                .contains(">750<")
                .doesNotContain("type=\"submit\">保存");
    }

    @Test
    void filtersSortAndPageAreInTheUrl() {
        assertThat(page("/education/courses?major=080901&term=4&sort=zh", Role.SCHOOL))
                .contains("数据库系统")
                .doesNotContain("程序设计基础")
                .contains("专业：计算机科学与技术</option>");
        assertThat(page("/education/courses?size=10&page=2", Role.SCHOOL))
                .contains("第 11—20 条，共 " + DEMONSTRATION.education().courses().size() + " 条");
        assertThat(page("/education/institutions?province=津", Role.SCHOOL)).contains("海河湾理工大学", "共 2 条");
        assertThat(mvc.get().uri("/education/majors?basis=WISH").with(as(Regions.person(park, Role.SCHOOL))))
                .hasStatus(422)
                .bodyText()
                .contains("PUBLIC, REPORTED, ASSUMPTION");
        assertThat(mvc.get().uri("/education/courses?page=0").with(as(Regions.person(park, Role.SCHOOL))))
                .hasStatus(422);
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        for (var path : List.of("institutions", "majors", "programmes", "courses", "laboratories", "lodgings")) {
            for (var id : List.of("nowhere", "x".repeat(80))) {
                assertThat(mvc.get().uri("/education/" + path + "/" + id).with(as(Regions.person(park, Role.SCHOOL))))
                        .hasStatus(404)
                        .bodyText()
                        .contains("没有");
                assertThat(mvc.get().uri("/api/v1/" + path + "/" + id).with(as(Regions.person(park, Role.SCHOOL))))
                        .hasStatus(404)
                        .hasContentType("application/problem+json");
            }
        }
    }

    @Test
    @Tag("S7")
    void aSchoolReadsItsOwnCapacitiesOnlyAndTheSheetHoldsNoMore() throws IOException {
        var own = Regions.person(park, Role.SCHOOL);
        var school = own.org().value();

        var rows = rows("/education/programmes.xlsx", Role.SCHOOL);

        assertThat(rows).hasSize(DEMONSTRATION.education().programmes().size() + 1);
        assertThat(rows.getFirst()).containsEntry("B", "编号").containsEntry("E", "专任教师");
        DEMONSTRATION.education().programmes().forEach(p -> {
            var row = rows.stream()
                    .filter(r -> p.id().value().equals(r.get("B")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get("E"))
                    .as(p.id().value())
                    .isEqualTo(p.institution().value().equals(school) ? String.valueOf(p.teachers()) : null);
        });
        assertThat(rows("/education/programmes.xlsx", Role.PARK))
                .allSatisfy(row -> assertThat(row).containsKey("E"));
    }

    @Test
    void theApiAnswersWithTheSameRowsAsThePage() {
        for (var list : LISTS) {
            assertThat(mvc.get().uri("/api/v1/" + list + "?size=3").with(as(Regions.person(park, Role.PARK))))
                    .as(list)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.rows.length()")
                    .isEqualTo(3);
        }
        assertThat(mvc.get().uri("/api/v1/majors/080901").with(as(Regions.person(park, Role.SCHOOL))))
                .bodyJson()
                .extractingPath("$.college.zh")
                .isEqualTo("智慧城市学院");
        assertThat(mvc.get().uri("/api/v1/institutions/YQ").with(as(Regions.person(park, Role.SCHOOL))))
                .bodyJson()
                .extractingPath("$.institution.id")
                .isEqualTo("YQ");
        assertThat(mvc.get().uri("/api/v1/bodies").with(as(Regions.person(park, Role.SCHOOL))))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(3);
        assertThat(mvc.get().uri("/api/v1/colleges").with(as(Regions.person(park, Role.SCHOOL))))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(8);
    }

    @Test
    void anEmptyParkIsToldHowToBegin() {
        var empty = circles.empty("education-empty");

        assertThat(mvc.get().uri("/education").with(as(Regions.person(empty, Role.PARK))))
                .hasStatusOk()
                .bodyText()
                .contains("教育圈还没有数据");
        assertThat(mvc.get().uri("/education/majors").with(as(Regions.person(empty, Role.PARK))))
                .hasStatusOk()
                .bodyText()
                .contains("还没有专业");
    }

    private String page(String path, Role role) {
        return HtmlUtils.htmlUnescape(new String(bytes(path, role), StandardCharsets.UTF_8));
    }

    private byte[] bytes(String path, Role role) {
        var result = mvc.get().uri(path).with(as(Regions.person(park, role))).exchange();
        assertThat(result).as("%s as %s", path, role).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private List<Map<String, String>> rows(String path, Role role) throws IOException {
        return SheetRows.rows(bytes(path, role));
    }
}
