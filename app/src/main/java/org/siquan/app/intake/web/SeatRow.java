package org.siquan.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.year.intake.AdviceBasis;

/**
 * Seats of a programme.
 *
 * @param seats by intake year
 * @param regions of the first intake year, in the order of the problem's regions
 * @param other by intake year in the scenario that is compared; empty without one
 */
public record SeatRow(
        AdviceBasis.Programme programme, List<Integer> seats, List<Integer> regions, List<Integer> other) {

    public SeatRow {
        seats = List.copyOf(seats);
        regions = List.copyOf(regions);
        other = List.copyOf(other);
    }

    /** First year against the approved plan. */
    public int change() {
        return seats.getFirst() - programme.approved();
    }

    /** Whether a year differs from the scenario that is compared. */
    public boolean differs() {
        return !other.isEmpty() && !other.equals(seats);
    }

    static List<SeatRow> of(AdviceBasis basis, Outcome.Planned planned, Outcome.@Nullable Planned other) {
        List<SeatRow> rows = new ArrayList<>();
        int years = basis.problem().intakeYears();
        for (int o = 0; o < basis.programmes().size(); o++) {
            List<Integer> seats = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (int t = 0; t < years; t++) {
                seats.add(planned.plan().at(o, t));
                if (other != null) {
                    others.add(other.plan().at(o, t));
                }
            }
            List<Integer> regions = new ArrayList<>();
            for (int r = 0; r < basis.problem().regions().size(); r++) {
                regions.add(planned.plan().at(o, 0, r));
            }
            rows.add(new SeatRow(basis.programmes().get(o), seats, regions, others));
        }
        return rows;
    }
}
