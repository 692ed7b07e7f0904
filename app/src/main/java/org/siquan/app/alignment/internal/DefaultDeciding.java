package org.siquan.app.alignment.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.Deciding;
import org.siquan.app.alignment.DecisionKind;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.NewDecision;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.TitleMeaning;
import org.siquan.engine.alignment.TitleMemory;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Region;
import org.springframework.stereotype.Service;

/**
 * Writes as the park's system, because a school may decide about rows that are not its own; who decided stands in the row and
 * in the audit log.
 */
@Service
class DefaultDeciding implements Deciding {

    private final ItemTable items;
    private final DecisionTable decisions;
    private final DecisionChecks checks;
    private final ParkMemories memories;
    private final AlignmentEngines engines;
    private final RegionData data;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultDeciding(
            ItemTable items,
            DecisionTable decisions,
            DecisionChecks checks,
            ParkMemories memories,
            AlignmentEngines engines,
            RegionData data,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.decisions = decisions;
        this.checks = checks;
        this.memories = memories;
        this.engines = engines;
        this.data = data;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayDecide(ReadItem item) {
        Actor actor = ActingAs.get();
        return actor.is(Role.PARK)
                || actor.is(Role.SCHOOL)
                || (actor.is(Role.ENTERPRISE)
                        && item.kind() == ItemKind.ORDER
                        && item.org().equals(actor.org().value()));
    }

    @Override
    public Impact preview(ItemId id, NewDecision wanted) {
        return work(id, now -> {
            StoredDecision next = now.decided(wanted);
            return now.impact(now.with(next), next, false);
        });
    }

    @Override
    public Impact previewUndo(ItemId id) {
        return work(id, now -> {
            StoredDecision last = now.last().orElseThrow(() -> ProblemException.conflict("alignment-nothing-to-undo"));
            return now.impact(now.with(now.undo(last, "")), last, false);
        });
    }

    @Override
    public Impact decide(ItemId id, long version, NewDecision wanted) {
        return work(id, now -> {
            now.requireVersion(version);
            StoredDecision next = now.decided(wanted);
            return now.write(next, next, "alignment.decided");
        });
    }

    @Override
    public Impact undo(ItemId id, long version, String reason) {
        return work(id, now -> {
            now.requireVersion(version);
            StoredDecision last = now.last().orElseThrow(() -> ProblemException.conflict("alignment-nothing-to-undo"));
            return now.write(now.undo(last, reason), last, "alignment.undone");
        });
    }

    /** One after the other within a park, so that each sees what the one before decided. */
    private Impact work(ItemId id, Function<Now, Impact> task) {
        Actor person = ActingAs.get();
        ReadItem seen = transactions
                .inCurrent(() -> items.find(id))
                .orElseThrow(() -> ProblemException.notFound("alignment-item-unknown", id));
        if (!mayDecide(seen)) {
            throw ProblemException.refused("alignment-may-not-decide");
        }
        checks.requireWhole(seen);
        Region region = data.findRecent().orElseThrow(() -> ProblemException.conflict("alignment-no-region"));
        return engines.with(
                region,
                engine -> transactions.as(Actor.system("alignment", person.park()), () -> {
                    decisions.lock();
                    return task.apply(
                            new Now(engine, region, person, items.findStored(id).orElseThrow(), decisions.list()));
                }));
    }

    @Override
    public List<Decision> history(ItemId id) {
        List<StoredDecision> rows = transactions.inCurrent(() -> decisions.list(id));
        Set<UUID> undone = DecisionTable.undone(rows);
        return rows.stream()
                .sorted(Comparator.comparingLong(StoredDecision::seq).reversed())
                .map(row -> new Decision(
                        row.id(),
                        row.kind(),
                        row.title(),
                        row.code(),
                        row.parts(),
                        row.reason(),
                        row.firstCode(),
                        row.probability(),
                        undone.contains(row.id()),
                        row.at(),
                        new OrgId(row.org())))
                .toList();
    }

    /** An item and all decisions of its park at the moment of a decision. */
    private final class Now {

        private final AlignmentEngine engine;
        private final Region region;
        private final Actor person;
        private final StoredItem stored;
        private final List<StoredDecision> rows;

        Now(AlignmentEngine engine, Region region, Actor person, StoredItem stored, List<StoredDecision> rows) {
            this.engine = engine;
            this.region = region;
            this.person = person;
            this.stored = stored;
            this.rows = rows;
        }

        void requireVersion(long version) {
            if (stored.item().version() != version) {
                throw ProblemException.conflict("alignment-decided-meanwhile");
            }
        }

        Optional<StoredDecision> last() {
            return Optional.ofNullable(
                    SourceReading.byItem(rows).get(stored.item().id()));
        }

        List<StoredDecision> with(StoredDecision next) {
            return Stream.concat(rows.stream(), Stream.of(next)).toList();
        }

        StoredDecision decided(NewDecision wanted) {
            ReadItem item = stored.item();
            checks.require(item, wanted);
            return switch (wanted) {
                case NewDecision.Accept accept ->
                    row(DecisionKind.ACCEPT, accept.code(), List.of(), accept.reason(), null);
                case NewDecision.Change change ->
                    row(
                            change.code().equals(item.code()) ? DecisionKind.ACCEPT : DecisionKind.CHANGE,
                            change.code(),
                            List.of(),
                            change.reason(),
                            null);
                case NewDecision.Split split -> row(DecisionKind.SPLIT, null, split.parts(), split.reason(), null);
                case NewDecision.NotAJob no -> row(DecisionKind.NOT_A_JOB, null, List.of(), no.reason(), null);
            };
        }

        StoredDecision undo(StoredDecision last, String reason) {
            return row(DecisionKind.UNDO, null, List.of(), reason, last.id());
        }

        private StoredDecision row(
                DecisionKind kind,
                @Nullable String code,
                List<NewDecision.Part> parts,
                String reason,
                @Nullable UUID undoes) {
            ReadItem item = stored.item();
            boolean unaided = switch (item.state()) {
                case DOUBTFUL, SURE -> true;
                case FOLLOWING, DECIDED, REPEAT -> false;
            };
            return new StoredDecision(
                    UUID.randomUUID(),
                    rows.isEmpty() ? 1 : rows.getLast().seq() + 1,
                    item.id(),
                    kind,
                    item.kind(),
                    item.source(),
                    item.title(),
                    code,
                    parts.stream()
                            .map(part -> new NewDecision.Part(part.title().strip(), part.code()))
                            .toList(),
                    reason.strip(),
                    item.code(),
                    item.probability(),
                    unaided,
                    undoes,
                    clock.instant(),
                    person.org().value(),
                    person.name());
        }

        /**
         * What these decisions make of the item and of those it concerns.
         *
         * @param about the decision that was made or taken back
         * @param written whether it is stored
         */
        Impact impact(List<StoredDecision> after, StoredDecision about, boolean written) {
            List<String> titles = new ArrayList<>(List.of(stored.item().title()));
            about.parts().forEach(part -> titles.add(part.title()));
            List<TitleMeaning> meanings = engine.meanings(titles);
            List<StoredItem> concerned = Concerned.of(items.listWholes(), titles, meanings).stream()
                    .filter(other -> !other.item().id().equals(stored.item().id()))
                    .toList();
            TitleMemory memory = engine.memory(
                    DecisionTable.active(after).stream()
                            .map(StoredDecision::inEngine)
                            .toList(),
                    memories.current(engine));
            var reading = new SourceReading(
                    engine, memory, SourceReading.byItem(after), AlignmentEngines.basis(region), clock.instant());
            RunControl control = RunControl.of(1, 1);
            List<StoredItem> own = reading.read(List.of(Source.of(stored.item(), stored.seq())), control);
            List<StoredItem> others = reading.read(
                    concerned.stream()
                            .map(other -> Source.of(other.item(), other.seq()))
                            .toList(),
                    control);
            Map<ItemId, ReadItem> now = others.stream()
                    .map(StoredItem::item)
                    .filter(item -> item.part() == 0)
                    .collect(Collectors.toMap(ReadItem::id, item -> item));
            List<StoredItem> changed = concerned.stream()
                    .filter(other -> differs(
                            other.item(),
                            Objects.requireNonNull(now.get(other.item().id()))))
                    .toList();
            if (written) {
                items.write(own);
                items.write(others);
                items.moved(
                        changed.stream().map(one -> one.item().id()).toList(),
                        after.getLast().id());
            }
            return new Impact(changed.stream()
                    .map(other -> moved(
                            other.item(),
                            Objects.requireNonNull(now.get(other.item().id()))))
                    .toList());
        }

        Impact write(StoredDecision row, StoredDecision about, String what) {
            decisions.insert(row);
            Impact impact = impact(decisions.list(), about, true);
            items.decided(stored.item().id());
            audit.record(
                    what,
                    "item:" + stored.item().id(),
                    Map.of(
                            "decision", row.id().toString(),
                            "kind", row.kind().name(),
                            "moved", Integer.toString(impact.moved().size()),
                            "by", row.by()));
            return impact;
        }
    }

    private static boolean differs(ReadItem before, ReadItem after) {
        return before.state() != after.state()
                || !Objects.equals(before.code(), after.code())
                || !Objects.equals(before.doubt(), after.doubt())
                || before.parts() != after.parts();
    }

    private static Moved moved(ReadItem before, ReadItem after) {
        return new Moved(before.id(), before.title(), before.code(), before.state(), after.code(), after.state());
    }
}
