package org.siquan.app.rosters.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.rosters.internal.RosterTable.Stored;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.LearnerFact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The date of birth, where it follows from an identity number whose check character fits: it goes before what a paper states. */
@Component
@Order(25)
class RosterFacts implements FactSource {

    private final RosterTable table;

    RosterFacts(RosterTable table) {
        this.table = table;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        Optional<Stored> stored = table.find(placement.learner().value());
        if (stored.isPresent() && stored.get().sealed() != null) {
            LocalDate born = stored.get().entry().born();
            if (born != null) {
                facts.with(LearnerFact.BIRTH_DATE, born);
            }
        }
    }
}
