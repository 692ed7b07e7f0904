package org.siquan.app.placements.internal;

import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.PaperField;
import org.siquan.app.placements.PaperForms;
import org.siquan.app.placements.Papers.Paper;
import org.siquan.app.placements.Placement;
import org.siquan.engine.rules.FactsBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What papers say. */
@Component
@Order(20)
class PaperFacts implements FactSource {

    private final DefaultPapers papers;

    PaperFacts(DefaultPapers papers) {
        this.papers = papers;
    }

    @Override
    public void say(Placement placement, FactsBuilder facts) {
        for (Paper paper : papers.newest(placement)) {
            for (PaperField field : PaperForms.of(paper.kind())) {
                String stored = paper.facts().get(field.fact().id());
                if (stored != null) {
                    field.say(stored, facts);
                }
            }
        }
    }
}
