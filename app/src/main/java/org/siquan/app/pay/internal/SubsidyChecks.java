package org.siquan.app.pay.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.ReturnAccount.Cost;
import org.siquan.app.pay.Subsidy;
import org.siquan.app.pay.Subsidy.Condition;
import org.siquan.app.pay.Subsidy.State;
import org.siquan.app.pay.internal.SubsidySchemes.Scheme;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.UnitFact;
import org.springframework.stereotype.Component;

/** Which schemes touch the placements of an enterprise, and what the data says about each condition; nothing is assumed. */
@Component
class SubsidyChecks {

    private static final int YEAR = 12;
    private static final int TWO_YEARS = 24;

    private final SubsidySchemes schemes;

    SubsidyChecks(SubsidySchemes schemes) {
        this.schemes = schemes;
    }

    List<Subsidy> of(Collection<Facts> placements, List<Cost> costs) {
        List<Subsidy> all = new ArrayList<>();
        for (Scheme scheme : schemes.all()) {
            List<Facts> covered = placements.stream()
                    .filter(facts ->
                            scheme.covers(facts.hostProvince(), facts.kind().name()))
                    .toList();
            all.add(new Subsidy(
                    scheme.id(),
                    scheme.what(),
                    scheme.source(),
                    scheme.basis(),
                    covered.size(),
                    scheme.conditions().stream()
                            .map(code -> new Condition(code, state(code, covered, costs)))
                            .toList()));
        }
        return all;
    }

    private static State state(String code, List<Facts> covered, List<Cost> costs) {
        return switch (code) {
            case "apprentice" -> covered.isEmpty() ? State.NOT_MET : State.MET;
            case "contract-year" ->
                every(covered, facts -> whole(facts.get(PaperFact.CONTRACT_MONTHS), m -> m >= YEAR));
            case "training-years" ->
                every(covered, facts -> whole(facts.get(PaperFact.TRAINING_MONTHS), m -> m >= YEAR && m <= TWO_YEARS));
            case "project" ->
                every(covered, facts -> {
                    String project = facts.get(UnitFact.APPRENTICE_PROJECT);
                    return project == null ? State.UNKNOWN : project.isBlank() ? State.NOT_MET : State.MET;
                });
            case "agreed-pay" -> every(covered, facts -> whole(facts.get(PayFact.PAY), pay -> pay > 0));
            case "agreement" ->
                every(covered, facts -> facts.get(PaperFact.AGREEMENT_SIGNED) == null ? State.UNKNOWN : State.MET);
            case "vouchers" ->
                costs.isEmpty()
                        ? State.UNKNOWN
                        : costs.stream().allMatch(cost -> cost.voucher() != null) ? State.MET : State.NOT_MET;
            default -> State.UNKNOWN; // a region's own condition that no data here decides
        };
    }

    private static State whole(@Nullable Integer value, Predicate<Integer> fits) {
        return value == null ? State.UNKNOWN : fits.test(value) ? State.MET : State.NOT_MET;
    }

    /** Met where it is for every placement; unknown where one of them is and none fails. */
    private static State every(List<Facts> covered, Function<Facts, State> one) {
        List<State> states = covered.stream().map(one).distinct().toList();
        if (states.contains(State.NOT_MET)) {
            return State.NOT_MET;
        }
        return states.isEmpty() || states.contains(State.UNKNOWN) ? State.UNKNOWN : State.MET;
    }
}
