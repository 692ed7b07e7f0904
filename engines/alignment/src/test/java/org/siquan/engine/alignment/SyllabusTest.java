package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2")
class SyllabusTest {

    private static final String TEXT = """
            先修课程：Java程序设计
            教学目标
            1、了解报关流程；
            2、掌握PLC的基本指令，能够设计西门子PLC控制系统。
            教学内容
            PLC编程实训（12学时）
            MySQL与SQL（8学时）
            考核方式：讲解不作要求
            教材：《清关实务》
            """;

    @Test
    void proposesWhatACourseTeachesWithLevelDepthAndHours() {
        SyllabusReading reading = Fixture.ENGINE.read(new Syllabus("U1", "电气控制", 48, TEXT));

        assertThat(reading.proposals())
                .extracting(p -> p.competency().id())
                .containsExactly("IT-007", "MF-001", "ET-002");
        TeachingProposal plc = reading.proposals().get(1);
        assertThat(plc.level()).isEqualTo(5);
        assertThat(plc.findDepth()).contains(3);
        assertThat(plc.hours()).isEqualTo(12);
        assertThat(plc.evidence())
                .extracting(e -> TEXT.substring(e.start(), e.end()))
                .containsExactly("PLC", "西门子PLC", "PLC");
    }

    @Test
    void takesNoPrerequisiteAndNoTextbookForTaught() {
        List<TeachingProposal> proposals =
                Fixture.ENGINE.read(new Syllabus("U1", "电气控制", 48, TEXT)).proposals();

        assertThat(proposals).extracting(p -> p.competency().id()).doesNotContain("IT-001", "CC-025");
        assertThat(proposals.getLast().evidence()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "了解PLC的结构, 1, 1",
        "理解PLC的工作原理, 2, 1",
        "掌握PLC编程, 3, 2",
        "能够应用PLC实现控制, 3, 2",
        "分析PLC程序, 4, 3",
        "独立设计PLC程序, 5, 3",
        "Students will be able to apply PLC, 3, 2",
        "design and build PLC programs, 5, 3",
    })
    void readsTheVerbsOfTheTaxonomy(String text, int level, int depth) {
        TeachingProposal proposal = only(text);

        assertThat(proposal.level()).isEqualTo(level);
        assertThat(proposal.findDepth()).contains(depth);
    }

    @Test
    void leavesTheLevelOpenWhereNoVerbStates() {
        assertThat(only("PLC").level()).isNull();
        assertThat(only("PLC").findDepth()).isEmpty();
    }

    @Test
    void countsOptionalContentHalf() {
        assertThat(only("选学内容：PLC").strength()).isEqualTo(only("PLC").strength() / 2);
    }

    @Test
    void sharesTheHoursOfALineAndKeepsWithinTheCourse() {
        assertThat(Fixture.ENGINE.read(new Syllabus("U1", "", 6, "PLC、报关 10学时")).proposals())
                .extracting(TeachingProposal::hours)
                .containsExactly(5.0, 5.0);
        assertThat(Fixture.ENGINE.read(new Syllabus("U1", "", 6, "PLC 10学时")).proposals())
                .extracting(TeachingProposal::hours)
                .containsExactly(6.0);
    }

    @Test
    void readsTheNameOfTheCourseToo() {
        assertThat(Fixture.ENGINE.read(new Syllabus("U1", "PLC 编程", 0, null)).proposals())
                .singleElement()
                .satisfies(p -> assertThat(p.evidence().getFirst().field()).isEqualTo(Evidence.Field.TITLE));
    }

    @Test
    void saysWhenASyllabusWasLongerThanItReads() {
        assertThat(Fixture.ENGINE
                        .read(new Syllabus("U1", "", 0, "PLC".repeat(10_000)))
                        .truncated())
                .isTrue();
    }

    @Test
    void refusesHoursThatCannotBe() {
        assertThatThrownBy(() -> new Syllabus("U1", "PLC", -1, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hours of syllabus U1")
                .hasMessageContaining("-1")
                .hasMessageContaining("Try:");
    }

    private static TeachingProposal only(String text) {
        return Fixture.ENGINE.read(new Syllabus("U1", "", 0, text)).proposals().getFirst();
    }
}
