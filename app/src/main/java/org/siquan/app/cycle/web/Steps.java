package org.siquan.app.cycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.siquan.app.cycle.CycleRun;
import org.siquan.year.Stage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The year's stepper: which stages are done, which is next. */
@Component
class Steps {

    private final MessageSource messages;

    /** One step as the shared stepper draws it. */
    public record Step(String name, String stateKey, String state, String figure, String when, String path) {}

    Steps(MessageSource messages) {
        this.messages = messages;
    }

    List<Step> of(@Nullable CycleRun run) {
        List<Step> steps = new ArrayList<>();
        boolean before = true;
        for (Stage stage : Stage.values()) {
            boolean done = run != null && run.has(stage);
            String key = done ? "done" : before ? "now" : "todo";
            before = done;
            String took = run == null
                    ? ""
                    : run.done().stream()
                            .filter(d -> d.stage() == stage)
                            .findFirst()
                            .map(d -> text("cycle.step.took", String.format(Locale.ROOT, "%.1f", d.millis() / 1000.0)))
                            .orElse("");
            steps.add(new Step(
                    text("platform.stage." + stage.key()),
                    key,
                    text("cycle.step." + key),
                    took,
                    "",
                    done ? "/cycle/stages/" + stage.key() : "/cycle"));
        }
        return steps;
    }

    /** The sentence a phone shows instead of the seven names. */
    String now(@Nullable CycleRun run) {
        long done = run == null ? 0 : run.done().size();
        return text("cycle.step.sentence", done, Stage.values().length);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
