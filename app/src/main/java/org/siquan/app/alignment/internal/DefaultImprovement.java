package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.Improvement;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.alignment.TitleMemory;
import org.springframework.stereotype.Service;

@Service
class DefaultImprovement implements Improvement {

    private static final int BANDS = 5;

    private final DecisionTable decisions;
    private final MeasurementTable measurements;
    private final Jobs jobs;
    private final TenantTransactions transactions;

    DefaultImprovement(
            DecisionTable decisions, MeasurementTable measurements, Jobs jobs, TenantTransactions transactions) {
        this.decisions = decisions;
        this.measurements = measurements;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Override
    public List<Band> bands() {
        int[] decided = new int[BANDS];
        int[] confirmed = new int[BANDS];
        for (StoredDecision first : firstAnswers(transactions.inCurrent(decisions::list))) {
            int band = place(first.probability());
            decided[band]++;
            confirmed[band] += first.confirms() ? 1 : 0;
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            bands.add(new Band((double) i / BANDS, (i + 1.0) / BANDS, decided[i], confirmed[i]));
        }
        return bands;
    }

    /** The decisions that hold now on what the engine said unaided; where somebody decided twice, the engine's first answer. */
    private static List<StoredDecision> firstAnswers(List<StoredDecision> rows) {
        Set<ItemId> seen = new HashSet<>();
        Set<UUID> undone = DecisionTable.undone(rows);
        return rows.stream()
                .filter(row -> row.kind() != DecisionKind.UNDO && !undone.contains(row.id()))
                .filter(row -> row.unaided() && row.firstCode() != null && seen.add(row.item()))
                .toList();
    }

    private static int place(double probability) {
        return Math.min(BANDS - 1, (int) (probability * BANDS));
    }

    @Override
    public Band band(double probability) {
        return bands().get(place(probability));
    }

    @Override
    public int titles() {
        Set<String> keys = new HashSet<>();
        DecisionTable.active(transactions.inCurrent(decisions::list)).stream()
                .filter(decision -> decision.code() != null)
                .map(decision -> TitleMemory.key(decision.title()))
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys.size();
    }

    @Override
    public Optional<Measured> findMeasured() {
        return transactions.inCurrent(() -> measurements.find(decisions.lastSeq()));
    }

    @Override
    public JobId measure() {
        int titles = titles();
        if (titles < ENOUGH) {
            throw ProblemException.conflict("alignment-too-few", titles, ENOUGH);
        }
        return jobs.start(MeasureJob.KIND, "{}");
    }
}
