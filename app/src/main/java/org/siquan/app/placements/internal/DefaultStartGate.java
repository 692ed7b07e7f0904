package org.siquan.app.placements.internal;

import java.util.List;
import org.siquan.app.placements.FactSource;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartCondition;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.Figures;
import org.siquan.engine.rules.Gate;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.RulePack;
import org.siquan.engine.rules.RulePack.Ruling;
import org.siquan.engine.rules.Setting;
import org.springframework.stereotype.Service;

/**
 * Asks everybody who knows facts, then the rules; as the system, so that everybody reads the same verdict. It holds no
 * transaction of its own while it asks: many readers at once would wait for each other's second connection.
 */
@Service
class DefaultStartGate implements StartGate {

    private final Placements placements;
    private final DefaultPlacements moves;
    private final RegistryFacts registries;
    private final List<FactSource> sources;
    private final List<StartCondition> conditions;
    private final GateTable table;
    private final TenantTransactions transactions;
    private final Setting setting;

    DefaultStartGate(
            Placements placements,
            DefaultPlacements moves,
            RegistryFacts registries,
            List<FactSource> sources,
            List<StartCondition> conditions,
            GateTable table,
            TenantTransactions transactions) {
        this.placements = placements;
        this.moves = moves;
        this.registries = registries;
        this.sources = List.copyOf(sources);
        this.conditions = List.copyOf(conditions);
        this.table = table;
        this.transactions = transactions;
        setting = new Setting(registries.days().asRulesReadIt(), Figures.STANDARD);
    }

    @Override
    public Check check(PlacementId id) {
        return check(id, Moment.START);
    }

    @Override
    public Check check(PlacementId id, Moment moment) {
        Placement placement = placements.get(id);
        return transactions.as(Actor.system("gate", ActingAs.get().park()), () -> {
            FactsBuilder builder = registries.begin(placement);
            sources.forEach(source -> source.say(placement, builder));
            Facts facts = builder.build();
            List<Ruling> rulings =
                    RulePack.forPlacement(moment, facts).evaluate(facts, setting, table.exemptions(placement));
            return new Check(placement, facts, rulings, Gate.of(rulings));
        });
    }

    @Override
    public void start(PlacementId id, long version) {
        Actor actor = ActingAs.get();
        Check check = check(id);
        Placement placement = check.placement();
        if (!actor.is(Role.SCHOOL) || !actor.org().equals(placement.school())) {
            throw ProblemException.refused("access-refused");
        }
        if (placement.state() != PlacementState.PREPARING) {
            throw ProblemException.conflict("placement-move", placement.state().name(), PlacementState.RUNNING.name());
        }
        if (check.gate().decision() != Gate.Decision.MAY_START) {
            throw ProblemException.conflict("placement-may-not-start", openThatStop(check.gate()));
        }
        if (!missing(placement).isEmpty()) {
            throw ProblemException.conflict("placement-condition-open");
        }
        transactions.inCurrent(() -> {
            table.keep(check);
            moves.moveOn(placement, version, PlacementState.RUNNING, "");
            return id;
        });
    }

    @Override
    public List<StartCondition.Missing> missing(Placement placement) {
        return conditions.stream()
                .flatMap(condition -> condition.missing(placement).stream())
                .toList();
    }

    private static long openThatStop(Gate gate) {
        return gate.points().stream().filter(point -> point.rule().stops()).count();
    }
}
