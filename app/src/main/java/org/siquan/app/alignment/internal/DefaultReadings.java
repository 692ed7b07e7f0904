package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.NearTitle;
import org.siquan.engine.alignment.OccupationEntry;
import org.siquan.engine.alignment.TitleMemory;
import org.siquan.region.Region;
import org.siquan.year.OccupationEntries;
import org.springframework.stereotype.Service;

@Service
class DefaultReadings implements Readings {

    private static final int NEAREST = 3;
    private static final int MOST_WORDS = 60;

    private final ItemTable items;
    private final QueueTable queue;
    private final ParkMemories memories;
    private final AlignmentEngines engines;
    private final RegionData data;
    private final Jobs jobs;
    private final TenantTransactions transactions;
    private final List<OccupationEntry> occupations;

    DefaultReadings(
            ItemTable items,
            QueueTable queue,
            ParkMemories memories,
            AlignmentEngines engines,
            RegionData data,
            Jobs jobs,
            TenantTransactions transactions,
            Catalogue catalogue) {
        this.items = items;
        this.queue = queue;
        this.memories = memories;
        this.engines = engines;
        this.data = data;
        this.jobs = jobs;
        this.transactions = transactions;
        this.occupations = OccupationEntries.of(catalogue);
    }

    @Override
    public Counts count() {
        String basis = data.findRecent().map(AlignmentEngines::basis).orElse("");
        return transactions.inCurrent(() -> queue.count(basis));
    }

    @Override
    public Optional<ReadItem> find(ItemId id) {
        return transactions.inCurrent(() -> items.find(id));
    }

    @Override
    public Optional<ItemId> findFirstDoubtful() {
        return transactions.inCurrent(queue::first);
    }

    @Override
    public List<ReadItem> listMovedBy(UUID decision, int most) {
        return transactions.inCurrent(() -> items.listMovedBy(decision, most));
    }

    @Override
    public JobId start() {
        return jobs.start(ReadingJob.KIND, "{}");
    }

    @Override
    public Opened open(ItemId id) {
        ReadItem item = find(id).orElseThrow(() -> ProblemException.notFound("alignment-item-unknown", id));
        Region region = region();
        record Said(Alignment alignment, List<NearTitle> nearest) {}
        Said said = engines.with(region, engine -> {
            TitleMemory memory = memory(() -> memories.current(engine));
            return new Said(
                    engine.align(Source.of(item, 0).posting(), memory), engine.nearest(item.title(), memory, NEAREST));
        });
        return transactions.inCurrent(() -> {
            QueueTable.Place place = queue.place(id);
            return new Opened(
                    item,
                    said.alignment(),
                    said.nearest(),
                    item.parts() > 0 ? items.listParts(item) : List.of(),
                    place.previous(),
                    place.next(),
                    place.place(),
                    place.queue());
        });
    }

    /** Decisions are read as the park's system: a reader sees their effect, whoever made them. */
    private TitleMemory memory(Supplier<TitleMemory> work) {
        return transactions.as(Actor.system("alignment", ActingAs.get().park()), work);
    }

    private Region region() {
        return data.findRecent().orElseThrow(() -> ProblemException.conflict("alignment-no-region"));
    }

    @Override
    public List<String> searchOccupations(String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > MOST_WORDS) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        occupations.stream().filter(entry -> entry.name().equals(wanted)).forEach(entry -> found.add(entry.code()));
        for (OccupationEntry entry : occupations) {
            if (entry.code().startsWith(wanted) || entry.name().contains(wanted)) {
                found.add(entry.code());
            }
        }
        for (OccupationEntry entry : occupations) {
            if (entry.aliases().stream()
                    .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted))) {
                found.add(entry.code());
            }
        }
        if (found.size() < most) {
            engines
                    .with(region(), engine -> engine.rankTitles(List.of(words), most, TitleMemory.NONE))
                    .getFirst()
                    .stream()
                    .forEach(candidate -> found.add(candidate.code()));
        }
        List<String> best = new ArrayList<>(found);
        return best.subList(0, Math.min(most, best.size()));
    }
}
