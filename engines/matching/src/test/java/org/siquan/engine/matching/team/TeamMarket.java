package org.siquan.engine.matching.team;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.MatchingProblemBuilder;
import org.siquan.engine.matching.Place;

/** The records of a small market with teams: members by team. */
public record TeamMarket(List<Place> places, List<Applicant> applicants, Map<String, List<String>> teams) {

    public TeamMarket {
        places = List.copyOf(places);
        applicants = List.copyOf(applicants);
        teams = Collections.unmodifiableMap(new TreeMap<>(teams));
    }

    public MatchingProblem problem() {
        MatchingProblemBuilder builder = MatchingProblem.builder();
        places.forEach(builder::place);
        applicants.forEach(builder::applicant);
        teams.forEach(builder::team);
        return builder.build();
    }

    /** The same market handed in another order. */
    public TeamMarket shuffled(long seed) {
        RandomGenerator random = new Seed(seed).generator("shuffle");
        List<Place> otherPlaces = new ArrayList<>(places);
        List<Applicant> others = new ArrayList<>(applicants);
        Collections.shuffle(otherPlaces, java.util.Random.from(random));
        Collections.shuffle(others, java.util.Random.from(random));
        return new TeamMarket(otherPlaces, others, teams);
    }

    public TeamMarket withSeats(int[] seats) {
        List<Place> changed = new ArrayList<>();
        for (int p = 0; p < seats.length; p++) {
            Place place = places.get(p);
            changed.add(new Place(place.id(), place.name(), 0, seats[p]));
        }
        return new TeamMarket(changed, applicants, teams);
    }

    /** Up to six teams of two or three and learners alone, three places of 1..3 seats; one choice in thirty is barred. */
    public static TeamMarket random(long seed) {
        RandomGenerator random = new Seed(seed).generator("teams");
        return random(random, 4 + random.nextInt(3), 3);
    }

    /** The same with so many teams and learners alone, and so many places. */
    public static TeamMarket random(RandomGenerator random, int parties, int count) {
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            places.add(new Place("P" + p, "class " + p, 0, 1 + random.nextInt(3)));
        }
        List<Applicant> applicants = new ArrayList<>();
        Map<String, List<String>> teams = new TreeMap<>();
        Set<Long> ties = new HashSet<>();
        for (int u = 0; u < parties; u++) {
            List<String> list = new ArrayList<>();
            places.forEach(place -> list.add(random.nextInt(list.size() + 1), place.id()));
            int length = Math.min(count, 2 + random.nextInt(count));
            int size = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
            List<String> members = new ArrayList<>();
            for (int m = 0; m < size; m++) {
                List<Choice> choices = new ArrayList<>();
                for (String place : list.subList(0, length)) {
                    Text refusal = random.nextInt(30) == 0 ? Text.same("major") : Text.NONE;
                    choices.add(new Choice(place, random.nextInt(size == 1 ? 8 : 10), refusal));
                }
                long tie = random.nextLong(1_000);
                while (!ties.add(tie)) {
                    tie++;
                }
                members.add("A" + u + "." + m);
                applicants.add(new Applicant(members.getLast(), "", tie, choices));
            }
            if (size > 1) {
                teams.put("T" + u, members);
            }
        }
        return new TeamMarket(places, applicants, teams);
    }

    /**
     * Two markets without a stable outcome side by side: in each the team drops one learner, who drops the other, who drops the
     * team. With {@code seed} above 0 some rank places of the other market too, behind their own.
     */
    public static TeamMarket twoCircles(long seed) {
        RandomGenerator random = new Seed(seed).generator("circles");
        List<Place> places = new ArrayList<>();
        List<Applicant> applicants = new ArrayList<>();
        Map<String, List<String>> teams = new TreeMap<>();
        for (int c = 0; c < 2; c++) {
            places.add(new Place("big" + c, "Big " + c, 0, 2));
            places.add(new Place("small" + c, "Small " + c, 0, 1));
            String there = String.valueOf(1 - c);
            String wish = List.of("", "", "big" + there, "small" + there).get(seed == 0 ? 0 : random.nextInt(4));
            String teamWish = List.of("", "", "big" + there).get(seed == 0 ? 0 : random.nextInt(3));
            applicants.add(circling("ann" + c, c, "small" + c, 1, "big" + c, 9, wish, random.nextInt(10)));
            applicants.add(circling("bob" + c, 2 + c, "big" + c, 1, "small" + c, 5, wish, random.nextInt(10)));
            applicants.add(circling("one" + c, 4 + c, "big" + c, 9, "", 0, teamWish, random.nextInt(10)));
            applicants.add(circling("two" + c, 6 + c, "big" + c, 5, "", 0, teamWish, random.nextInt(10)));
            teams.put("team" + c, List.of("one" + c, "two" + c));
        }
        return new TeamMarket(places, applicants, teams);
    }

    private static Applicant circling(
            String id, long tie, String best, int first, String next, int second, String other, int strange) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of(best, first)));
        if (!next.isEmpty()) {
            choices.add(Choice.of(next, second));
        }
        if (!other.isEmpty()) {
            choices.add(Choice.of(other, strange));
        }
        return new Applicant(id, "", tie, choices);
    }
}
