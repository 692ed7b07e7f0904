package org.siquan.app.cycle.internal;

import java.util.List;
import java.util.UUID;
import org.siquan.app.alignment.DecidedTitles;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.regiondata.RegionData;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.region.Region;
import org.siquan.region.postings.Posting;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.YearInput;
import org.siquan.year.YearInput.Effort;
import org.springframework.stereotype.Component;

/**
 * The input of a run as the application makes it: the park's circles, advertisements and decided titles at the moment of its start,
 * times of the day. A run keeps its own copy until it is over, so that an edit meanwhile changes the next run and not
 * this one, and a killed run goes on with what it began with.
 */
@Component
class YearInputs {

    private final RegionData data;
    private final DecidedTitles decided;
    private final InputTable inputs;
    private final Catalogue catalogue;
    private final Effort effort;

    YearInputs(RegionData data, DecidedTitles decided, InputTable inputs, Catalogue catalogue, Effort effort) {
        this.data = data;
        this.decided = decided;
        this.inputs = inputs;
        this.catalogue = catalogue;
        this.effort = effort;
    }

    /** What a run that starts now would read. */
    YearInput now(long seed) {
        Region region = data.find().orElseThrow(() -> ProblemException.conflict("cycle-no-region"));
        return input(region, data.listPostings(), decided.list(), seed);
    }

    void keep(UUID run, YearInput input) {
        inputs.insert(run, input.region(), input.postings(), input.decisions());
    }

    /** What this run read at its start. */
    YearInput of(UUID run, long seed) {
        InputTable.Kept kept = inputs.read(run, catalogue);
        return input(kept.region(), kept.postings(), kept.decisions(), seed);
    }

    void forget(UUID run) {
        inputs.delete(run);
    }

    private YearInput input(Region region, List<Posting> postings, List<TitleDecision> decisions, long seed) {
        return new YearInput(
                        region,
                        catalogue,
                        TravelTimes.of(region.metroArea(), Hour.DAY),
                        postings,
                        region.park().year(),
                        seed,
                        effort)
                .withDecisions(decisions);
    }
}
