package org.siquan.app.cycle.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.year.OutcomeResult;
import org.siquan.year.Stage;
import org.springframework.stereotype.Component;

/** One figure for each of the four circles, with its denominator in words, from the newest finished run. */
@Component
class FiguresSection implements HomeSection {

    private static final List<String> FOUR = List.of("reach", "filled", "coverage", "placed");

    private final Cycle cycle;
    private final Words words;

    /** What the fragment shows. */
    public record Figures(List<OutcomeResult.Indicator> indicators, String lang) {}

    FiguresSection(Cycle cycle, Words words) {
        this.cycle = cycle;
        this.words = words;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "cycle/home :: figures";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        return actor.seesWholePark()
                ? cycle.findLatestFinished()
                        .flatMap(run -> cycle.findResult(run, Stage.OUTCOME))
                        .map(result -> figures((OutcomeResult) result))
                : Optional.empty();
    }

    private Figures figures(OutcomeResult outcome) {
        return new Figures(
                FOUR.stream()
                        .flatMap(key -> outcome.indicators().stream()
                                .filter(i -> i.key().equals(key)))
                        .toList(),
                words.language());
    }
}
