package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.region.travel.TravelTimes.Reach;

class DemonstrationRegionTest {
    private static final RegionRead READ = RegionReader.read(DemonstrationRegion.files(), Catalogue.load());
    private static final Region REGION = DemonstrationRegion.load();

    @Test
    @Tag("S15")
    void isReadWithoutFaultOrWarning() {
        assertThat(READ)
                .isInstanceOfSatisfying(
                        RegionRead.Accepted.class, a -> assertThat(a.warnings()).isEmpty());
    }

    @Test
    void holdsWhatTheYearNeeds() {
        Industry industry = REGION.industry();
        Education education = REGION.education();

        assertThat(REGION.comparedMajors()).hasSize(13);
        assertThat(education.majors()).hasSize(15).containsAll(REGION.comparedMajors());
        assertThat(industry.chains()).hasSize(5);
        assertThat(industry.competencies()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(industry.enterprises()).hasSize(60);
        assertThat(industry.orders()).hasSize(120);
        assertThat(industry.mentors()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(REGION.talent().learners()).hasSize(2000);
        assertThat(REGION.talent().preferences()).hasSize(2000);
        assertThat(industry.orders().stream().mapToInt(Order::places).sum()).isBetween(1700, 1800);
        assertThat(industry.demand().stream().map(DemandPoint::quarter).distinct())
                .hasSize(12);
        assertThat(industry.demand())
                .hasSize(12
                        * (int) industry.demand().stream()
                                .map(d -> List.of(d.occupationCode(), d.zone()))
                                .distinct()
                                .count());
    }

    @Test
    @Tag("S8")
    void hasTheParkAndItsFiveZonesAndMarksTheOneWhosePlaceIsAssumed() {
        assertThat(REGION.metroArea().zones())
                .extracting(Zone::zh, z -> z.province().word(), Zone::assumption)
                .containsExactlyInAnyOrder(
                        tuple("固安园区", "冀", false),
                        tuple("大兴临空经济区", "京", false),
                        tuple("廊坊高新技术产业开发区", "冀", false),
                        tuple("雄安新区智慧城市产业园", "冀", false),
                        tuple("天津滨海高新技术产业开发区", "津", false),
                        tuple("跨境电子商务综合试验区", "冀", true));
    }

    @Test
    @Tag("S1")
    void givesEveryEnterpriseItsPlaceInTheChainAndItsSize() {
        for (Chain chain : REGION.industry().chains()) {
            List<Enterprise> members = REGION.industry().enterprises().stream()
                    .filter(e -> e.chain().equals(chain.id()))
                    .toList();
            assertThat(members).as(chain.zh()).extracting(Enterprise::position).contains(ChainPosition.values());
        }
        assertThat(REGION.industry().enterprises()).extracting(Enterprise::size).contains(EnterpriseSize.values());
    }

    @Test
    @Tag("S6")
    void hasFiveIndustryCollegesAndThreeInstitutes() {
        assertThat(REGION.education().colleges())
                .extracting(College::zh)
                .containsExactly(
                        "智慧城市学院", "先进制造产业学院", "数字财经产业学院", "珠宝科创产业学院", "临空经济产业学院", "协同创新研究院", "产教融合研究院", "院士小院");
    }

    @Test
    @Tag("S9")
    void namesTheFirstPartners() {
        assertThat(REGION.education().partners())
                .extracting(Partner::zh)
                .contains(
                        "北京理工大学",
                        "中央财经大学",
                        "北京工商大学",
                        "北京信息科技大学",
                        "北京联合大学",
                        "北京服装学院",
                        "北京经济管理职业学院",
                        "华为",
                        "京东",
                        "联想",
                        "航天信息",
                        "国奥");
    }

    @Test
    @Tag("S9")
    void letsNoRealOrganisationOwnAnything() {
        Set<String> partners =
                REGION.education().partners().stream().map(Partner::zh).collect(Collectors.toCollection(HashSet::new));

        assertThat(REGION.industry().enterprises()).allSatisfy(e -> {
            assertThat(e.origin()).isEqualTo(Origin.DEMONSTRATION);
            assertThat(e.zh()).contains("演示");
            assertThat(partners).doesNotContain(e.zh()).noneMatch(e.zh()::contains);
        });
        assertThat(REGION.education().institutions()).allSatisfy(i -> {
            assertThat(i.origin()).isEqualTo(Origin.DEMONSTRATION);
            assertThat(i.zh()).contains("演示");
        });
        assertThat(REGION.industry().orders())
                .allSatisfy(o -> assertThat(o.zh()).contains("演示"));
        assertThat(REGION.talent().learners())
                .allSatisfy(l -> assertThat(l.name()).endsWith("（演示）"));
    }

    @Test
    @Tag("S3")
    void hasAPipelineFromSecondarySchoolToABachelorsProgrammeAllOfItMarkedAsInvented() {
        assertThat(REGION.education().progressions())
                .extracting(p -> p.from().value(), p -> p.kind().word(), p -> p.to().value(), Progression::joins)
                .containsExactly(tuple("V1", "3+2", "V2", 2), tuple("V2", "专升本", "G05", 3));
        assertThat(REGION.education().progressions())
                .allSatisfy(p -> assertThat(p.basis()).contains("演示", "假定"));
        assertThat(REGION.education().majors().stream()
                        .filter(m -> !REGION.comparedMajors().contains(m)))
                .hasSize(2)
                .allSatisfy(m -> {
                    assertThat(m.basis()).isEqualTo(MajorBasis.ASSUMPTION);
                    assertThat(m.note()).contains("演示");
                });
    }

    @Test
    void marksTheThreeMajorsThatAreNotPublicAsAssumed() {
        assertThat(REGION.comparedMajors().stream().filter(m -> m.basis() == MajorBasis.ASSUMPTION))
                .extracting(Major::code)
                .containsExactlyInAnyOrder("080213T", "082003", "130508");
        assertThat(REGION.education().majors().stream().filter(m -> m.basis() == MajorBasis.REPORTED))
                .extracting(Major::code)
                .containsExactly("120108T");
    }

    @Test
    void teachesEveryMajorAndLeavesGapsToBeFound() {
        Set<CompetencyId> taught =
                REGION.education().taught().stream().map(Taught::competency).collect(Collectors.toSet());
        Set<CompetencyId> needed =
                REGION.industry().needed().stream().map(Needed::competency).collect(Collectors.toSet());

        assertThat(REGION.comparedMajors())
                .allSatisfy(major -> assertThat(REGION.education().courses().stream()
                                .filter(c -> c.majorCode().equals(major.code())))
                        .hasSizeGreaterThanOrEqualTo(8));
        assertThat(needed).anyMatch(c -> !taught.contains(c));
        assertThat(taught).anyMatch(c -> !needed.contains(c));
    }

    @Test
    void endsEveryMajorWithPracticeAnInternshipAndAGraduationProject() {
        assertThat(REGION.comparedMajors())
                .allSatisfy(major -> assertThat(REGION.education().courses().stream()
                                .filter(c -> c.majorCode().equals(major.code()))
                                .map(Course::zh))
                        .contains("专业综合实训", "岗位实习（工学交替）", "毕业设计（论文）"));
    }

    @Test
    @Tag("S1")
    void computesWhatTheParkReachesInOneHourFromDoorToDoor() {
        TravelTimes times = TravelTimes.of(REGION.metroArea(), Hour.DAY);

        List<SiteId> reach = times.reachableWithin(new SiteId("S-GA"), TravelTimes.ONE_HOUR).stream()
                .map(Reach::site)
                .toList();

        assertThat(reach).contains(new SiteId("S-DX1"), new SiteId("S-LF1"), new SiteId("T-XA"));
        assertThat(reach).doesNotContain(new SiteId("S-TJ1"), new SiteId("P-BISTU"));
    }

    @Test
    @Tag("S1")
    void lodgesEveryOrderWithinTheHour() {
        TravelTimes times = TravelTimes.of(REGION.metroArea(), Hour.DAY);

        assertThat(REGION.industry().posts())
                .allSatisfy(post -> assertThat(REGION.education().lodgings())
                        .anyMatch(l -> times.minutes(l.site(), post.site()) <= TravelTimes.ONE_HOUR));
    }

    @Test
    void offersFewerPlacesThanLearnersAndLimitsThatBind() {
        Talent talent = REGION.talent();
        OrderClass unsought = REGION.industry().classes().stream()
                .filter(c -> c.id().value().equals("C004"))
                .findFirst()
                .orElseThrow();
        Enterprise small = REGION.industry().enterprises().stream()
                .filter(e -> e.id().value().equals("E02"))
                .findFirst()
                .orElseThrow();

        assertThat(talent.preferences().stream()
                        .filter(p -> p.choices().contains(unsought.id()))
                        .count())
                .isBetween(1L, unsought.least() - 1L);
        assertThat(REGION.industry().orders().stream()
                        .filter(o -> o.enterprise().equals(small.id()))
                        .mapToInt(Order::places)
                        .sum())
                .isGreaterThan(small.tenthOfStaff());
        assertThat(talent.quotas()).anyMatch(q -> q.kind() == QuotaKind.GROUP && q.most() < placesOf(q));
        assertThat(talent.quotas()).anyMatch(q -> q.kind() == QuotaKind.SHARE && q.most() < firstChoicesOf(q));
    }

    private static int placesOf(Quota quota) {
        return REGION.industry().orders().stream()
                .filter(o -> quota.orders().contains(o.id()))
                .mapToInt(Order::places)
                .sum();
    }

    /** Learners of the share's province whose first choice is one of its orders. */
    private static long firstChoicesOf(Quota quota) {
        Set<ClassId> classes = REGION.industry().classes().stream()
                .filter(c -> quota.orders().contains(c.order()))
                .map(OrderClass::id)
                .collect(Collectors.toSet());
        Set<InstitutionId> schools = REGION.education().institutions().stream()
                .filter(i -> i.province().equals(quota.province()))
                .map(Institution::id)
                .collect(Collectors.toSet());
        Set<ProgrammeId> programmes = REGION.education().programmes().stream()
                .filter(p -> schools.contains(p.institution()))
                .map(Programme::id)
                .collect(Collectors.toSet());
        Set<LearnerId> learners = REGION.talent().learners().stream()
                .filter(l -> programmes.contains(l.programme()))
                .map(Learner::id)
                .collect(Collectors.toSet());
        return REGION.talent().preferences().stream()
                .filter(p -> learners.contains(p.learner())
                        && classes.contains(p.choices().getFirst()))
                .count();
    }
}
