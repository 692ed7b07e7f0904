package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether a group could open a closed place among themselves: at least as many as it needs, all of whom may enter it and
 * want it more than what they have, while everybody else stays, every upper bound holds, and no open place or quota they
 * leave falls below its number. An outcome without such a group need not exist, and whether one does is NP-complete (Biró,
 * Fleiner, Irving and Manlove 2010, doi:10.1016/j.tcs.2010.05.005), so few mechanisms claim it.
 *
 * <p>Where bounds nest the largest such group is counted exactly: what the place admits per type is one nested family over
 * its members, what the bounds around it and the places left behind admit is another, and a flow through both trees is a
 * group. Where bounds cross a group is built one by one: what is found is a group, but a group may be missed.
 *
 * @implNote O(choices) to count those willing, then per closed place a flow over its classes of willing applicants (alike in
 *     type and in the cell they hold)
 */
final class ClosedGroups {

    private final GivenRound round;
    private final Holding holding;
    private final PublishedOutcome outcome;
    /** Per closed place: how many are willing, by type and cell held (or -1). */
    private final Map<Integer, Map<Alike, Integer>> willing = new HashMap<>();

    private record Alike(int type, int held) {}

    private ClosedGroups(GivenRound round, PublishedOutcome outcome, Holding holding) {
        this.round = round;
        this.outcome = outcome;
        this.holding = holding;
    }

    static Report of(GivenRound round, PublishedOutcome outcome, Holding holding) {
        Report report = new Report();
        if (outcome.closed().isEmpty()) {
            return report;
        }
        ClosedGroups groups = new ClosedGroups(round, outcome, holding);
        groups.count();
        outcome.closed().stream().forEach(place -> groups.look(report, place));
        return report;
    }

    private void count() {
        Wishes wishes = round.wishes();
        for (int a = 0; a < round.applicants(); a++) {
            int choice = outcome.choice(a);
            int held = choice < 0 ? PublishedOutcome.NONE : round.cells().cell(round.wished(a, choice), round.type(a));
            int end = wishes.endOfBetter(a, choice);
            for (int position = wishes.first(a); position < end; position++) {
                int place = wishes.place(position);
                if (outcome.closed(place) && wishes.eligible(position)) {
                    willing.computeIfAbsent(place, any -> new HashMap<>())
                            .merge(new Alike(round.type(a), held), 1, Integer::sum);
                }
            }
        }
    }

    private void look(Report report, int place) {
        int needed = Math.max(1, round.opensFrom(place));
        Map<Alike, Integer> classes = willing.getOrDefault(place, Map.of());
        if (classes.values().stream().mapToInt(Integer::intValue).sum() < needed) {
            return;
        }
        int most = largest(place, classes);
        if (most >= needed) {
            report.add(
                    "closed-group",
                    round.place(place),
                    "开班需 %d 人；有 %d 人都更愿意来，名额也允许，却没有开班".formatted(needed, most),
                    "needs %d to open; %d would rather be there and the bounds would let them, but it is closed"
                            .formatted(needed, most));
        }
    }

    private int largest(int place, Map<Alike, Integer> willingHere) {
        List<Alike> classes = new ArrayList<>(willingHere.keySet());
        classes.sort(Comparator.comparingInt(Alike::type).thenComparingInt(Alike::held));
        List<NestedRoom.Limit> entering = new ArrayList<>();
        List<NestedRoom.Limit> moving = new ArrayList<>();
        for (int b = 0; b < round.bounds().size(); b++) {
            Bound bound = round.bounds().get(b);
            int at = b;
            if (bound.places().get(place) && bound.places().cardinality() == 1) {
                limit(
                        entering,
                        classes,
                        bound.most() - holding.in(b),
                        c -> bound.types().get(c.type()));
            } else if (bound.places().get(place)) {
                limit(
                        moving,
                        classes,
                        bound.most() - holding.in(b),
                        c -> bound.types().get(c.type()) && !holds(c, at));
            }
            int least = b < round.places() && !outcome.closed(b) ? round.opensFrom(b) : bound.least();
            if (least > 0) {
                limit(moving, classes, holding.in(b) - least, c -> holds(c, at) && !bound.counts(place, c.type()));
            }
        }
        int[] sizes = classes.stream().mapToInt(willingHere::get).toArray();
        return NestedRoom.most(sizes, entering, moving);
    }

    private boolean holds(Alike alike, int bound) {
        return alike.held() >= 0
                && round.bounds().get(bound).counts(round.cells().place(alike.held()), alike.type());
    }

    private static void limit(List<NestedRoom.Limit> limits, List<Alike> classes, int room, Predicate<Alike> counted) {
        BitSet members = new BitSet();
        IntStream.range(0, classes.size())
                .filter(c -> counted.test(classes.get(c)))
                .forEach(members::set);
        if (!members.isEmpty()) {
            limits.add(new NestedRoom.Limit(members, Math.max(0, room)));
        }
    }
}
