package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Seed;

/** Lets everybody rank more places, so that many want the same. */
final class LongLists {

    private LongLists() {}

    /**
     * The market where everybody ranks at least so many places, as far as there are.
     *
     * @param oneScore true: an applicant's score at all places is that of the first choice
     */
    static Market of(Market market, int length, boolean oneScore, long seed) {
        RandomGenerator random = new Seed(seed).generator("longer");
        return market.with(market.applicants().stream()
                .map(a -> new Applicant(
                        a.id(), a.groups(), a.tie(), longer(a.choices(), market.places(), length, oneScore, random)))
                .toList());
    }

    private static List<Choice> longer(
            List<Choice> choices, List<Place> places, int length, boolean oneScore, RandomGenerator random) {
        List<Choice> list = new ArrayList<>(choices);
        int own = list.isEmpty() ? random.nextInt(4) : list.getFirst().score();
        int from = random.nextInt(places.size());
        IntStream.range(from, from + places.size())
                .mapToObj(i -> places.get(i % places.size()).id())
                .filter(id ->
                        choices.stream().noneMatch(choice -> choice.place().equals(id)))
                .limit(Math.max(0, length - choices.size()))
                .forEach(id -> list.add(Choice.of(id, oneScore ? own : random.nextInt(4))));
        return list;
    }
}
