package org.siquan.year;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.Reserve;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.GivenRoundBuilder;
import org.siquan.engine.matching.verify.MatchingVerifier;
import org.siquan.engine.matching.verify.Priority;
import org.siquan.engine.matching.verify.PublishedOutcome;
import org.siquan.engine.matching.verify.Wishes;

/** What the year gave the matching engine, told to its verifier in the verifier's own words, past the engine. */
record MatchingRecheck(List<Place> places, List<Quota> quotas, List<Reserve> reserves, List<Applicant> applicants) {

    /** What is wrong with the outcome, which claims to be the best stable one for the open classes. */
    List<Finding> findings(MatchingOutcome outcome) {
        int[] choice =
                IntStream.range(0, outcome.applicants()).map(outcome::choice).toArray();
        return MatchingVerifier.verify(round(), PublishedOutcome.of(choice, outcome.closed()), Claims.bestStable())
                .findings();
    }

    private GivenRound round() {
        Map<Set<String>, Integer> types = new LinkedHashMap<>();
        types.put(Set.of(), 0);
        applicants.forEach(applicant -> types.putIfAbsent(applicant.groups(), types.size()));
        GivenRoundBuilder round = GivenRound.builder(List.copyOf(types.keySet()));
        Map<String, Integer> index = new HashMap<>();
        for (Place place : places) {
            index.put(place.id(), index.size());
            round.place(place.id(), place.name(), place.least(), place.most());
        }
        for (Quota quota : quotas) {
            BitSet covered = new BitSet();
            quota.places().forEach(id -> covered.set(index.getOrDefault(id, -1)));
            round.quota(quota.id(), quota.name(), quota.least(), quota.most(), covered, quota.group());
        }
        for (Reserve reserve : reserves) {
            int place = index.getOrDefault(reserve.place(), -1);
            round.reserve(reserve.id(), reserve.name(), place, reserve.group(), reserve.seats(), reserve.hard());
        }
        wishes(round, index);
        return who(round, types).build();
    }

    private GivenRoundBuilder who(GivenRoundBuilder round, Map<Set<String>, Integer> types) {
        byte[] type = new byte[applicants.size()];
        int[] tie = new int[applicants.size()];
        Map<Long, Integer> byTie = new TreeMap<>();
        for (int a = 0; a < type.length; a++) {
            type[a] = types.getOrDefault(applicants.get(a).groups(), 0).byteValue();
            byTie.put(applicants.get(a).tie(), a);
        }
        int next = 0;
        for (int a : byTie.values()) {
            tie[a] = next++;
        }
        return round.applicants(applicants.stream().map(Applicant::id).toList(), type, tie);
    }

    private void wishes(GivenRoundBuilder round, Map<String, Integer> index) {
        List<Choice> all = new ArrayList<>();
        int[] first = new int[applicants.size() + 1];
        for (int a = 0; a < applicants.size(); a++) {
            all.addAll(applicants.get(a).choices());
            first[a + 1] = all.size();
        }
        BitSet barred = new BitSet();
        for (int position = 0; position < all.size(); position++) {
            if (!all.get(position).eligible()) {
                barred.set(position);
                round.reason(position, all.get(position).refusal());
            }
        }
        int[] wished =
                all.stream().mapToInt(c -> index.getOrDefault(c.place(), -1)).toArray();
        int[] scores = all.stream().mapToInt(Choice::score).toArray();
        round.wishes(Wishes.lists(first, wished).barring(barred), Priority.listed(scores));
    }
}
