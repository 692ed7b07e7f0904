package org.siquan.app.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.days.AtWork;
import org.siquan.app.days.Side;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.rules.Figures;
import org.springframework.beans.factory.annotation.Autowired;

/** A scheme is set by school and unit together, and what is agreed never changes. */
@SiquanTest
@Tag("S5")
class SchemesTest {

    @Autowired
    ToClose to;

    @Autowired
    Schemes schemes;

    @Autowired
    Assessments assessments;

    private AtWork w;

    @BeforeEach
    void someoneAtWork() {
        w = to.someoneAtWork("schemes");
    }

    @Test
    void theUnitSendsBackWithAReasonThenAgreesAndANewSchemeReplacesIt() {
        SchemeId id = w.as(w.school, () -> schemes.draft(w.f.enterprise()));
        assertThat(refusal(w.unit, () -> schemes.get(id)))
                .as("a draft is the school's")
                .isEqualTo("closing-scheme-unknown");
        assertThat(refusal(w.school, () -> schemes.draft(w.f.enterprise()))).isEqualTo("closing-scheme-unit");
        w.run(w.school, () -> schemes.propose(id, 1));
        assertThat(refusal(w.unit, () -> schemes.answer(id, 2, false, " "))).isEqualTo("closing-reason");
        w.run(w.unit, () -> schemes.answer(id, 2, false, "能力考核比重太低"));
        assertThat(w.as(w.school, () -> schemes.get(id)))
                .returns(SchemeState.DRAFT, Scheme::state)
                .returns("能力考核比重太低", Scheme::refusal);
        w.run(w.school, () -> schemes.propose(id, 3));
        assertThat(refusal(w.mentor, () -> schemes.answer(id, 4, true, ""))).isEqualTo("access-refused");
        assertThat(refusal(w.school, () -> schemes.answer(id, 4, true, ""))).isEqualTo("access-refused");
        w.run(w.unit, () -> schemes.answer(id, 4, true, ""));
        assertThat(refusal(w.school, () -> schemes.change(id, 5, usual()))).isEqualTo("closing-stale");
        to.mark(w, Side.SCHOOL, "80");

        SchemeId next = w.as(w.school, () -> schemes.draft(w.f.enterprise()));
        w.run(w.school, () -> schemes.propose(next, 1));
        w.run(w.unit, () -> schemes.answer(next, 2, true, ""));

        assertThat(w.as(w.school, () -> schemes.get(id)).state()).isEqualTo(SchemeState.REPLACED);
        assertThat(w.as(w.school, () -> assessments.sheet(w.id)).scheme())
                .as("a sheet that was begun keeps its scheme")
                .returns(id, scheme -> scheme == null ? null : scheme.id());
    }

    @Test
    void aSchemeThatIsNoneIsNotSentToTheUnit() {
        SchemeId id = w.as(w.school, () -> schemes.draft(w.f.enterprise()));
        assertProposing(
                id,
                "closing-scheme-sum",
                item(SchemePart.PROCESS, 50, Side.SCHOOL, false),
                item(SchemePart.RESULT, 49, Side.UNIT, false));
        assertProposing(
                id,
                "closing-scheme-parts",
                item(SchemePart.PROCESS, 50, Side.SCHOOL, false),
                item(SchemePart.PROCESS, 50, Side.UNIT, false));
        assertProposing(
                id,
                "closing-scheme-sides",
                item(SchemePart.PROCESS, 50, Side.UNIT, false),
                item(SchemePart.RESULT, 50, Side.UNIT, false));
        assertProposing(
                id,
                "closing-scheme-attendance",
                item(SchemePart.PROCESS, 31, Side.UNIT, true),
                item(SchemePart.RESULT, 69, Side.SCHOOL, false));
        long version = w.as(w.school, () -> schemes.get(id)).version();
        assertThat(refusal(w.school, () -> schemes.change(id, version, usual().subList(0, 1))))
                .isEqualTo("closing-scheme-items");
        assertThat(refusal(
                        w.school,
                        () -> schemes.change(
                                id,
                                version,
                                List.of(
                                        usual().getFirst(),
                                        new SchemeItem(2, SchemePart.RESULT, " ", 90, Side.UNIT, false)))))
                .isEqualTo("closing-scheme-name");
        assertThat(refusal(
                        w.school,
                        () -> schemes.change(
                                id,
                                version,
                                List.of(usual().getFirst(), item(SchemePart.RESULT, 101, Side.UNIT, false)))))
                .isEqualTo("closing-scheme-weight");
        assertThat(refusal(w.f.otherSchool(), () -> schemes.get(id))).isEqualTo("closing-scheme-unknown");
    }

    private void assertProposing(SchemeId id, String code, SchemeItem... items) {
        w.run(w.school, () -> schemes.change(id, schemes.get(id).version(), List.of(items)));
        assertThat(refusal(w.school, () -> schemes.propose(id, schemes.get(id).version())))
                .isEqualTo(code);
    }

    /** Whatever a school types, a scheme reaches the unit only if it is whole. */
    @Test
    void whatReachesTheUnitIsAlwaysWhole() {
        Random random = new Random(7);
        SchemeId id = w.as(w.school, () -> schemes.draft(w.f.enterprise()));
        for (int round = 0; round < 60; round++) {
            List<SchemeItem> items = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(_ -> item(
                            random.nextBoolean() ? SchemePart.PROCESS : SchemePart.RESULT,
                            10 * (1 + random.nextInt(6)),
                            random.nextBoolean() ? Side.SCHOOL : Side.UNIT,
                            random.nextInt(4) == 0))
                    .toList();
            w.run(w.school, () -> schemes.change(id, schemes.get(id).version(), items));
            boolean whole = items.stream().mapToInt(SchemeItem::weight).sum() == 100
                    && items.stream().map(SchemeItem::part).distinct().count() == 2
                    && items.stream().map(SchemeItem::side).distinct().count() == 2
                    && items.stream()
                                    .filter(SchemeItem::attendance)
                                    .mapToInt(SchemeItem::weight)
                                    .sum()
                            <= Figures.STANDARD.attendanceWeight() * 100;
            try {
                w.run(w.school, () -> schemes.propose(id, schemes.get(id).version()));
                assertThat(whole).as("proposed %s", items).isTrue();
                w.run(w.school, () -> schemes.recall(id, schemes.get(id).version()));
            } catch (ProblemException refused) {
                assertThat(whole).as("refused %s: %s", items, refused.code()).isFalse();
            }
        }
    }

    private static List<SchemeItem> usual() {
        return List.of(item(SchemePart.PROCESS, 10, Side.SCHOOL, true), item(SchemePart.RESULT, 90, Side.UNIT, false));
    }

    private static SchemeItem item(SchemePart part, int weight, Side side, boolean attendance) {
        return new SchemeItem(1, part, "项目", weight, side, attendance);
    }

    private String refusal(Actor actor, Runnable work) {
        return catchThrowableOfType(ProblemException.class, () -> w.run(actor, work))
                .code();
    }
}
