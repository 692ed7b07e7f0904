package org.siquan.app.apprenticeship.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanFilter;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.apprenticeship.Replanning;
import org.siquan.app.apprenticeship.Replanning.Outcome;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Says what happened, lets the job plan again, and leads to the draft or to the reasons why there is none. */
@Controller
@AllowedFor({Role.PARK, Role.ENTERPRISE})
class ReplanController {

    private static final int LEARNERS = 50;

    private final Plans plans;
    private final Replanning replanning;
    private final Jobs jobs;

    ReplanController(Plans plans, Replanning replanning, Jobs jobs) {
        this.plans = plans;
        this.replanning = replanning;
        this.jobs = jobs;
    }

    @GetMapping("/apprenticeship/plans/{id}/replan")
    String form(@PathVariable PlanId id, @RequestParam Map<String, String> asked, Model model) {
        PlanVersion plan = plans.get(id);
        boolean park = ActingAs.get().is(Role.PARK);
        String event = asked.getOrDefault("event", "enterprise");
        model.addAttribute("plan", plan);
        model.addAttribute("event", event);
        model.addAttribute("asked", asked);
        model.addAttribute("events", park ? EventForm.ALL : EventForm.OWN);
        model.addAttribute("choices", replanning.choices(id));
        if (park && (event.equals("joins") || event.equals("leaves"))) {
            String chosen = asked.getOrDefault(event.equals("joins") ? "like" : "learner", "");
            String words = asked.getOrDefault("q", chosen);
            model.addAttribute("words", words);
            model.addAttribute("chosen", chosen);
            model.addAttribute(
                    "found",
                    plans.listLearners(id, new PlanFilter("", "", "", "", words, null, "", false), 1, LEARNERS));
        }
        return "apprenticeship/replan";
    }

    @PostMapping("/apprenticeship/plans/{id}/replan")
    String start(@PathVariable PlanId id, @RequestParam Map<String, String> given) {
        EventForm form = new EventForm(given);
        PlanEvent event = form.event();
        JobId job = replanning.start(id, event, form.now(event), form.number("worse"));
        UriComponentsBuilder back =
                UriComponentsBuilder.fromPath("/apprenticeship/replans/" + job).queryParam("base", id);
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.remove("_csrf");
        kept.forEach(back::queryParam);
        return "redirect:" + back.encode().build().toUriString();
    }

    @GetMapping("/apprenticeship/replans/{job}")
    String outcome(@PathVariable UUID job, @RequestParam Map<String, String> asked, Model model) {
        JobId id = new JobId(job);
        JobState state = jobs.find(id).orElseThrow(() -> ProblemException.notFound("plan-replan-unknown"));
        Outcome outcome = replanning.findOutcome(id).orElse(null);
        if (outcome instanceof Outcome.Drafted drafted) {
            return "redirect:/apprenticeship/plans/" + drafted.plan() + "/changes"
                    + (drafted.withinCost() ? "" : "?dear=1");
        }
        model.addAttribute("job", state);
        model.addAttribute("none", outcome instanceof Outcome.None none ? none : null);
        model.addAttribute("base", asked.getOrDefault("base", ""));
        model.addAttribute("again", again(asked));
        return "apprenticeship/replanning";
    }

    /** The form as it was filled in. */
    private static String again(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(e -> !e.getKey().equals("base"))
                .map(e -> e.getKey() + "="
                        + java.net.URLEncoder.encode(e.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
