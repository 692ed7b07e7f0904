package org.siquan.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.Comparison;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.WhatIf;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the pages in the language of the request; templates call it {@code @intakeWords}. */
@Component("intakeWords")
public class IntakeWords {

    private static final int SHOWN = 20;

    private final MessageSource messages;

    IntakeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A message. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The reader's side of a text in two languages. */
    public String say(Text text) {
        return text.say(english() ? "en" : "zh");
    }

    /** A number, thousands set off; one decimal where it is not whole and below a thousand. */
    public String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        boolean whole = Math.abs(value - Math.rint(value)) < 0.05 || Math.abs(value) >= 1_000;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value).replace('-', '−');
    }

    /** Limits shown at once; the others unfold. */
    public int shown() {
        return SHOWN;
    }

    /** The first limits. */
    public List<LimitRow> first(List<LimitRow> limits) {
        return limits.subList(0, Math.min(SHOWN, limits.size()));
    }

    /** Those after them. */
    public List<LimitRow> rest(List<LimitRow> limits) {
        return limits.subList(Math.min(SHOWN, limits.size()), limits.size());
    }

    /** An error with two decimals; a dash where there is none. */
    public String error(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    /** A difference with its sign. */
    public String signed(double value) {
        return value > 0.05 ? "+" + number(value) : number(Math.abs(value) < 0.05 ? 0 : value);
    }

    /** Against which scenario a change costs that much, and between what it lies where the plans leave that open. */
    public String against(ScenarioRow.Price price) {
        String least = signed(price.least());
        String most = signed(price.most());
        return least.equals(most)
                ? text("intake.price.against", price.base())
                : text("intake.price.between", least, most, price.base());
    }

    /** How much more something costs; in words where that was not worked out. */
    public String more(Comparison.@Nullable Between cost) {
        return between("intake.risk.more", cost);
    }

    /** How much less something costs; in words where that was not worked out. */
    public String less(Comparison.@Nullable Between cost) {
        return between("intake.risk.less", cost);
    }

    private String between(String key, Comparison.@Nullable Between cost) {
        if (cost == null) {
            return text("intake.risk.unknown");
        }
        String least = number(cost.least());
        String most = number(cost.most());
        return least.equals(most) ? text(key, most) : text(key + ".between", least, most);
    }

    /** A factor as whole percent. */
    public String percent(double factor) {
        return Math.round(factor * 100) + " %";
    }

    /** A number as a field takes it. */
    public String plain(double value) {
        return Double.isNaN(value)
                ? ""
                : String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }

    /** What a scenario changes in the basis, a line each. */
    public List<String> changes(WhatIf changes, AdviceBasis basis) {
        Map<String, Bound> bounds = basis.problem().bounds().stream().collect(Collectors.toMap(Bound::id, b -> b));
        List<String> lines = new ArrayList<>();
        for (WhatIf.Moved moved : changes.limits()) {
            Bound bound = bounds.get(moved.bound());
            if (bound != null) {
                double before = (moved.low() ? bound.low() : bound.high()) / bound.step();
                lines.add(text(
                        moved.low() ? "intake.change.low" : "intake.change.high",
                        say(bound.name()),
                        number(before),
                        number(moved.units())));
            }
        }
        if (changes.demandPercent() != 100) {
            lines.add(text("intake.change.demand", Integer.toString(changes.demandPercent())));
        }
        for (WhatIf.DemandShock shock : changes.shocks()) {
            lines.add(text(
                    "intake.change.shock",
                    say(AdviceBasis.name(basis.occupations(), shock.occupation())),
                    say(AdviceBasis.name(basis.zones(), shock.zone())),
                    shock.first() == shock.last() ? "" + shock.first() : shock.first() + "–" + shock.last(),
                    signed(shock.openings()),
                    shock.why()));
        }
        return lines;
    }

    /** Whether the reader reads English. */
    public boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    /** Used of a limit, with its lower and upper values. */
    public String use(LimitRow limit) {
        String used = number(limit.used());
        if (Double.isNaN(limit.high())) {
            return text("intake.use.least", used, number(limit.low()));
        }
        return Double.isNaN(limit.low()) || limit.low() <= 0
                ? used + " / " + number(limit.high())
                : text("intake.use.between", used, number(limit.low()), number(limit.high()));
    }

    /** Whether a form for this limit changes its lower value: where there is no upper one. */
    public boolean movesLow(LimitRow limit) {
        return Double.isNaN(limit.high());
    }

    /** Occupations and zones that a shock may name: those that some programme serves. */
    public List<Series> series(AdviceBasis basis) {
        return basis.problem().cells().stream()
                .map(cell -> cell.occupation() + "|" + cell.zone())
                .distinct()
                .map(key -> {
                    String[] of = key.split("\\|", -1);
                    return new Series(
                            key,
                            say(AdviceBasis.name(basis.occupations(), of[0])) + " · "
                                    + say(AdviceBasis.name(basis.zones(), of[1])));
                })
                .toList();
    }

    /** An occupation in a zone. */
    public record Series(String id, String name) {}

    /** The name of a programme. */
    public String programme(AdviceBasis basis, String id) {
        return basis.programmes().stream()
                .filter(p -> p.id().equals(id))
                .map(p -> id + " " + p.major() + " · " + p.institution())
                .findFirst()
                .orElse(id);
    }

    /** Seats that the plan has for a programme in the first year. */
    public String advised(AdviceBasis basis, Outcome.@Nullable Planned planned, String id) {
        for (int o = 0; planned != null && o < basis.programmes().size(); o++) {
            if (basis.programmes().get(o).id().equals(id)) {
                return Integer.toString(planned.plan().at(o, 0));
            }
        }
        return "–";
    }
}
