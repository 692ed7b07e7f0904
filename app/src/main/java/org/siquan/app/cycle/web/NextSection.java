package org.siquan.app.cycle.web;

import java.util.List;
import java.util.Optional;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.springframework.stereotype.Component;

/** The year's stepper, and the one thing this person does next. */
@Component
class NextSection implements HomeSection {

    private final Cycle cycle;
    private final Steps steps;
    private final NextActions actions;

    /** What the fragment shows. */
    public record Next(String what, String then, String path, String action, List<Steps.Step> steps, String now) {}

    NextSection(Cycle cycle, Steps steps, NextActions actions) {
        this.cycle = cycle;
        this.steps = steps;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "cycle/home :: next";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        CycleRun run = cycle.findLatest().orElse(null);
        NextActions.Action action = actions.of(actor);
        return Optional.of(new Next(
                action.what(),
                action.then(),
                action.path(),
                action.button(),
                steps.of(run, actor.seesWholePark()),
                steps.now(run)));
    }
}
