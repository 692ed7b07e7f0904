package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/** Small markets without bounds beside seats, where many scores are equal. */
public final class TiedMarket {

    private TiedMarket() {}

    /** At most seven learners and four places, three scores. */
    public static Market random(long seed) {
        RandomGenerator random = new Seed(seed).generator("tied");
        int places = 1 + random.nextInt(4);
        int learners = 2 + random.nextInt(6);
        List<Place> offered = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int p = 0; p < places; p++) {
            offered.add(new Place("P" + p, "class " + p, 0, random.nextInt(4)));
            ids.add("P" + p);
        }
        List<Integer> ties = new ArrayList<>();
        for (int a = 0; a < learners; a++) {
            ties.add(a);
        }
        shuffle(ties, random);
        List<Applicant> applicants = new ArrayList<>();
        for (int a = 0; a < learners; a++) {
            shuffle(ids, random);
            List<Choice> choices = new ArrayList<>();
            for (String place : ids.subList(0, random.nextInt(places + 1))) {
                Text refusal = random.nextInt(15) == 0 ? Text.same("major") : Text.NONE;
                choices.add(new Choice(place, random.nextInt(3), refusal));
            }
            applicants.add(new Applicant("A" + a, "", ties.get(a), choices));
        }
        return new Market(offered, List.of(), List.of(), applicants);
    }

    private static <T> void shuffle(List<T> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
