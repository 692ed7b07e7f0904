package org.siquan.app.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.cycle.OpenPoint;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.engine.kernel.Text;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Mentor;
import org.siquan.region.OrderClass;
import org.siquan.region.Post;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.year.AlignmentResult;
import org.siquan.year.DemandResult;
import org.siquan.year.MatchingResult;
import org.siquan.year.OrderClassPlaces;
import org.siquan.year.OutcomeResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.SeatsResult;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;

/** One learner with two stays at the first post of the demonstration, and what their organisations see of it. */
@Tag("S7")
class OrganisationPartsTest {

    private static final Region GUAN = DemonstrationRegion.load();
    private static final RegionIndex INDEX = RegionIndex.of(GUAN);
    private static final Post POST = GUAN.industry().posts().getFirst();
    private static final String ENTERPRISE =
            INDEX.enterpriseOf(POST.order()).id().value();
    private static final OrderClass CLASS = GUAN.industry().classes().stream()
            .filter(c -> c.order().equals(POST.order()))
            .findFirst()
            .orElseThrow();
    private static final Mentor MENTOR = GUAN.industry().mentors().stream()
            .filter(m -> m.enterprise().value().equals(ENTERPRISE))
            .findFirst()
            .orElseThrow();
    private static final String LEARNER =
            GUAN.talent().learners().getFirst().id().value();

    @Test
    void anOpenPointCountsALearnerOnceWithTheEarliestFirstDay() {
        List<PartsTable.PointRow> rows = parts().pointRows();

        assertThat(rows)
                .hasSize(2)
                .extracting(PartsTable.PointRow::side)
                .containsExactlyInAnyOrder(OpenPoint.Side.values());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.point().learners()).isOne();
            assertThat(row.point().firstDay()).isEqualTo(LocalDate.of(2026, 2, 2));
            assertThat(row.point().words().zh()).isEqualTo("先签协议");
        });
    }

    @Test
    void thePointStandsOnTheListOfTheLearnersSchoolAndOfTheEnterprise() {
        assertThat(parts().pointRows())
                .filteredOn(r -> r.side() == OpenPoint.Side.SCHOOL)
                .extracting(PartsTable.PointRow::org)
                .containsExactly(INDEX.institutionOf(GUAN.talent().learners().getFirst())
                        .id()
                        .value());
        assertThat(parts().pointRows())
                .filteredOn(r -> r.side() == OpenPoint.Side.ENTERPRISE)
                .extracting(PartsTable.PointRow::org)
                .containsExactly(ENTERPRISE);
    }

    @Test
    void theLoadOfPostAndMentorIsTheLearnersOfEachWeek() {
        for (WeekLoad.Kind kind : WeekLoad.Kind.values()) {
            String name = kind == WeekLoad.Kind.POST ? POST.zh() : MENTOR.name();
            WeekLoad load = parts().loadRows().stream()
                    .filter(r -> r.org().equals(ENTERPRISE))
                    .map(PartsTable.LoadRow::load)
                    .filter(l -> l.kind() == kind && l.name().equals(name))
                    .findFirst()
                    .orElseThrow();

            assertThat(load.learners().subList(3, 8)).as(kind.key()).containsExactly(0, 1, 1, 0, 1);
        }
    }

    @Test
    void everyPostAndEveryMentorHasALineAlsoWithoutLearners() {
        assertThat(parts().loadRows())
                .filteredOn(r -> r.load().kind() == WeekLoad.Kind.MENTOR)
                .hasSize(GUAN.industry().mentors().size());
    }

    @Test
    void aClassBelongsToItsEnterprise() {
        assertThat(parts().classRows()).singleElement().satisfies(row -> {
            assertThat(row.org()).isEqualTo(ENTERPRISE);
            assertThat(row.own().placed()).isOne();
        });
    }

    private static OrganisationParts parts() {
        var blocks = List.of(
                new ScheduleResult.Block(true, 5, 2, "东片", POST.zh(), MENTOR.name(), 10),
                new ScheduleResult.Block(true, 8, 1, "东片", POST.zh(), MENTOR.name(), 10));
        var point = new TrainingResult.Point(
                "BK-3", "DUTY", "教高函", new Text("转引", "second-hand"), Text.same("缺少：协议"), Text.same("学校"));
        return new OrganisationParts(
                GUAN,
                new YearRun(
                        2026,
                        "hash",
                        1,
                        "test",
                        new DemandResult(0, 0, 0, 0, 0, 0.8, 0, 0, List.of(), List.of(), null),
                        new AlignmentResult(0, 0, List.of(), List.of(), List.of(), List.of(), null),
                        new SeatsResult(
                                "PLANNED",
                                0,
                                0,
                                0,
                                Text.NONE,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                new OrderClassPlaces(List.of(), 0, "PLANNED", 0, 0, List.of(), List.of()),
                                2027),
                        new MatchingResult(
                                "deferred-acceptance",
                                1,
                                List.of(new MatchingResult.ClassFill(
                                        CLASS.id().value(), CLASS.zh(), ENTERPRISE, 1, 9, 1, 1, true)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null),
                        new ScheduleResult(
                                "SOLVED",
                                LocalDate.of(2026, 1, 5),
                                52,
                                0,
                                0,
                                0,
                                0,
                                List.of(),
                                List.of(new ScheduleResult.Plan(
                                        LEARNER, "学生", CLASS.id().value(), blocks)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null),
                        new TrainingResult(
                                2,
                                2,
                                List.of(new TrainingResult.RuleUse(
                                        "BK-3",
                                        "教高函",
                                        "—",
                                        Text.same("先签协议"),
                                        "BLOCK",
                                        new Text("转引", "second-hand"),
                                        0,
                                        0,
                                        2,
                                        0,
                                        0)),
                                List.of(),
                                List.of(
                                        new TrainingResult.Gate(
                                                LEARNER, "学生", POST.zh(), 8, "PAPERS_MISSING", 1, List.of(point)),
                                        new TrainingResult.Gate(
                                                LEARNER, "学生", POST.zh(), 5, "PAPERS_MISSING", 1, List.of(point)))),
                        new OutcomeResult(List.of(), List.of())));
    }
}
