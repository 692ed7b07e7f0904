package org.siquan.engine.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.team.BlockingPair;
import org.siquan.engine.matching.team.TeamMarket;

@Tag("S4")
class A01_TeamStabilityTest {

    private static final RunControl CONTROL = RunControl.of(1, 0);
    private final TeamStability mechanism = new TeamStability();

    /**
     * Ann prefers small to big, Bob big to small, the team t1, t2 wants big. Big ranks Ann, the team, Bob; small ranks Bob,
     * Ann. The team drops Bob, who drops Ann, who drops the team, which leaves a seat to Bob, and so on.
     */
    private static TeamMarket circle() {
        return new TeamMarket(
                List.of(new Place("big", "Big", 0, 2), new Place("small", "Small", 0, 1)),
                List.of(
                        new Applicant("ann", "", 1, List.of(Choice.of("small", 1), Choice.of("big", 9))),
                        new Applicant("bob", "", 2, List.of(Choice.of("big", 1), Choice.of("small", 5))),
                        new Applicant("t1", "", 3, List.of(Choice.of("big", 9))),
                        new Applicant("t2", "", 4, List.of(Choice.of("big", 5)))),
                Map.of("t", List.of("t1", "t2")));
    }

    @Test
    void provesThatNoStableOutcomeExistsAndNamesWhoBlocksAndTheSeatThatIsMissing() {
        TeamResult result = mechanism.solve(circle().problem(), new BitSet(), CONTROL);

        assertThat(result.proved()).isTrue();
        assertThat(result.bound()).isEqualTo(1);
        assertThat(result.gap()).isZero();
        BlockingPair pair = result.blocking().getFirst();
        assertThat(result.blocking()).hasSize(1);
        assertThat(pair.words().en()).contains(pair.place());
        assertThat(pair.words().zh()).contains(pair.place());
        assertThat(result.nearest().proved()).isTrue();
        assertThat(result.nearest().seats()).isEqualTo(1);
        assertThat(result.nearest().outcome().placed()).isEqualTo(4);
        SeatChange change = result.nearest().changes().getFirst();
        assertThat(change.words().en()).startsWith("one more seat in ");
        assertThat(change.words().zh()).contains("增加 1 个名额");
    }

    @Test
    void saysWhatIsNotProvedWhereTheBudgetEnds() {
        RunControl hurried = new RunControl(new Seed(1), new Budget(0, 1e-12), Progress.NONE, () -> false);

        TeamResult result = mechanism.solve(circle().problem(), new BitSet(), hurried);

        assertThat(result.blocking()).isNotEmpty();
        assertThat(result.bound()).isBetween(0, result.blocking().size());
        assertThat(result.proved())
                .isEqualTo(result.gap() == 0
                        && result.mostPlaced() == result.outcome().placed());
        assertThat(result.nearest().changes()).as("a change is always known").isNotEmpty();
    }

    @Test
    void keepsClosedClassesEmpty() {
        BitSet closed = new BitSet();
        closed.set(0);

        TeamResult result = mechanism.solve(circle().problem(), closed, CONTROL);

        assertThat(result.outcome().fill(circle().problem())).containsExactly(0, 1);
        assertThat(result.outcome().closed(0)).isTrue();
        assertThat(result.blocking()).isEmpty();
    }

    @Test
    void endsWithNothingWhenCancelled() {
        RunControl cancelled = new RunControl(new Seed(1), Budget.ofProposals(0), Progress.NONE, () -> true);

        assertThatThrownBy(() -> mechanism.solve(circle().problem(), new BitSet(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void endsWithNothingWhenCancelledDuringTheSearch() {
        boolean[] asked = new boolean[1];
        RunControl cancelled = new RunControl(
                new Seed(1),
                Budget.ofProposals(0),
                (step, done, total) -> asked[0] |= step.equals("matching.teams"),
                () -> asked[0]);

        assertThatThrownBy(() -> mechanism.match(circle().problem(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void handsOutTheSameByMatchAsBySolve() {
        assertThat(mechanism.match(circle().problem(), CONTROL).hash())
                .isEqualTo(mechanism
                        .solve(circle().problem(), new BitSet(), CONTROL)
                        .outcome()
                        .hash());
    }

    @Test
    void servesAMarketWithNobodyInIt() {
        TeamMarket nobody = new TeamMarket(List.of(new Place("big", "Big", 0, 2)), List.of(), Map.of());

        TeamResult result = mechanism.solve(nobody.problem(), new BitSet(), CONTROL);

        assertThat(result.proved()).isTrue();
        assertThat(Arrays.stream(result.outcome().fill(nobody.problem())).sum()).isZero();
    }
}
