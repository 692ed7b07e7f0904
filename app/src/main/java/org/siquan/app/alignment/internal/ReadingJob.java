package org.siquan.app.alignment.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.siquan.app.alignment.ItemState;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.engine.alignment.TitleMeaning;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.region.Region;
import org.springframework.stereotype.Component;

/**
 * Reads all advertisements and orders of a park. Each chunk is stored at once and is the checkpoint; what is no longer among
 * the sources is deleted at the end. A park without data ends with nothing.
 */
@Component
class ReadingJob implements JobHandler {

    static final String KIND = "alignment.read";

    /** Titles nearer than this are one question to a person. */
    static final double ALIKE = 0.85;

    private static final int CHUNK = 256;

    private final RegionData data;
    private final AlignmentEngines engines;
    private final ParkMemories memories;
    private final DecisionTable decisions;
    private final ItemTable items;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    ReadingJob(
            RegionData data,
            AlignmentEngines engines,
            ParkMemories memories,
            DecisionTable decisions,
            ItemTable items,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.data = data;
        this.engines = engines;
        this.memories = memories;
        this.decisions = decisions;
        this.items = items;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobRun job) {
        Actor actor = Actor.system(KIND, job.actor().park());
        Region region = transactions.as(actor, data::find).orElse(null);
        List<Source> sources =
                region == null ? List.of() : Source.of(region, transactions.as(actor, data::listPostings));
        int done = Math.min(
                sources.size(), job.lastCheckpoint().map(JobCheckpoint::seq).orElse(0) * CHUNK);
        while (region != null && done < sources.size()) {
            Region read = region;
            List<Source> chunk = sources.subList(done, Math.min(sources.size(), done + CHUNK));
            engines.with(
                    read,
                    engine -> transactions.as(actor, () -> {
                        decisions.lock();
                        var reading = new SourceReading(
                                engine,
                                memories.current(engine),
                                SourceReading.byItem(decisions.list()),
                                AlignmentEngines.basis(read),
                                clock.instant());
                        items.write(reading.read(chunk, quiet(job)));
                        return chunk.size();
                    }));
            done += chunk.size();
            job.checkpoint(new JobCheckpoint((done + CHUNK - 1) / CHUNK, ""));
            job.progress("alignment.postings", done, sources.size());
        }
        return finished(job, actor, sources);
    }

    private JobResult finished(JobRun job, Actor actor, List<Source> sources) {
        Map<String, Integer> alike = alike(transactions.as(actor, items::listWholes), job);
        transactions.runAs(actor, () -> {
            decisions.lock();
            int gone = items.deleteOthers(sources);
            items.writeAlike(alike);
            audit.record(
                    "alignment.read",
                    "park:" + actor.park(),
                    Map.of("sources", Integer.toString(sources.size()), "gone", Integer.toString(gone)));
        });
        return JobResult.of("{\"sources\":%d}".formatted(sources.size()));
    }

    private static RunControl quiet(JobRun job) {
        return new RunControl(new Seed(1), Budget.ofProposals(1), Progress.NONE, job::cancelled);
    }

    /** For each title of doubtful items: how many other doubtful items have it or a near one. */
    private static Map<String, Integer> alike(List<StoredItem> wholes, JobRun job) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, TitleMeaning> meanings = new HashMap<>();
        for (StoredItem stored : wholes) {
            String key = stored.item().key();
            if (stored.item().state() == ItemState.DOUBTFUL && !key.isEmpty()) {
                counts.merge(key, 1, Integer::sum);
                meanings.put(key, stored.meaning());
            }
        }
        Map<String, Integer> alike = new HashMap<>();
        List<String> keys = meanings.keySet().stream().sorted().toList();
        for (String key : new HashSet<>(keys)) {
            alike.put(key, counts.getOrDefault(key, 1) - 1);
        }
        for (int i = 0; i < keys.size(); i++) {
            job.progress("alignment.alike", i, keys.size());
            if (job.cancelled()) {
                throw new CancellationException("reading was cancelled");
            }
            TitleMeaning one = Objects.requireNonNull(meanings.get(keys.get(i)));
            for (int j = i + 1; j < keys.size(); j++) {
                if (one.cosine(Objects.requireNonNull(meanings.get(keys.get(j)))) >= ALIKE) {
                    alike.merge(keys.get(i), counts.getOrDefault(keys.get(j), 0), Integer::sum);
                    alike.merge(keys.get(j), counts.getOrDefault(keys.get(i), 0), Integer::sum);
                }
            }
        }
        return alike;
    }
}
