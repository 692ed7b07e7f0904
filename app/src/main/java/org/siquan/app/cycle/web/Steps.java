package org.siquan.app.cycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.cycle.CycleRun;
import org.siquan.year.Stage;
import org.springframework.stereotype.Component;

/** The year's stepper: which stages are done and what they came to, which one is next. */
@Component
class Steps {

    private final Words words;

    /** One step as the shared stepper draws it; without a path it is no link. */
    public record Step(String name, String stateKey, String state, String figure, String when, String path) {}

    Steps(Words words) {
        this.words = words;
    }

    /** The steps; {@code open} when the reader may open the pages of the stages. */
    List<Step> of(@Nullable CycleRun run, boolean open) {
        List<Step> steps = new ArrayList<>();
        boolean before = true;
        for (Stage stage : Stage.values()) {
            Optional<CycleRun.Done> done = run == null
                    ? Optional.empty()
                    : run.done().stream().filter(d -> d.stage() == stage).findFirst();
            String key = done.isPresent() ? "done" : before ? "now" : "todo";
            before = done.isPresent();
            steps.add(new Step(
                    words.text("platform.stage." + stage.key()),
                    key,
                    words.text("cycle.step." + key),
                    done.map(d -> words.say(d.words())).orElse(""),
                    "",
                    !open ? "" : done.isPresent() ? "/cycle/stages/" + stage.key() : "/cycle"));
        }
        return steps;
    }

    /** The sentence a phone shows instead of the seven names. */
    String now(@Nullable CycleRun run) {
        int done = run == null ? 0 : run.done().size();
        return words.text("cycle.step.sentence", done, Stage.values().length);
    }
}
