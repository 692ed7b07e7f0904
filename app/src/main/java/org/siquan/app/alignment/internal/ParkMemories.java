package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.siquan.app.alignment.DecidedTitles;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.engine.alignment.TitleMemory;
import org.springframework.stereotype.Component;

/**
 * What a park has decided, as the engine uses it. It is made from the table, and made again as soon as the table has a newer
 * row, so the very next query uses it, in every process and after every restart.
 */
@Component
class ParkMemories implements DecidedTitles {

    private final DecisionTable table;
    private final TenantTransactions transactions;
    private final Map<ParkId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long seq, TitleMemory memory) {}

    ParkMemories(DecisionTable table, TenantTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    /** The memory of the actor's park as the current transaction sees it. */
    TitleMemory current(AlignmentEngine engine) {
        ParkId park = ActingAs.get().park();
        Kept before = kept.get(park);
        long seq = table.lastSeq();
        if (before != null && before.seq() == seq) {
            return before.memory();
        }
        TitleMemory memory = engine.memory(inEngine(), before == null ? TitleMemory.NONE : before.memory());
        kept.put(park, new Kept(seq, memory));
        return memory;
    }

    List<TitleDecision> inEngine() {
        List<TitleDecision> decisions = new ArrayList<>();
        DecisionTable.active(table.list()).forEach(decision -> decisions.add(decision.inEngine()));
        return decisions;
    }

    @Override
    public List<TitleDecision> list() {
        Actor actor = ActingAs.get();
        return transactions.as(Actor.system("alignment", actor.park()), this::inEngine);
    }
}
