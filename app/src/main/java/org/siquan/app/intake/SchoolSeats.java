package org.siquan.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.AdviceBasis;

/** What a school reads of the advice: rounds that are no drafts any more, and of them its own programmes alone. */
public interface SchoolSeats {

    /**
     * A round.
     *
     * @param document by which the authorities approved; empty before
     */
    record Round(
            int number, int firstYear, int intakeYears, AdviceState state, String document, List<Seats> programmes) {
        public Round {
            programmes = List.copyOf(programmes);
        }

        public int lastYear() {
            return firstYear + intakeYears - 1;
        }
    }

    /**
     * A programme.
     *
     * @param advised by intake year
     * @param approved of the first year; null before the approved plan is imported
     * @param enrolled of the first year; null before the roster is imported
     * @param limits that count the programme in the first year and leave no room
     */
    record Seats(
            AdviceBasis.Programme programme,
            List<Integer> advised,
            @Nullable Integer approved,
            @Nullable Integer enrolled,
            List<Text> limits) {
        public Seats {
            advised = List.copyOf(advised);
            limits = List.copyOf(limits);
        }
    }

    /** The newest first; rounds without a programme of the school are left out. For schools only. */
    List<Round> list();
}
