package org.siquan.app.placements.internal;

import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.Span;
import org.siquan.engine.rules.CareFact;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.PostFact;
import org.siquan.engine.rules.UnitFact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many learners of all schools are at the unit, at the post and with the mentor on the fullest day. */
@Component
@Order(10)
class LedgerFacts implements FactSource {

    private final TakenTable taken;

    LedgerFacts(TakenTable taken) {
        this.taken = taken;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        Span over = new Span(placement.firstDay(), placement.lastDay());
        facts.with(UnitFact.LEARNERS, most(taken.atUnit(placement.enterprise(), over), placement))
                .with(PostFact.LEARNERS, most(taken.atPost(placement.post(), over), placement));
        if (placement.mentor() != null) {
            facts.with(CareFact.MENTOR_LEARNERS, most(taken.withMentor(placement.mentor(), over), placement));
        }
    }

    private static int most(DailyCount taken, Placement placement) {
        return taken.most(placement.spans());
    }
}
