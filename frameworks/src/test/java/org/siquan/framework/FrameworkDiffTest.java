package org.siquan.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.framework.SmallFramework.CHAIN;
import static org.siquan.framework.SmallFramework.descriptors;
import static org.siquan.framework.SmallFramework.plain;
import static org.siquan.framework.SmallFramework.small;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.framework.FrameworkDiff.Aspect;
import org.siquan.framework.FrameworkDiff.Difference;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.file.Text;
import tools.jackson.databind.json.JsonMapper;

@Tag("S2")
class FrameworkDiffTest {

    private static final CompetencyFramework BEFORE = small();

    @Test
    void aFrameworkDoesNotDifferFromItselfInAnotherOrder() {
        List<Competency> turned = new ArrayList<>(BEFORE.competencies());
        Collections.reverse(turned);

        FrameworkDiff diff = FrameworkDiff.between(
                BEFORE, SmallFramework.of("2026-2", turned, BEFORE.levels().reversed()));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(DiffText.lines(diff)).isEmpty();
        assertThat(DiffText.summary(diff).zh()).contains("没有差别");
    }

    @Test
    void namesWhatCameWentAndChangedInBothLanguages() {
        Competency changed = new Competency(
                new CompetencyId("IT-1"),
                "程序设计",
                "Programming",
                List.of("Python", "Go"),
                CHAIN.id(),
                List.of("080901"),
                List.of("2-02-10-03", "4-04-05-01"),
                4);
        List<CompetencyLevel> levels = new ArrayList<>(descriptors("IT-1"));
        levels.set(1, new CompetencyLevel(changed.id(), 2, "第 2 级，能独立完成", "Level 2: does it with help"));
        CompetencyFramework after =
                SmallFramework.of("2026-2", List.of(changed, plain("IT-3", "运维", "Operations")), levels);

        FrameworkDiff diff = FrameworkDiff.between(BEFORE, after);

        assertThat(DiffText.lines(diff))
                .extracting(Text::zh)
                .containsExactly(
                        "+ IT-3 运维：新增",
                        "- IT-2 测试：删去",
                        "~ IT-1 编程：中文名 编程 → 程序设计",
                        "~ IT-1 编程：又称 增 Go；减 Java",
                        "~ IT-1 编程：难度等级 3 → 4",
                        "~ IT-1 编程：职业 增 4-04-05-01",
                        "~ IT-1 编程：专业 减 080905",
                        "~ IT-1 编程：第 2 级描述（英文） Level 2: does it alone → Level 2: does it with help");
        assertThat(DiffText.lines(diff))
                .extracting(Text::en)
                .contains(
                        "~ IT-1 Programming: aliases with Go; without Java",
                        "~ IT-1 Programming: majors without 080905",
                        "+ IT-3 Operations: added");
        assertThat(DiffText.summary(diff).en())
                .isEqualTo(
                        "1 added, 1 removed, 1 changed (renamed 1, aliases 1, levels 1, occupations 1, majors 1, chain 0).");
    }

    @Test
    void descriptorsThatWereWrittenAreNewAndThoseTakenAwayAreGone() {
        CompetencyFramework bare = SmallFramework.of("2026-0", BEFORE.competencies(), List.of());

        assertThat(FrameworkDiff.between(bare, BEFORE).changed())
                .singleElement()
                .satisfies(c -> assertThat(c.differences())
                        .hasSize(10)
                        .allMatch(d -> d.gone().isEmpty() && d.come().size() == 1 && d.level() > 0));
        assertThat(FrameworkDiff.between(BEFORE, bare).changed())
                .singleElement()
                .satisfies(c -> assertThat(c.differences())
                        .contains(new Difference(Aspect.DESCRIPTOR_ZH, 5, List.of("第 5 级，能独立完成"), List.of())));
        assertThat(DiffText.lines(FrameworkDiff.between(bare, BEFORE)))
                .as("in words all five are one difference")
                .extracting(Text::zh)
                .containsExactly("~ IT-1 编程：等级描述 新增");
        assertThat(DiffText.lines(FrameworkDiff.between(BEFORE, bare)))
                .extracting(Text::en)
                .containsExactly("~ IT-1 Programming: level descriptors removed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsAddedOneWayIsRemovedTheOther(long seed) {
        CompetencyFramework one = SmallFramework.random(seed);
        CompetencyFramework other = SmallFramework.random(seed + 100);

        FrameworkDiff there = FrameworkDiff.between(one, other);
        FrameworkDiff back = FrameworkDiff.between(other, one);

        assertThat(there.added()).containsExactlyInAnyOrderElementsOf(back.removed());
        assertThat(there.changed().stream().map(FrameworkDiff.Changed::before))
                .containsExactlyInAnyOrderElementsOf(back.changed().stream()
                        .map(FrameworkDiff.Changed::after)
                        .toList());
        assertThat(one.competencies().size()
                        + there.added().size()
                        - there.removed().size())
                .isEqualTo(other.competencies().size());
    }

    @Test
    void theSameSaysAProgramAsJson() {
        CompetencyFramework after = SmallFramework.of(
                "2026-2", List.of(BEFORE.competencies().getFirst(), plain("IT-2", "软件测试", "Testing")), BEFORE.levels());

        String json = JsonMapper.shared().writeValueAsString(DiffJson.of(FrameworkDiff.between(BEFORE, after)));

        assertThat(json)
                .contains(
                        "\"changed\":[{\"id\":\"IT-2\",\"zh\":\"软件测试\",\"en\":\"Testing\",\"differences\":[{\"aspect\":\"name_zh\",\"gone\":[\"测试\"],\"come\":[\"软件测试\"]}]}]",
                        "\"version\":\"2026-2\"",
                        "\"added\":[]");
    }
}
