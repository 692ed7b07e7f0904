package org.siquan.app.platform.web;

import java.util.UUID;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Long work as its owner sees it. Row-level security decides whose it is; an unknown id and a foreign one look alike. */
@Controller
@AllowedFor(everyRole = true)
class JobController {

    private final Jobs jobs;
    private final JobStream stream;

    JobController(Jobs jobs, JobStream stream) {
        this.jobs = jobs;
        this.stream = stream;
    }

    @GetMapping("/jobs")
    String list(Model model) {
        model.addAttribute("jobs", jobs.listRecent(50));
        return "platform/jobs";
    }

    @GetMapping("/jobs/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("job", find(id));
        return "platform/job";
    }

    @GetMapping(path = "/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id) {
        return stream.follow(find(id).id());
    }

    @PostMapping("/jobs/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        jobs.cancel(find(id).id());
        return "redirect:/jobs/" + id;
    }

    private JobState find(UUID id) {
        return jobs.find(new JobId(id)).orElseThrow(() -> ProblemException.notFound("job-unknown", id));
    }
}
