package org.siquan.engine.matching.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.Reserve;

/** Small markets of classes that open with a minimum. */
final class ClassMarkets {

    /** Bounds beside the seats. */
    enum Bounds {
        NONE,
        /** A share and a reserve in single classes. */
        WITHIN,
        /** Orders of two classes, and a bound on all. */
        SPANNING
    }

    private final RandomGenerator random;

    private ClassMarkets(long seed) {
        random = new Seed(seed).generator("classes");
    }

    static Market market(long seed, Bounds bounds) {
        return new ClassMarkets(seed).market(bounds);
    }

    private Market market(Bounds bounds) {
        int learners = 4 + random.nextInt(9);
        int classes = 2 + random.nextInt(5);
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < classes; p++) {
            int least = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(3);
            places.add(new Place("P" + p, "class " + p, least, Math.max(1, least) + random.nextInt(3)));
        }
        List<Quota> quotas = new ArrayList<>();
        List<Reserve> reserves = new ArrayList<>();
        if (bounds == Bounds.WITHIN) {
            within(places, quotas, reserves);
        } else if (bounds == Bounds.SPANNING) {
            spanning(classes, learners, quotas);
        }
        return new Market(places, quotas, reserves, learners(learners, classes));
    }

    private void within(List<Place> places, List<Quota> quotas, List<Reserve> reserves) {
        for (Place place : places) {
            int seats = random.nextInt(1 + place.most());
            if (random.nextInt(3) == 0) {
                quotas.add(new Quota("share" + place.id(), "share", seats, Set.of(place.id()), "冀"));
            } else if (random.nextBoolean()) {
                reserves.add(new Reserve("kept" + place.id(), "kept", place.id(), "京", seats, random.nextInt(4) == 0));
            }
        }
    }

    private void spanning(int classes, int learners, List<Quota> quotas) {
        quotas.add(new Quota("order", "order", 1 + random.nextInt(5), Set.of("P0", "P1"), null));
        if (random.nextBoolean()) {
            Set<String> all = new java.util.TreeSet<>();
            for (int p = 0; p < classes; p++) {
                all.add("P" + p);
            }
            quotas.add(new Quota("park", "park", 1 + random.nextInt(learners), all, null));
        }
    }

    private List<Applicant> learners(int learners, int classes) {
        List<Applicant> applicants = new ArrayList<>();
        for (int a = 0; a < learners; a++) {
            List<Choice> list = new ArrayList<>();
            int length = random.nextInt(classes + 1);
            for (int p = 0; p < classes; p++) {
                Text refusal = random.nextInt(12) == 0 ? Text.same("major") : Text.NONE;
                list.add(random.nextInt(list.size() + 1), new Choice("P" + p, random.nextInt(4), refusal));
            }
            applicants.add(new Applicant("A" + a, random.nextBoolean() ? "冀" : "京", a, list.subList(0, length)));
        }
        return applicants;
    }
}
