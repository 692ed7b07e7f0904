package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.MajorGaps;
import org.siquan.app.alignment.ParkGaps;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.app.regiondata.RegionImports;
import org.siquan.app.regiondata.StoredPostings;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentRun;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.TitleMemory;
import org.siquan.engine.alignment.gap.SourceWeights;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.year.gap.GapSources;
import org.siquan.year.gap.RegionGaps;
import org.springframework.stereotype.Service;

/** Keeps the analysis of the few parks that were asked for last; one is made at a time. */
@Service
class DefaultMajorGaps implements MajorGaps {

    private static final int MOST_PARKS = 4;

    private final RegionData data;
    private final RegionImports imports;
    private final AlignmentEngines engines;
    private final ParkMemories memories;
    private final DecisionTable decisions;
    private final TenantTransactions transactions;
    private final Map<ParkId, Kept> kept = new LinkedHashMap<>();

    /** Everything the analysis depends on. */
    private record State(String region, long decisions, Optional<StoredPostings> postings) {}

    private record Kept(State state, ParkGaps gaps) {}

    DefaultMajorGaps(
            RegionData data,
            RegionImports imports,
            AlignmentEngines engines,
            ParkMemories memories,
            DecisionTable decisions,
            TenantTransactions transactions) {
        this.data = data;
        this.imports = imports;
        this.engines = engines;
        this.memories = memories;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    @Override
    public ParkGaps current() {
        Actor actor = ActingAs.get();
        Region region = data.findRecent().orElseThrow(() -> ProblemException.conflict("alignment-no-region"));
        ParkGaps whole = whole(actor.park(), region);
        return new ParkGaps(
                whole.region().disclosing(programme -> mayKnow(actor, programme)),
                whole.majors(),
                whole.advertisements());
    }

    /** Places and learners of a programme: its school, the operator and the authority. */
    private static boolean mayKnow(Actor actor, Programme programme) {
        return actor.seesWholePark()
                || (actor.is(Role.SCHOOL)
                        && actor.org().value().equals(programme.institution().value()));
    }

    private synchronized ParkGaps whole(ParkId park, Region region) {
        Actor system = Actor.system("alignment", park);
        State now = transactions.as(
                system, () -> new State(region.contentHash(), decisions.lastSeq(), imports.findPostings()));
        Kept before = kept.remove(park);
        Kept current = before != null && before.state().equals(now) ? before : new Kept(now, made(system, region));
        kept.put(park, current);
        while (kept.size() > MOST_PARKS) {
            kept.remove(kept.keySet().iterator().next());
        }
        return current.gaps();
    }

    private ParkGaps made(Actor system, Region region) {
        List<Posting> postings = new ArrayList<>();
        for (Source source : Source.of(region, transactions.as(system, data::listPostings))) {
            if (source.kind() == ItemKind.POSTING && source.repeats() == null) {
                postings.add(source.posting());
            }
        }
        List<Alignment> read = postings.isEmpty()
                ? List.of()
                : engines.with(
                        region,
                        engine -> read(engine, transactions.as(system, () -> memories.current(engine)), postings));
        RegionGaps gaps = new RegionGaps(region, new GapSources(read, Map.of(), List.of(), SourceWeights.STANDARD));
        return new ParkGaps(gaps, gaps.gaps(), read.size());
    }

    private static List<Alignment> read(AlignmentEngine engine, TitleMemory memory, List<Posting> postings) {
        List<Posting> all = new ArrayList<>();
        postings.forEach(posting -> all.addAll(AlignmentEngine.parts(posting, memory)));
        return switch (engine.alignAll(all, memory, RunControl.of(1, 1))) {
            case AlignmentRun.Finished finished -> finished.alignments();
            case AlignmentRun.Stopped _ -> throw new CancellationException("reading was cancelled");
        };
    }
}
