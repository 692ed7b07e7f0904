package org.siquan.app.rounds.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundResults;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.siquan.region.OrderId;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of rounds, one round with whose turn it is, and the operator's moves. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.LEARNER, Role.ENTERPRISE})
class RoundController {

    private static final List<RoundState> WAY = List.of(
            RoundState.DRAFT,
            RoundState.OPEN,
            RoundState.FROZEN,
            RoundState.RUNNING,
            RoundState.CONFIRMING,
            RoundState.PUBLISHED,
            RoundState.EFFECTIVE);

    private final Rounds rounds;
    private final RoundResults results;
    private final Jobs jobs;
    private final Clock clock;

    RoundController(Rounds rounds, RoundResults results, Jobs jobs, Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    String list(Model model) {
        model.addAttribute("rounds", rounds.list());
        model.addAttribute("operator", ActingAs.get().is(Role.PARK));
        model.addAttribute("zone", clock.getZone());
        return "rounds/list";
    }

    @GetMapping("/rounds/new")
    @AllowedFor(Role.PARK)
    String form(@RequestParam(defaultValue = "") String after, Model model) {
        RoundId first = after.isBlank() ? null : RoundId.of(after);
        model.addAttribute("after", first == null ? null : rounds.get(first));
        model.addAttribute("candidates", rounds.listCandidates(first));
        model.addAttribute(
                "closes",
                LocalDateTime.ofInstant(clock.instant(), clock.getZone())
                        .plusDays(7)
                        .withSecond(0)
                        .withNano(0));
        return "rounds/new";
    }

    @PostMapping("/rounds")
    @AllowedFor(Role.PARK)
    String create(
            @RequestParam String title,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable List<String> order,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime closes,
            @RequestParam int noticeDays,
            @RequestParam int answerDays) {
        return redirect(rounds.create(new Rounds.NewRound(
                title.strip(),
                after.isBlank() ? null : RoundId.of(after),
                order == null ? List.of() : order.stream().map(OrderId::new).toList(),
                instant(closes),
                noticeDays,
                answerDays)));
    }

    private Instant instant(LocalDateTime typed) {
        return typed.atZone(clock.getZone()).toInstant();
    }

    /** What the actor may see beside the round itself. */
    public record Sees(boolean operator, boolean school, boolean learner, boolean people) {}

    @GetMapping("/rounds/{id}")
    String show(@PathVariable String id, Model model) {
        Round round = rounds.get(RoundId.of(id));
        Actor actor = ActingAs.get();
        boolean school = actor.is(Role.SCHOOL);
        model.addAttribute("round", round);
        model.addAttribute("way", WAY);
        model.addAttribute("at", WAY.indexOf(round.state()));
        model.addAttribute(
                "sees", new Sees(actor.is(Role.PARK), school, actor.is(Role.LEARNER), school || actor.seesWholePark()));
        model.addAttribute("classes", rounds.listClasses(round.id()));
        model.addAttribute("counts", rounds.counts(round.id()));
        model.addAttribute("confirmations", rounds.listConfirmations(round.id()));
        model.addAttribute("papers", results.papers(round.id()));
        model.addAttribute("history", rounds.history(round.id()));
        model.addAttribute("job", job(round));
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "local",
                LocalDateTime.ofInstant(round.closes(), clock.getZone()).withNano(0));
        return "rounds/round";
    }

    private @Nullable JobState job(Round round) {
        var id = round.job();
        return id == null || round.state() != RoundState.RUNNING
                ? null
                : jobs.find(id).orElse(null);
    }

    @PostMapping("/rounds/{id}/open")
    @AllowedFor(Role.PARK)
    String open(@PathVariable String id, @RequestParam long version) {
        rounds.open(RoundId.of(id), version);
        return redirect(RoundId.of(id));
    }

    @PostMapping("/rounds/{id}/closes")
    @AllowedFor(Role.PARK)
    String closes(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime closes,
            @RequestParam(defaultValue = "") String reason) {
        rounds.close(RoundId.of(id), version, instant(closes), reason);
        return redirect(RoundId.of(id));
    }

    @PostMapping("/rounds/{id}/freeze")
    @AllowedFor(Role.PARK)
    String freeze(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issue,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime drawnAt,
            @RequestParam int numbers) {
        rounds.freeze(RoundId.of(id), version, new Rounds.NamedDraw(name, issue, instant(drawnAt), numbers));
        return redirect(RoundId.of(id));
    }

    @PostMapping("/rounds/{id}/run")
    @AllowedFor(Role.PARK)
    String run(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String reason) {
        rounds.run(RoundId.of(id), version, result, reason);
        return redirect(RoundId.of(id));
    }

    @PostMapping("/rounds/{id}/publish")
    @AllowedFor(Role.PARK)
    String publish(@PathVariable String id, @RequestParam long version) {
        rounds.publish(RoundId.of(id), version);
        return redirect(RoundId.of(id));
    }

    @PostMapping("/rounds/{id}/effect")
    @AllowedFor(Role.PARK)
    String effect(@PathVariable String id, @RequestParam long version) {
        rounds.takeEffect(RoundId.of(id), version);
        return redirect(RoundId.of(id));
    }

    @PostMapping("/rounds/{id}/cancel")
    @AllowedFor(Role.PARK)
    String cancel(@PathVariable String id, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        rounds.cancel(RoundId.of(id), version, reason);
        return redirect(RoundId.of(id));
    }

    static String redirect(RoundId id) {
        return "redirect:/rounds/" + id;
    }
}
