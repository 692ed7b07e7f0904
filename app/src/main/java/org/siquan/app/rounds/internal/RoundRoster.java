package org.siquan.app.rounds.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.springframework.stereotype.Component;

/**
 * Who may rank in a round: learners of the roster whose major a class of the round takes, and who have no place yet; in a
 * second round those of the first one.
 */
@Component
class RoundRoster {

    private final RoundInputs inputs;
    private final OfferTable offers;
    private final RoundPeopleTable people;
    private final TenantTransactions transactions;

    RoundRoster(RoundInputs inputs, OfferTable offers, RoundPeopleTable people, TenantTransactions transactions) {
        this.inputs = inputs;
        this.offers = offers;
        this.people = people;
        this.transactions = transactions;
    }

    private Region region() {
        return transactions.as(Actor.system("rounds", ActingAs.get().park()), inputs::regionNow);
    }

    List<RoundPeopleTable.Person> of(Round round) {
        Region region = region();
        RegionIndex index = RegionIndex.of(region);
        Set<String> classes = Set.copyOf(offers.classes(round.id()));
        Set<String> majors = new HashSet<>();
        region.industry().classes().stream()
                .filter(c -> classes.contains(c.id().value()))
                .forEach(c -> majors.addAll(c.majorCodes()));
        Set<String> placed = Set.copyOf(people.withPlace());
        RoundId after = round.after();
        Set<String> before = after == null ? Set.of() : Set.copyOf(people.ids(after));
        return region.talent().learners().stream()
                .filter(l -> !placed.contains(l.id().value()))
                .filter(l -> after == null || before.contains(l.id().value()))
                .map(l -> new RoundPeopleTable.Person(
                        l.id(),
                        index.institutionOf(l).id().value(),
                        l.name(),
                        index.programme(l.programme()).majorCode(),
                        l.score()))
                .filter(p -> majors.contains(p.major()))
                .toList();
    }

    Map<String, Double> scoresNow() {
        return transactions.as(Actor.system("rounds", ActingAs.get().park()), inputs::scoresNow);
    }
}
