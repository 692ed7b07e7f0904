package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.scheduling.verify.RotationVerifier;

/** Posts are withdrawn together, and hosts take their learners in. */
class F02_PostsWithdrawnTest {

    @Test
    void learnersGoToTheHostsAndNobodyElseMoves() {
        RotationProblem problem = problem();
        RotationSchedule published = Small.solved(problem).schedule();

        Disruption.Round now =
                new PostsWithdrawn(Set.of("a", "b"), 0, Set.of("host")).in(new Disruption.Round(problem, published));

        ReplanResult.Replanned replanned = (ReplanResult.Replanned) replan(now);
        assertThat(new RotationVerifier()
                        .verify(now.problem(), replanned.schedule())
                        .valid())
                .isTrue();
        assertThat(replanned.leastChanges()).isEqualTo(2);
        assertThat(replanned.changes()).hasSize(2).allSatisfy(change -> {
            assertThat(change.learner()).isIn(0, 1);
            assertThat(now.problem().posts().get(change.after().post()).id()).isEqualTo("host");
            assertThat(change.reason()).isEqualTo(Change.Reason.LOST);
        });
    }

    @Test
    void withoutHostsItIsProvenThatThereIsNoPlan() {
        RotationProblem problem = problem();
        Disruption.Round now = new PostsWithdrawn(Set.of("a", "b"), 0, Set.of())
                .in(new Disruption.Round(problem, Small.solved(problem).schedule()));

        assertThat(replan(now))
                .isInstanceOfSatisfying(
                        ReplanResult.None.class,
                        none -> assertThat(none.impossible()).isTrue());
    }

    @Test
    void weeksBeforeTheWithdrawalStayAllowed() {
        RotationProblem problem = problem();

        RotationProblem now = new PostsWithdrawn(Set.of("a"), 3, Set.of())
                .in(new Disruption.Round(problem, Small.solved(problem).schedule()))
                .problem();

        assertThat(now.banned(0, 0, 2)).isFalse();
        assertThat(now.banned(0, 0, 3)).isTrue();
        assertThat(now.banned(0, 1, 3)).as("another post").isFalse();
    }

    @Test
    void aPostThatIsNotKnownIsRefused() {
        RotationProblem problem = problem();
        Disruption.Round round =
                new Disruption.Round(problem, Small.solved(problem).schedule());

        assertThatThrownBy(() -> new PostsWithdrawn(Set.of("nowhere"), 0, Set.of()).in(round))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new PostsWithdrawn(Set.of("a"), 0, Set.of("nowhere")).in(round))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static ReplanResult replan(Disruption.Round now) {
        return new Replanner()
                .replan(now.problem(), now.published(), new BitSet(), Long.MAX_VALUE, RunControl.of(3, 20_000));
    }

    /** Two learners of order x at posts that only x may take, one of order y at the host. */
    private static RotationProblem problem() {
        RotationProblemBuilder builder = Small.over(6);
        builder.patterns(new BlockPattern("p", java.util.List.of(Block.work(4, 6)), 2))
                .learners(learner("one", "x"), learner("two", "x"), learner("three", "y"))
                .posts(
                        accepting(Small.post("a", 1, 10, builder), "x"),
                        accepting(Small.post("b", 1, 10, builder), "x"),
                        accepting(Small.post("host", 3, 10, builder), "y"));
        return builder.build();
    }

    private static Learner learner(String id, String order) {
        return Learner.of(id, "p", "class", order, "dorm");
    }

    private static Post accepting(Post post, String order) {
        return new Post(post.id(), post.enterprise(), post.site(), post.capacity(), Set.of(order));
    }
}
