package org.siquan.engine.matching.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.Place;

/** Tries every outcome of a small market of teams; knows the definition of blocking from the records alone. */
public final class EveryTeamOutcome {

    /** What the best outcomes have. */
    public record Best(int blocking, int placed) {}

    private final TeamMarket market;
    private final List<List<Applicant>> groups = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final int[] choice;
    private Best best = new Best(Integer.MAX_VALUE, 0);

    public EveryTeamOutcome(TeamMarket market) {
        this.market = market;
        market.places().forEach(place -> places.put(place.id(), place));
        Map<String, List<Applicant>> byTeam = new HashMap<>();
        for (Applicant applicant : market.applicants()) {
            String team = market.teams().entrySet().stream()
                    .filter(t -> t.getValue().contains(applicant.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("alone " + applicant.id());
            byTeam.computeIfAbsent(team, t -> {
                        groups.add(new ArrayList<>());
                        return groups.getLast();
                    })
                    .add(applicant);
        }
        choice = new int[groups.size()];
        Arrays.fill(choice, -1);
    }

    /** The fewest blocking pairs of any outcome, and the most placed with as few. */
    public Best best() {
        extend(0);
        return best;
    }

    private void extend(int group) {
        if (group == choice.length) {
            Best found = new Best(blocking(), placed());
            if (Comparator.comparingInt(Best::blocking)
                            .thenComparing(Best::placed, Comparator.reverseOrder())
                            .compare(found, best)
                    < 0) {
                best = found;
            }
            return;
        }
        for (int k = -1; k < groups.get(group).getFirst().choices().size(); k++) {
            choice[group] = k;
            if (k < 0 || (eligible(group, k) && taken(wished(group, k)) <= seats(wished(group, k)))) {
                extend(group + 1);
            }
        }
        choice[group] = -1;
    }

    /** Blocking pairs of an outcome; it must not split a team. */
    public int blocking(MatchingOutcome outcome) {
        for (int g = 0; g < choice.length; g++) {
            int own = g;
            int k = outcome.choice(market.applicants().indexOf(groups.get(g).getFirst()));
            if (groups.get(g).stream()
                    .anyMatch(a -> outcome.choice(market.applicants().indexOf(a)) != k)) {
                throw new IllegalStateException("split: " + groups.get(own));
            }
            if (k >= 0 && !eligible(g, k)) {
                throw new IllegalStateException("not eligible: " + groups.get(own));
            }
            choice[g] = k;
        }
        for (Place place : market.places()) {
            if (taken(place.id()) > place.most()) {
                throw new IllegalStateException("overfull: " + place);
            }
        }
        return blocking();
    }

    private int blocking() {
        int blocking = 0;
        for (int g = 0; g < choice.length; g++) {
            int better = choice[g] < 0 ? groups.get(g).getFirst().choices().size() : choice[g];
            for (int k = 0; k < better; k++) {
                blocking += eligible(g, k) && blocks(g, k) ? 1 : 0;
            }
        }
        return blocking;
    }

    /** Room once everybody lower has gone. */
    private boolean blocks(int group, int k) {
        String place = wished(group, k);
        int stay = 0;
        for (int g = 0; g < choice.length; g++) {
            boolean here = choice[g] >= 0 && wished(g, choice[g]).equals(place);
            stay += here && before(weakest(g, choice[g]), weakest(group, k))
                    ? groups.get(g).size()
                    : 0;
        }
        return stay + groups.get(group).size() <= seats(place);
    }

    private record Standing(int score, long tie) {}

    private static boolean before(Standing one, Standing other) {
        return one.score() != other.score() ? one.score() > other.score() : one.tie() < other.tie();
    }

    private Standing weakest(int group, int k) {
        return groups.get(group).stream()
                .map(a -> new Standing(a.choices().get(k).score(), a.tie()))
                .reduce((one, other) -> before(one, other) ? other : one)
                .orElseThrow();
    }

    private boolean eligible(int group, int k) {
        return groups.get(group).stream().allMatch(a -> a.choices().get(k).eligible());
    }

    private String wished(int group, int k) {
        Choice wish = groups.get(group).getFirst().choices().get(k);
        return wish.place();
    }

    private int seats(String place) {
        Place known = places.get(place);
        return known == null ? 0 : known.most();
    }

    private int taken(String place) {
        int taken = 0;
        for (int g = 0; g < choice.length; g++) {
            taken += choice[g] >= 0 && wished(g, choice[g]).equals(place)
                    ? groups.get(g).size()
                    : 0;
        }
        return taken;
    }

    private int placed() {
        int placed = 0;
        for (int g = 0; g < choice.length; g++) {
            placed += choice[g] >= 0 ? groups.get(g).size() : 0;
        }
        return placed;
    }
}
