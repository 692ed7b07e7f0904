package org.siquan.engine.matching.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.team.Parties;

/** The smallest change of seats with which a stable outcome exists: allows one seat, then two, and so on. */
final class NearestSeats {

    private final Parties parties;
    private final RunControl control;
    private int[] held;
    private int[] seats;
    private int change;
    private int bound;
    private boolean evenest;

    NearestSeats(Parties parties, RunControl control) {
        this.parties = parties;
        this.control = control;
        RoundedSeats rounded = RoundedSeats.better(parties);
        held = rounded.held();
        seats = rounded.seats();
        change = rounded.change();
    }

    /** @param from no change of fewer seats is enough */
    NearestStable solve(int from) {
        bound = from;
        double left = control.budget().deterministicSeconds();
        for (int allowed = from; allowed <= change && left > 0; allowed++) {
            control.progress().report("matching.seats", allowed, change + 1L);
            TeamModel model = new TeamModel(parties, 0, allowed);
            Search search = model.evenest(left, control);
            left -= search.spent();
            if (search.found()) {
                held = model.held(search);
                seats = model.seats(search);
                change = allowed;
                evenest = search.best();
            } else if (!search.impossible()) {
                break;
            } else {
                bound = allowed + 1;
            }
        }
        return new NearestStable(changes(), parties.outcome(held, 0), bound, evenest);
    }

    private List<SeatChange> changes() {
        List<SeatChange> changes = new ArrayList<>();
        for (int p = 0; p < seats.length; p++) {
            if (seats[p] != parties.seats(p)) {
                Place place = parties.problem().places().get(parties.original(p));
                changes.add(new SeatChange(place.id(), place.name(), place.most(), seats[p]));
            }
        }
        changes.sort(Comparator.comparing(SeatChange::place));
        return changes;
    }
}
