package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/**
 * Small markets of one score per applicant whose upper bounds cross: enterprises of two classes, majors across the
 * enterprises, shares of provinces and of feeders over several classes, hard reserves; applicants belong to several groups.
 */
public final class CrossingMarket {

    private static final List<String> GROUPS = List.of("冀", "京", "3+2");

    private CrossingMarket() {}

    public static Market random(long seed) {
        return random(seed, 10, 6);
    }

    public static Market random(long seed, int applicants, int count) {
        RandomGenerator random = new Seed(seed).generator("crossing");
        List<Place> places = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        List<Reserve> reserves = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            places.add(new Place("P" + p, "class " + p, 0, random.nextInt(4)));
            if (random.nextInt(6) == 0) {
                int seats = random.nextInt(places.get(p).most() + 1);
                reserves.add(new Reserve("r" + p, "reserve " + p, "P" + p, GROUPS.get(random.nextInt(3)), seats, true));
            }
        }
        for (int p = 0; p + 1 < count; p += 2) {
            quotas.add(new Quota("enterprise" + p, "e" + p, random.nextInt(5), Set.of("P" + p, "P" + (p + 1)), null));
        }
        for (int q = 0; q < 4; q++) {
            String group = q < 2 ? null : GROUPS.get(random.nextInt(3));
            quotas.add(new Quota("major" + q, "m" + q, random.nextInt(5), some(random, count), group));
        }
        List<Integer> ties =
                new ArrayList<>(IntStream.range(0, applicants).boxed().toList());
        Collections.shuffle(ties, Random.from(random));
        List<Applicant> learners = new ArrayList<>();
        for (int a = 0; a < applicants; a++) {
            int score = random.nextInt(5);
            List<Choice> list = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                Text refusal = random.nextInt(12) == 0 ? Text.same("major") : Text.NONE;
                list.add(random.nextInt(list.size() + 1), new Choice("P" + p, score, refusal));
            }
            Set<String> groups = new TreeSet<>(GROUPS);
            groups.removeIf(group -> random.nextInt(3) == 0);
            learners.add(new Applicant("A" + a, groups, ties.get(a), list.subList(0, random.nextInt(count + 1))));
        }
        return new Market(places, quotas, reserves, learners);
    }

    private static Set<String> some(RandomGenerator random, int count) {
        Set<String> some = new TreeSet<>(Set.of("P" + random.nextInt(count)));
        for (int p = 0; p < count; p++) {
            if (random.nextInt(3) == 0) {
                some.add("P" + p);
            }
        }
        return some;
    }
}
