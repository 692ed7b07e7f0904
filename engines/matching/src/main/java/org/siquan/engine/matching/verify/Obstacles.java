package org.siquan.engine.matching.verify;

import java.util.List;
import java.util.stream.IntStream;

/** Names, for any choice that was refused, the full bounds that stood in the way. Built once per outcome. Thread-safe. */
public final class Obstacles {

    private final GivenRound round;
    private final Exchange exchange;

    private Obstacles(GivenRound round, Exchange exchange) {
        this.round = round;
        this.exchange = exchange;
    }

    /** The obstacles of an outcome whose choices exist. */
    public static Obstacles of(GivenRound round, PublishedOutcome outcome) {
        Holding holding = Holding.of(round, outcome, 1);
        return new Obstacles(round, new Exchange(round, holding, Claims.Stability.BY_LOTTERY));
    }

    /**
     * Ids of the bounds that keep the applicant out of a choice: the smallest one that does so alone, else all that do so
     * together; empty if nothing does, so that the applicant has cause to complain.
     *
     * @param choice index into the list, from 0, of a place that is open and that the applicant may enter
     */
    public List<String> at(int applicant, int choice) {
        int position = round.wishes().first(applicant) + choice;
        int place = round.wishes().place(position);
        int cell = round.cells().cell(place, round.type(applicant));
        long key = round.key(applicant, position, place);
        int[] full = exchange.fullAround(cell);
        for (int bound : full) {
            if (key < exchange.search(cell, new int[] {bound})) {
                return List.of(round.bounds().get(bound).id());
            }
        }
        if (full.length == 0 || key >= exchange.search(cell, full)) {
            return List.of();
        }
        return IntStream.of(full).mapToObj(b -> round.bounds().get(b).id()).toList();
    }
}
