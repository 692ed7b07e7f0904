package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everybody in turn takes the first choice that every bound has room for; on the records alone, without forest or cells. */
final class InTurnByDefinition {

    /** An upper bound on those of some kind who are placed at some places. */
    private record Limit(
            String name,
            int most,
            List<String> places,
            @Nullable String of,
            @Nullable String notOf) {

        boolean counts(Applicant applicant, String place) {
            return places.contains(place)
                    && (of == null || applicant.groups().contains(of))
                    && (notOf == null || !applicant.groups().contains(notOf));
        }
    }

    private final Market market;
    private final List<Limit> limits = new ArrayList<>();
    private final Integer[] choice;

    InTurnByDefinition(Market market) {
        this.market = market;
        choice = new Integer[market.applicants().size()];
        Arrays.fill(choice, MatchingOutcome.NONE);
        for (Place place : market.places()) {
            limits.add(new Limit(place.name(), place.most(), List.of(place.id()), null, null));
        }
        for (Quota quota : market.quotas()) {
            limits.add(new Limit(quota.name(), quota.most(), List.copyOf(quota.places()), quota.group(), null));
        }
        for (Reserve hard : market.reserves()) {
            int seats = market.places().stream()
                    .filter(place -> place.id().equals(hard.place()))
                    .mapToInt(Place::most)
                    .sum();
            limits.add(new Limit(hard.name(), seats - hard.seats(), List.of(hard.place()), null, hard.group()));
        }
    }

    /** Applicants, who chooses first first. */
    List<Integer> turns() {
        return IntStream.range(0, choice.length)
                .boxed()
                .filter(a -> !market.applicants().get(a).choices().isEmpty())
                .sorted(Comparator.comparingInt((Integer a) ->
                                -market.applicants().get(a).choices().getFirst().score())
                        .thenComparingLong(a -> market.applicants().get(a).tie()))
                .toList();
    }

    MatchingOutcome match() {
        turns().forEach(this::take);
        return MatchingOutcome.of(List.of(choice), new BitSet());
    }

    /** Lets the applicant take the first choice with room. */
    void take(int applicant) {
        List<Choice> list = market.applicants().get(applicant).choices();
        for (int k = 0; k < list.size() && choice[applicant] == MatchingOutcome.NONE; k++) {
            if (list.get(k).eligible() && full(applicant, k).isEmpty()) {
                choice[applicant] = k;
            }
        }
    }

    void put(int applicant, int k) {
        choice[applicant] = k;
    }

    /** Names of the bounds that have no room left for the applicant at a choice, each once. */
    List<String> full(int applicant, int k) {
        Applicant who = market.applicants().get(applicant);
        String place = who.choices().get(k).place();
        return limits.stream()
                .filter(limit -> limit.counts(who, place) && held(limit) >= limit.most())
                .map(Limit::name)
                .distinct()
                .toList();
    }

    private long held(Limit limit) {
        return IntStream.range(0, choice.length)
                .filter(a -> choice[a] != MatchingOutcome.NONE)
                .filter(a -> limit.counts(
                        market.applicants().get(a),
                        market.applicants().get(a).choices().get(choice[a]).place()))
                .count();
    }
}
