package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/** Small markets for properties: classes in orders, orders in the park, and the share of one province in a class. */
public final class RandomMarket {

    private final RandomGenerator random;
    private final int applicants;
    private final int places;
    private final boolean oneScore;
    private final boolean withReserves;

    /** A market where scores differ by place unless {@code oneScore}. */
    public RandomMarket(long seed, int applicants, int places, boolean oneScore) {
        this(seed, applicants, places, oneScore, false);
    }

    public RandomMarket(long seed, int applicants, int places, boolean oneScore, boolean withReserves) {
        this.withReserves = withReserves;
        random = new Seed(seed).generator("market");
        this.applicants = applicants;
        this.places = places;
        this.oneScore = oneScore;
    }

    /** Places, orders of two, shares of a province, a bound on all; with reserves where asked for. */
    public Market market() {
        List<Place> offered = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        List<Reserve> reserves = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (int p = 0; p < places; p++) {
            offered.add(new Place("P" + p, "class " + p, 0, random.nextInt(3)));
            all.add("P" + p);
        }
        for (int p = 0; p + 1 < places; p += 2) {
            Set<String> order = new TreeSet<>(List.of("P" + p, "P" + (p + 1)));
            quotas.add(new Quota("order" + p, "order " + p, random.nextInt(4), order, null));
            if (random.nextBoolean()) {
                quotas.add(new Quota("ji" + p, "冀 in class " + p, random.nextInt(2), Set.of("P" + p), "冀"));
            }
        }
        quotas.add(new Quota("park", "park", 1 + random.nextInt(applicants), all, null));
        List<Applicant> learners = learners();
        for (int p = 0; withReserves && p < places; p++) {
            int seats = random.nextInt(1 + offered.get(p).most());
            if (seats > 0) {
                String group = random.nextBoolean() ? "冀" : "京";
                reserves.add(new Reserve("r" + p, "reserve " + p, "P" + p, group, seats, random.nextInt(4) == 0));
            }
        }
        return new Market(offered, quotas, reserves, learners);
    }

    public MatchingProblem problem() {
        return market().problem();
    }

    private List<Applicant> learners() {
        List<Applicant> learners = new ArrayList<>();
        List<Integer> ties = new ArrayList<>();
        for (int a = 0; a < applicants; a++) {
            ties.add(a);
        }
        shuffle(ties);
        for (int a = 0; a < applicants; a++) {
            List<Integer> wished = new ArrayList<>();
            for (int p = 0; p < places; p++) {
                wished.add(p);
            }
            shuffle(wished);
            int score = random.nextInt(4);
            List<Choice> choices = new ArrayList<>();
            for (int k = 0; k < random.nextInt(places + 1); k++) {
                choices.add(new Choice(
                        "P" + wished.get(k),
                        oneScore ? score : random.nextInt(4),
                        random.nextInt(10) == 0 ? Text.same("major") : Text.NONE));
            }
            learners.add(new Applicant("A" + a, random.nextBoolean() ? "冀" : "京", ties.get(a), choices));
        }
        return learners;
    }

    private void shuffle(List<Integer> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
