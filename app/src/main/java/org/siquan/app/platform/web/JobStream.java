package org.siquan.app.platform.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a job's progress as server-sent events, named {@code progress} while it runs and {@code done} at its end, as
 * JSON: status, step, done, total, percent. A virtual thread per listener looks twice a second.
 */
@Component
class JobStream {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** @param step in the language of the page */
    record Tick(String status, String label, String step, long done, long total, int percent) {}

    private final Jobs jobs;
    private final MessageSource messages;
    private final JsonMapper json;

    JobStream(Jobs jobs, MessageSource messages, JsonMapper json) {
        this.jobs = jobs;
        this.messages = messages;
        this.json = json;
    }

    SseEmitter follow(JobId id) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var actor = ActingAs.get();
        var locale = LocaleContextHolder.getLocale();
        Thread.ofVirtual().name("job-stream").start(() -> send(emitter, id, actor, locale));
        return emitter;
    }

    private void send(SseEmitter emitter, JobId id, Actor actor, Locale locale) {
        try {
            var last = "";
            while (true) {
                var job = ActingAs.call(actor, () -> jobs.find(id));
                if (job.isEmpty()) {
                    break;
                }
                var text = json.writeValueAsString(tick(job.get(), locale));
                var over = job.get().status().over();
                if (over || !text.equals(last)) {
                    emitter.send(
                            SseEmitter.event().name(over ? "done" : "progress").data(text));
                }
                if (over) {
                    break;
                }
                last = text;
                Thread.sleep(PAUSE);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e); // the listener has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private Tick tick(JobState job, Locale locale) {
        return new Tick(
                job.status().name(),
                messages.getMessage("platform.job.status." + job.status(), null, locale),
                String.valueOf(messages.getMessage(job.step(), null, job.step(), locale)),
                job.done(),
                job.total(),
                job.percent());
    }
}
