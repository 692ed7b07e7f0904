package org.siquan.round;

/** The places' own lists of applicants, best first, with ties. */
final class Orders {

    private final Ints places = new Ints();
    private final Ints first = new Ints();
    private final Ints applicants = new Ints();
    private final Bits tied = new Bits();

    Orders() {
        first.add(0);
    }

    /** Adds the list of a place. */
    void add(int place, Words list) {
        list.tiesTo(tied, applicants.size());
        applicants.add(list);
        places.add(place);
        first.add(applicants.size());
    }

    /**
     * Scores every choice of a place that has a list: 0 for the first applicants on it, one less for each tie class after
     * them; who is not on it is refused. O(entries + choices).
     */
    void score(ByPlace byPlace, int[] scores, Causes causes) {
        int[] rank = new int[byPlace.applicants()];
        for (int list = 0; list < places.size(); list++) {
            int place = places.get(list);
            int last = 0;
            for (int i = first.get(list); i < first.get(list + 1); i++) {
                if (!tied.get(i)) {
                    last++;
                }
                rank[applicants.get(i)] = last;
            }
            for (int i = byPlace.first(place); i < byPlace.first(place + 1); i++) {
                int of = rank[byPlace.applicant(i)];
                if (of == 0) {
                    causes.set(byPlace.position(i), Causes.NOT_LISTED);
                }
                scores[byPlace.position(i)] = of == 0 ? -last : 1 - of;
            }
            for (int i = first.get(list); i < first.get(list + 1); i++) {
                rank[applicants.get(i)] = 0;
            }
        }
    }
}
