package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.GivenRoundBuilder;
import org.siquan.engine.matching.verify.MatchingVerifier;
import org.siquan.engine.matching.verify.Priority;
import org.siquan.engine.matching.verify.PublishedOutcome;
import org.siquan.engine.matching.verify.Wishes;

/** Hands a small market to the verifier: from its records, past the engine's columns. */
public final class Verified {

    private Verified() {}

    /** What is wrong with the outcome, held to be the best stable one. */
    public static List<Finding> findings(Market market, MatchingOutcome outcome) {
        return findings(market, outcome, Claims.bestStable());
    }

    public static List<Finding> findings(Market market, MatchingOutcome outcome, Claims claims) {
        return MatchingVerifier.verify(round(market), published(outcome), claims)
                .findings();
    }

    public static PublishedOutcome published(MatchingOutcome outcome) {
        return PublishedOutcome.of(
                IntStream.range(0, outcome.applicants()).map(outcome::choice).toArray(), outcome.closed());
    }

    public static GivenRound round(Market market) {
        List<Set<String>> types = new ArrayList<>(new HashSet<>(
                market.applicants().stream().map(Applicant::groups).toList()));
        if (types.isEmpty()) {
            types.add(Set.of());
        }
        GivenRoundBuilder round = GivenRound.builder(types);
        Map<String, Integer> index = new HashMap<>();
        for (Place place : market.places()) {
            index.put(place.id(), index.size());
            round.place(place.id(), place.name(), place.least(), place.most());
        }
        for (Quota quota : market.quotas()) {
            BitSet places = new BitSet();
            quota.places().forEach(id -> places.set(index.getOrDefault(id, -1)));
            round.quota(quota.id(), quota.name(), quota.least(), quota.most(), places, quota.group());
        }
        for (Reserve r : market.reserves()) {
            round.reserve(r.id(), r.name(), index.getOrDefault(r.place(), -1), r.group(), r.seats(), r.hard());
        }
        return applicants(round, market.applicants(), types, index).build();
    }

    private static GivenRoundBuilder applicants(
            GivenRoundBuilder round, List<Applicant> applicants, List<Set<String>> types, Map<String, Integer> index) {
        List<Long> ties = new ArrayList<>(
                new TreeSet<>(applicants.stream().map(Applicant::tie).toList()));
        byte[] type = new byte[applicants.size()];
        int[] tie = new int[applicants.size()];
        int[] first = new int[applicants.size() + 1];
        List<Choice> all = new ArrayList<>();
        for (int a = 0; a < applicants.size(); a++) {
            type[a] = (byte) types.indexOf(applicants.get(a).groups());
            tie[a] = ties.indexOf(applicants.get(a).tie());
            all.addAll(applicants.get(a).choices());
            first[a + 1] = all.size();
        }
        BitSet barred = new BitSet();
        IntStream.range(0, all.size()).filter(i -> !all.get(i).eligible()).forEach(i -> {
            barred.set(i);
            round.reason(i, all.get(i).refusal());
        });
        int[] places =
                all.stream().mapToInt(c -> index.getOrDefault(c.place(), -1)).toArray();
        int[] scores = all.stream().mapToInt(Choice::score).toArray();
        return round.applicants(applicants.stream().map(Applicant::id).toList(), type, tie)
                .wishes(Wishes.lists(first, places).barring(barred), Priority.listed(scores));
    }
}
