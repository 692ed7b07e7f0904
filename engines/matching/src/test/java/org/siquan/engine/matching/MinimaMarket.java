package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/** Small markets where everybody ranks all of four places; single places and an order of two have minima that can be met. */
public final class MinimaMarket {

    private MinimaMarket() {}

    public static Market random(long seed) {
        RandomGenerator random = new Seed(seed).generator("minima");
        int learners = 4 + random.nextInt(5);
        List<Place> places = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        for (int p = 0; p < 4; p++) {
            places.add(new Place("P" + p, "P" + p, 0, 1 + random.nextInt(4)));
            if (random.nextInt(3) == 0) {
                quotas.add(new Quota("m" + p, "m" + p, 1, places.get(p).most(), Set.of("P" + p), null));
            }
        }
        int most = 2 + random.nextInt(4);
        quotas.add(new Quota("order", "order", random.nextInt(3), most, Set.of("P0", "P1"), null));
        List<Applicant> applicants = new ArrayList<>();
        for (int a = 0; a < learners; a++) {
            List<Choice> list = new ArrayList<>();
            for (int p = 0; p < 4; p++) {
                list.add(random.nextInt(list.size() + 1), Choice.of("P" + p, random.nextInt(4)));
            }
            applicants.add(new Applicant("A" + a, "", a, list));
        }
        Market market = new Market(places, quotas, List.of(), applicants);
        boolean sound =
                places.get(0).most() + places.get(1).most() >= quotas.getLast().least();
        return sound ? market : random(seed + 1_000_003);
    }
}
