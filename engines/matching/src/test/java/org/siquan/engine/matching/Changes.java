package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records of a market with other seats and fewer applicants, built from nothing: what a changed file would say. */
public final class Changes {

    private final Map<String, Integer> seats;

    private Changes(Map<String, Integer> seats) {
        this.seats = seats;
    }

    /** Seats added by id of place, quota or reserve. */
    public static Changes of(MatchingProblem problem, Map<Integer, Integer> byNode) {
        Map<String, Integer> seats = new TreeMap<>();
        byNode.forEach((node, by) -> seats.put(problem.forest().id(node), by));
        return new Changes(seats);
    }

    /** A reserve above the seats of its place keeps all of them. */
    public Market in(Market market, BitSet gone) {
        List<Place> places = market.places().stream()
                .map(p -> new Place(p.id(), p.name(), p.least(), p.most() + more(p.id()), p.target()))
                .toList();
        List<Quota> quotas = market.quotas().stream()
                .map(q -> new Quota(q.id(), q.name(), q.least(), q.most() + more(q.id()), q.places(), q.group()))
                .toList();
        List<Reserve> reserves = new ArrayList<>();
        for (Reserve r : market.reserves()) {
            int most = places.stream()
                    .filter(p -> p.id().equals(r.place()))
                    .findFirst()
                    .orElseThrow()
                    .most();
            int kept = Math.min(most, r.seats() + more(r.id()));
            reserves.add(new Reserve(r.id(), r.name(), r.place(), r.group(), kept, r.hard()));
        }
        List<Applicant> staying = new ArrayList<>();
        for (int a = gone.nextClearBit(0); a < market.applicants().size(); a = gone.nextClearBit(a + 1)) {
            staying.add(market.applicants().get(a));
        }
        return new Market(places, quotas, reserves, staying);
    }

    private int more(String id) {
        return seats.getOrDefault(id, 0);
    }
}
