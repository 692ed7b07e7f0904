package org.siquan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    @ParameterizedTest
    @CsvSource({"1,20,8", "2,97,79", "3,473,450", "4,1381,1639"})
    void holdsEveryLevelOfSectorsAndOccupations(int level, int sectors, int occupations) {
        assertThat(CATALOGUE.sectors().atDepth(level)).hasSize(sectors);
        assertThat(CATALOGUE.occupations().atDepth(level)).hasSize(occupations);
    }

    @ParameterizedTest
    @CsvSource({"UNDERGRADUATE,883", "VOCATIONAL_BACHELOR,298", "VOCATIONAL_DIPLOMA,771", "SECONDARY,358"})
    void holdsEveryLevelOfMajors(MajorLevel level, int majors) {
        assertThat(CATALOGUE.majors().all()).filteredOn(Major::level, level).hasSize(majors);
    }

    @Test
    void holdsInstitutionsAndDivisionsOfTheThreePlaces() {
        assertThat(CATALOGUE.institutions().all())
                .hasSize(269)
                .extracting(Institution::province)
                .containsOnly("北京", "天津", "河北");
        assertThat(CATALOGUE.institutions().all())
                .filteredOn(school -> school.location() != null)
                .hasSize(254);
        assertThat(CATALOGUE.divisions().size()).isEqualTo(200);
    }

    @Test
    void everyTableSaysSourceAndVintage() {
        var vintages = Stream.of(
                        CATALOGUE.sectors(),
                        CATALOGUE.occupations(),
                        CATALOGUE.majors(),
                        CATALOGUE.institutions(),
                        CATALOGUE.divisions())
                .map(CodeTable::vintage);

        assertThat(Stream.concat(vintages, Stream.of(CATALOGUE.calendar().vintage())))
                .allSatisfy(vintage -> {
                    assertThat(vintage.source()).isNotBlank();
                    assertThat(vintage.vintage()).isNotBlank();
                });
    }

    @Test
    void walksASectorUpToItsSection() {
        var sectors = CATALOGUE.sectors();

        var software = sectors.get("6513");
        var group = sectors.parentOf(software).orElseThrow();
        var division = sectors.parentOf(group).orElseThrow();
        var section = sectors.parentOf(division).orElseThrow();

        assertThat(software).isEqualTo(new Sector("6513", "651", 4, "应用软件开发"));
        assertThat(section.code()).isEqualTo("I");
        assertThat(sectors.parentOf(section)).isEmpty();
        assertThat(sectors.childrenOf("I")).extracting(Sector::code).containsExactly("63", "64", "65");
        assertThat(sectors.childrenOf("")).hasSize(20);
    }

    @Test
    void tellsLevelsApartThatShareACode() {
        var occupations = CATALOGUE.occupations();

        var single = occupations.get("2-02-24-00");
        var group = occupations.find(3, "2-02-24-00").orElseThrow();

        assertThat(single.level()).isEqualTo(4);
        assertThat(group.gbm()).contains("20224");
        assertThat(single.gbm()).isEmpty();
        assertThat(occupations.childrenOf(group)).containsExactly(single);
        assertThat(occupations.parentOf(single)).contains(group);
        assertThat(occupations.find(5, "2-02-24-00")).isEmpty();
    }

    @Test
    void everyEntryBelowTheTopHasItsParentAndIsItsChild() {
        var occupations = CATALOGUE.occupations();
        var sectors = CATALOGUE.sectors();

        assertThat(occupations.all())
                .filteredOn(entry -> entry.level() > 1)
                .allSatisfy(entry -> assertThat(occupations.childrenOf(
                                occupations.parentOf(entry).orElseThrow()))
                        .contains(entry));
        assertThat(sectors.all())
                .filteredOn(entry -> entry.level() > 1)
                .allSatisfy(entry -> assertThat(
                                sectors.childrenOf(sectors.parentOf(entry).orElseThrow()))
                        .contains(entry));
    }

    @Test
    void findsOccupationsByNameAndByUsualTitle() {
        var occupations = CATALOGUE.occupations();

        assertThat(occupations.byName("计算机软件工程技术人员"))
                .extracting(Occupation::code)
                .containsExactly("2-02-10-03");
        assertThat(occupations.byAlias("架构师")).extracting(Occupation::code).containsExactly("2-02-10-03");
        assertThat(occupations.byAlias(" Ｊａｖａ　")).extracting(Occupation::code).containsExactly("2-02-10-03");
        assertThat(occupations.byName("架构师")).isEmpty();
        assertThat(occupations.byName("军官（警官）")).extracting(Occupation::level).containsExactly(4, 3, 2);
    }

    @Test
    void findsOneMajorNameAtSeveralLevels() {
        var majors = CATALOGUE.majors();

        assertThat(majors.byName("大数据与会计"))
                .extracting(Major::level)
                .containsExactly(MajorLevel.VOCATIONAL_BACHELOR, MajorLevel.VOCATIONAL_DIPLOMA);
        assertThat(majors.get("530302").majorClass()).isEqualTo("财务会计类");
        assertThat(CATALOGUE.findMajor(MajorLevel.VOCATIONAL_DIPLOMA, "530302")).isPresent();
        assertThat(CATALOGUE.findMajor(MajorLevel.SECONDARY, "530302")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "080717T,人工智能,工学,电子信息类",
        "080905,物联网工程,工学,计算机类",
        "080901,计算机科学与技术,工学,计算机类",
        "080601,电气工程及其自动化,工学,电气类",
        "120602,物流工程,管理学,物流管理与工程类",
        "120901K,旅游管理,管理学,旅游管理类",
        "050306T,网络与新媒体,文学,新闻传播学类",
        "020401,国际经济与贸易,经济学,经济与贸易类",
        "020310T,金融科技,经济学,金融学类"
    })
    void knowsThePublicMajorsOfThePark(String code, String name, String category, String majorClass) {
        assertThat(CATALOGUE.majors().find(code))
                .contains(new Major(MajorLevel.UNDERGRADUATE, category, majorClass, code, name));
    }

    @Test
    void knowsWhichMajorsTheStateControls() {
        assertThat(CATALOGUE.majors().get("120901K").controlled()).isTrue();
        assertThat(CATALOGUE.majors().get("080717T").controlled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4111010858,北京科技职业大学,北京电子科技职业学院",
        "4111013630,北京金融科技学院,北京工商大学嘉华学院",
        "4111014139,民政职业大学,北京社会管理职业学院",
        "4112011032,天津职业大学,天津市职业大学",
        "4113012787,唐山工业职业技术大学,唐山工业职业技术学院",
        "4113012884,邢台医学院,邢台医学高等专科学校",
        "4113011104,应急管理大学,华北科技学院",
        "4113014432,河北中医药大学,河北中医学院"
    })
    void findsARenamedInstitutionByBothNames(String code, String today, String former) {
        var institutions = CATALOGUE.institutions();

        var institution = institutions.get(code);

        assertThat(institution.name()).isEqualTo(today);
        assertThat(institution.level()).isEqualTo(InstitutionLevel.BACHELOR);
        assertThat(institutions.byName(today)).containsExactly(institution);
        assertThat(institutions.byAlias(former)).containsExactly(institution);
    }

    @Test
    void listsInstitutionsAndDivisionsOfACity() {
        assertThat(CATALOGUE.institutions().childrenOf("廊坊市")).hasSize(13);
        assertThat(CATALOGUE.divisions().childrenOf("廊坊市"))
                .extracting(Division::name)
                .contains("固安县");
        assertThat(CATALOGUE.divisions().childrenOf("北京市")).hasSize(16);
    }

    @Test
    void everyPlaceLiesInTheRegion() {
        var schools = CATALOGUE.institutions().all().stream()
                .map(Institution::location)
                .filter(place -> place != null);
        var seats = CATALOGUE.divisions().all().stream().map(Division::seat);

        assertThat(Stream.concat(schools, seats)).allSatisfy(place -> {
            assertThat(place.lat()).isBetween(36.0, 42.7);
            assertThat(place.lon()).isBetween(113.4, 119.9);
        });
    }

    @Test
    void saysWhichTableLacksACode() {
        assertThat(CATALOGUE.sectors().find("9999")).isEmpty();
        assertThat(CATALOGUE.sectors().byName("没有这个行业")).isEqualTo(List.of());
        assertThatThrownBy(() -> CATALOGUE.sectors().get("9999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9999")
                .hasMessageContaining("GB/T 4754-2017")
                .hasMessageContaining("Try: ");
    }
}
