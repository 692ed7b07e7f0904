package org.siquan.app.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.OrgId;
import org.siquan.region.LearnerId;
import org.siquan.region.OrderId;

/**
 * What became of the places of an order, recorded learner by learner and step by step by whoever knows. A school records
 * and reads its own learners, an enterprise those of its orders, the operator all.
 */
public interface Fulfilment {

    /** In their order; each needs the one before it, on the same day or earlier. */
    enum Step {
        /** 入班. */
        MATCHED,
        /** 开始培养. */
        STARTED,
        /** 完成培养. */
        FINISHED,
        /** 录用. */
        HIRED,
        /** 在岗满 6 个月. */
        STAYED_6,
        /** 在岗满 12 个月. */
        STAYED_12;

        /** The step that must have been reached before; empty for the first. */
        public Optional<Step> before() {
            return switch (this) {
                case MATCHED -> Optional.empty();
                case STARTED -> Optional.of(MATCHED);
                case FINISHED -> Optional.of(STARTED);
                case HIRED -> Optional.of(FINISHED);
                case STAYED_6 -> Optional.of(HIRED);
                case STAYED_12 -> Optional.of(STAYED_6);
            };
        }

        /** Months that must have passed since {@link #HIRED}. */
        public int monthsAfterHired() {
            return switch (this) {
                case MATCHED, STARTED, FINISHED, HIRED -> 0;
                case STAYED_6 -> 6;
                case STAYED_12 -> 12;
            };
        }
    }

    /**
     * A learner reached a step.
     *
     * @param school of the learner; an enterprise may leave the first step to the school
     * @param evidence where it is written down: a number or a paper, never empty
     */
    record Entry(OrderId order, LearnerId learner, OrgId school, Step step, LocalDate day, String evidence) {}

    /** What came of recording. */
    sealed interface Outcome {}

    record Recorded() implements Outcome {}

    /** The learner had reached it before; nothing was written, it counts once. */
    record Known(LocalDate day) implements Outcome {}

    /**
     * Nothing was written.
     *
     * @param code of the message {@code orders.account.<code>}
     */
    record Refused(String code) implements Outcome {}

    /** Idempotent: the same learner and step count once. */
    Outcome record(Entry entry);

    /**
     * The account as the actor may see it.
     *
     * @param promised places of the order
     */
    record Account(int promised, List<Line> lines) {
        public Account {
            lines = List.copyOf(lines);
        }

        /** Learners who reached a step. */
        public int reached(Step step) {
            return lines.stream()
                    .filter(line -> line.step() == step)
                    .mapToInt(Line::learners)
                    .sum();
        }
    }

    /**
     * Learners at one step.
     *
     * @param ofBefore share of the line before in percent, rounded down; -1 where that line is 0
     */
    record Line(Step step, int learners, int ofPromised, int ofBefore) {}

    Account account(OrderId order);

    /** The entries themselves, by learner and step. */
    List<Entry> list(OrderId order);
}
