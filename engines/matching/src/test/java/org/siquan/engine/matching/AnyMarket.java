package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/** Small markets of every kind in turn, so that each mechanism serves some. */
public final class AnyMarket {

    private AnyMarket() {}

    public static Market random(long seed) {
        boolean oneScore = seed % 2 == 0;
        return switch ((int) (seed / 2 % 6)) {
            case 0 -> new RandomMarket(seed, 10, 6, oneScore).market();
            case 1 -> new RandomMarket(seed, 10, 6, oneScore, true).market();
            case 2 -> orders(new RandomMarket(seed, 10, 6, oneScore).market());
            case 3 -> minima(seed, oneScore);
            case 4 -> CrossingMarket.random(seed);
            default -> new RandomMarket(seed, 10, 6, oneScore).market().withQuotas(List.of());
        };
    }

    /** The same places in regions that do not nest. */
    private static Market orders(Market market) {
        return market.withQuotas(market.quotas().stream()
                .filter(quota -> quota.id().startsWith("order"))
                .toList());
    }

    /** Everybody chooses all places; minima of places and of an order that the learners can fill. */
    private static Market minima(long seed, boolean oneScore) {
        RandomGenerator random = new Seed(seed).generator("minima");
        List<Place> places = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        for (int p = 0; p < 4; p++) {
            String id = "P" + p;
            places.add(new Place(id, id, 0, 1 + random.nextInt(4)));
            if (random.nextInt(2) == 0) {
                quotas.add(new Quota("m" + p, "m" + p, 1, places.get(p).most(), Set.of(id), null));
            }
        }
        quotas.add(new Quota("order", "order", random.nextInt(3), 2 + random.nextInt(4), Set.of("P0", "P1"), null));
        List<Applicant> applicants = new ArrayList<>();
        for (int a = 0; a < 4 + seed % 5; a++) {
            int one = random.nextInt(4);
            List<Choice> list = new ArrayList<>();
            for (int p = 0; p < 4; p++) {
                list.add(random.nextInt(list.size() + 1), Choice.of("P" + p, oneScore ? one : random.nextInt(4)));
            }
            applicants.add(new Applicant("A" + a, Set.of(), a, list));
        }
        return new Market(places, quotas, List.of(), applicants);
    }
}
