package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.MatchingVerifier;

/** Tries every outcome of a small market and keeps those that the verifier accepts. Bounds cut branches early. */
public final class EveryOutcome {

    private final Market market;
    private final GivenRound round;
    private final Integer[] choice;
    private final List<MatchingOutcome> found = new ArrayList<>();

    private EveryOutcome(Market market) {
        this.market = market;
        round = Verified.round(market);
        choice = new Integer[market.applicants().size()];
        Arrays.fill(choice, MatchingOutcome.NONE);
    }

    public static List<MatchingOutcome> stable(Market market) {
        EveryOutcome search = new EveryOutcome(market);
        search.extend(0);
        return search.found;
    }

    private void extend(int applicant) {
        if (applicant == choice.length) {
            MatchingOutcome outcome = MatchingOutcome.of(List.of(choice), new BitSet());
            if (MatchingVerifier.verify(round, Verified.published(outcome), Claims.stable())
                    .verified()) {
                found.add(outcome);
            }
            return;
        }
        for (int k = -1; k < market.applicants().get(applicant).choices().size(); k++) {
            choice[applicant] = k;
            if (k < 0 || fits(applicant, k)) {
                extend(applicant + 1);
            }
        }
        choice[applicant] = MatchingOutcome.NONE;
    }

    private boolean fits(int applicant, int k) {
        Choice wished = market.applicants().get(applicant).choices().get(k);
        return wished.eligible()
                && market.places().stream()
                        .filter(p -> p.id().equals(wished.place()))
                        .allMatch(p -> held(Set.of(p.id()), null) <= p.most())
                && market.quotas().stream()
                        .filter(q -> q.places().contains(wished.place()))
                        .allMatch(q -> held(q.places(), q.group()) <= q.most());
    }

    private int held(Set<String> places, @Nullable String group) {
        int held = 0;
        for (int a = 0; a < choice.length; a++) {
            Applicant who = market.applicants().get(a);
            boolean counts = choice[a] >= 0
                    && places.contains(who.choices().get(choice[a]).place())
                    && (group == null || who.groups().contains(group));
            held += counts ? 1 : 0;
        }
        return held;
    }
}
