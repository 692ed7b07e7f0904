package org.siquan.timetable.itc2019;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.scheduling.university.CourseStudent;
import org.siquan.engine.scheduling.university.Distribution;
import org.siquan.engine.scheduling.university.DistributionType;
import org.siquan.engine.scheduling.university.Meetings;
import org.siquan.engine.scheduling.university.RoomOption;
import org.siquan.engine.scheduling.university.TimeOption;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityWeights;
import org.siquan.timetable.FileRead;

@Tag("S5")
class A01_ReadProblemTest {

    private UniversityProblem problem;

    @BeforeEach
    void read(@TempDir Path folder) throws Exception {
        problem = ((FileRead.Accepted<UniversityProblem>) Files2019.read(folder, Files2019.SMALL)).problem();
    }

    @Test
    void readsTheGridAndTheWeights() {
        assertThat(problem.name()).isEqualTo("small");
        assertThat(List.of(problem.days(), problem.weeks(), problem.slotsPerDay()))
                .containsExactly(5, 4, 288);
        assertThat(problem.weights()).isEqualTo(new UniversityWeights(2, 1, 5, 3));
    }

    @Test
    void readsRoomsWithTravelBothWaysAndTheTimesTheyAreClosed() {
        assertThat(problem.travel().between(0, 1)).isEqualTo(3);
        assertThat(problem.travel().between(1, 0)).isEqualTo(3);
        assertThat(problem.rooms().get(0).unavailable()).isEmpty();
        assertThat(problem.rooms().get(1).unavailable()).containsExactly(new Meetings(0b1, 0b11, 100, 12));
    }

    @Test
    void readsClassesWithTheirOptionsLimitsAndParents() {
        var lecture = problem.classes().get(0);
        var seminar = problem.classes().get(1);

        assertThat(lecture.rooms()).containsExactly(new RoomOption(0, 4), new RoomOption(1, 0));
        assertThat(lecture.times())
                .containsExactly(
                        new TimeOption(new Meetings(0b101, 0b1111, 96, 12), 0),
                        new TimeOption(new Meetings(0b10, 0b1111, 108, 24), 7));
        assertThat(lecture.limit()).isEqualTo(2);
        assertThat(lecture.parent()).isEqualTo(-1);
        assertThat(seminar.parent()).isZero();
        assertThat(seminar.rooms()).isEmpty();
    }

    @Test
    void readsTheTreeOfCoursesAndWhoWantsThem() {
        assertThat(problem.courses()).hasSize(1);
        assertThat(problem.courses().getFirst().configurations().getFirst().subparts())
                .extracting(part -> part.classes())
                .containsExactly(List.of(0), List.of(1));
        assertThat(problem.students()).containsExactly(new CourseStudent("s", List.of(0)));
    }

    @Test
    void readsRelationsWithTheNumbersInTheirBrackets() {
        assertThat(problem.distributions())
                .containsExactly(
                        new Distribution(DistributionType.NOT_OVERLAP, 0, 0, true, 0, List.of(0, 1)),
                        new Distribution(DistributionType.MAX_BREAKS, 1, 6, false, 4, List.of(0, 1)));
    }

    @Test
    void knowsEachOfTheNineteenTypesByItsName(@TempDir Path folder) throws Exception {
        for (DistributionType type : DistributionType.values()) {
            String written = type.word() + List.of("", "(3)", "(3,6)").get(type.parameters());

            FileRead<UniversityProblem> read =
                    Files2019.read(folder, Files2019.SMALL.replace("MaxBreaks(1, 6)", written));

            assertThat(read).as(written).isInstanceOf(FileRead.Accepted.class);
            assertThat(((FileRead.Accepted<UniversityProblem>) read)
                            .problem()
                            .distributions()
                            .get(1)
                            .type())
                    .isEqualTo(type);
        }
        assertThat(DistributionType.values()).hasSize(19);
    }
}
