package org.siquan.year;

import java.util.List;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.region.ClassId;
import org.siquan.region.LearnerId;
import org.siquan.region.Region;

/**
 * One round of matching as it is given: deferred acceptance under the bounds of the region, classes that open with enough
 * learners alone, checked by the independent verifiers, explained choice by choice. The year's matching is such a round.
 *
 * @param region whose learners rank its classes; what stands in no order's class cannot be ranked
 * @param places what each class can take
 * @param bars who may not be placed where, beside the majors
 */
public record ClassRound(Region region, List<OrderClassPlaces.ClassPlaces> places, Bars bars) {

    public ClassRound {
        places = List.copyOf(places);
    }

    /** Why a learner may not have a class that they rank. */
    @FunctionalInterface
    public interface Bars {

        /** Nothing is barred. */
        Bars NONE = (learner, orderClass) -> Text.NONE;

        /** The reason; {@link Text#NONE} where the learner may. */
        Text reason(LearnerId learner, ClassId orderClass);
    }

    /**
     * Proposes classes. Same input, same result; nothing in it depends on the clock or on the order of rows.
     *
     * @param lottery decides between equals; everybody of the region takes part in it
     * @throws YearRefused if the bounds contradict each other, with every reason
     */
    public MatchingResult propose(RoundLottery lottery, Progress progress, Cancellation cancellation) {
        return MatchingStage.run(
                this,
                lottery,
                name -> new RunControl(
                        new Seed(0).derive(name), Budget.ofProposals(Long.MAX_VALUE), progress, cancellation));
    }
}
