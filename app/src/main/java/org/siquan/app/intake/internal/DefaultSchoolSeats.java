package org.siquan.app.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siquan.app.intake.Advice;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.app.intake.SchoolSeats;
import org.siquan.app.intake.SeatAdvice.Settled;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.RegionData;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.PlanFigures;
import org.springframework.stereotype.Service;

/** Reads the park's rounds as the park, and lets out only what belongs to the school that asks. */
@Service
class DefaultSchoolSeats implements SchoolSeats {

    private final RegionData data;
    private final AdviceTable advices;
    private final ScenarioTable scenarios;
    private final SettledTable settled;
    private final TenantTransactions transactions;

    DefaultSchoolSeats(
            RegionData data,
            AdviceTable advices,
            ScenarioTable scenarios,
            SettledTable settled,
            TenantTransactions transactions) {
        this.data = data;
        this.advices = advices;
        this.scenarios = scenarios;
        this.settled = settled;
        this.transactions = transactions;
    }

    @Override
    public List<Round> list() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("intake-schools-only");
        }
        String institution = actor.org().value();
        return transactions.as(Actor.system("intake.own", actor.park()), () -> {
            Set<String> own = own(institution);
            return advices.list().stream()
                    .filter(round -> round.state() != AdviceState.DRAFT)
                    .map(round -> of(round, own))
                    .filter(round -> !round.programmes().isEmpty())
                    .toList();
        });
    }

    private Set<String> own(String institution) {
        return data.find().stream()
                .flatMap(region -> region.education().programmes().stream())
                .filter(programme -> programme.institution().value().equals(institution))
                .map(programme -> programme.id().value())
                .collect(Collectors.toSet());
    }

    private Round of(Advice round, Set<String> own) {
        AdviceBasis basis = advices.basis(round.id());
        List<Seats> rows = new ArrayList<>();
        Integer chosen = round.chosen();
        scenarios.find(round.id(), chosen == null ? 0 : chosen).ifPresent(scenario -> {
            if (scenario.outcome() instanceof Outcome.Planned planned) {
                PlanFigures figures = new PlanFigures(scenario.changes().of(basis.problem()), planned.plan());
                Map<String, Integer> approved = taken(round, AdviceState.APPROVED);
                Map<String, Integer> enrolled = taken(round, AdviceState.ENROLLED);
                for (int o = 0; o < basis.programmes().size(); o++) {
                    AdviceBasis.Programme programme = basis.programmes().get(o);
                    if (own.contains(programme.id())) {
                        rows.add(new Seats(
                                programme,
                                advised(planned, o, basis.problem().intakeYears()),
                                approved.get(programme.id()),
                                enrolled.get(programme.id()),
                                limits(figures, programme.id(), round.firstYear())));
                    }
                }
            }
        });
        return new Round(
                round.number(), round.firstYear(), round.intakeYears(), round.state(), round.approvedBy(), rows);
    }

    private static List<Integer> advised(Outcome.Planned planned, int offering, int years) {
        return IntStream.range(0, years)
                .mapToObj(t -> planned.plan().at(offering, t))
                .toList();
    }

    private Map<String, Integer> taken(Advice round, AdviceState into) {
        return settled.list(round.id(), into).stream()
                .filter(one -> !one.waiting())
                .collect(Collectors.toMap(Settled::programme, Settled::number));
    }

    private static List<Text> limits(PlanFigures figures, String programme, int year) {
        return figures.limits().stream()
                .filter(use -> use.binding() && use.bound().year() == year)
                .filter(use ->
                        use.bound().terms().stream().map(Bound.Term::offering).anyMatch(programme::equals))
                .map(use -> use.bound().name())
                .toList();
    }
}
