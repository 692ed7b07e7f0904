package org.siquan.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.SeatAdvice;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.year.intake.WhatIf;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes of a planner, one form each; every change is a further scenario beside the one that it was made from. */
@Controller
@AllowedFor(Role.PARK)
class ScenarioController {

    private static final double MOST_UNITS = 1e9;
    private static final int MOST_OPENINGS = 1_000_000;

    private final SeatAdvice advice;
    private final IntakeWords words;

    ScenarioController(SeatAdvice advice, IntakeWords words) {
        this.advice = advice;
        this.words = words;
    }

    @PostMapping("/intake/{id}/limit")
    String limit(
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam String limit,
            @RequestParam(defaultValue = "false") boolean low,
            @RequestParam double units,
            @RequestParam(defaultValue = "") String name) {
        if (!(units >= 0 && units <= MOST_UNITS)) {
            throw ProblemException.invalid("intake-units", MOST_UNITS);
        }
        WhatIf before = changes(id, base);
        List<WhatIf.Moved> limits = new ArrayList<>(before.limits());
        limits.removeIf(m -> m.bound().equals(limit) && m.low() == low);
        limits.add(new WhatIf.Moved(limit, low, units));
        return planned(id, base, name, new WhatIf(limits, before.demandPercent(), before.shocks()));
    }

    @PostMapping("/intake/{id}/demand")
    String demand(
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam int percent,
            @RequestParam(defaultValue = "") String name) {
        if (percent < 1 || percent > 1_000) {
            throw ProblemException.invalid("intake-percent");
        }
        WhatIf before = changes(id, base);
        return planned(id, base, name, new WhatIf(before.limits(), percent, before.shocks()));
    }

    @PostMapping("/intake/{id}/shock")
    String shock(
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam String series,
            @RequestParam int first,
            @RequestParam int last,
            @RequestParam int openings,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String name) {
        String[] of = series.split("\\|", -1);
        if (of.length != 2
                || first > last
                || first < 2000
                || last > 2200
                || Math.abs(openings) > MOST_OPENINGS
                || openings == 0
                || why.isBlank()) {
            throw ProblemException.invalid("intake-shock", MOST_OPENINGS);
        }
        WhatIf before = changes(id, base);
        List<WhatIf.DemandShock> shocks = new ArrayList<>(before.shocks());
        shocks.add(new WhatIf.DemandShock(
                of[0], of[1], first, last, openings, ActingAs.get().name(), why.strip()));
        return planned(id, base, name, new WhatIf(before.limits(), before.demandPercent(), shocks));
    }

    @PostMapping("/intake/{id}/compare")
    String compare(@PathVariable UUID id, @RequestParam int scenario) {
        advice.compare(new AdviceId(id), scenario);
        return "redirect:/intake/" + id + "?view=risk&s=" + scenario;
    }

    private WhatIf changes(UUID id, int base) {
        return advice.listScenarios(new AdviceId(id)).stream()
                .filter(s -> s.number() == base)
                .map(Scenario::changes)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("intake-scenario-unknown", base));
    }

    private String planned(UUID id, int base, String name, WhatIf changes) {
        AdviceId round = new AdviceId(id);
        String given = name.strip();
        if (given.isEmpty()) {
            List<String> lines = words.changes(changes, advice.basis(round));
            given = lines.isEmpty() ? words.text("intake.change.none") : lines.getLast();
            given = given.length() > 100 ? given.substring(0, 100) : given;
        }
        return "redirect:/intake/" + id + "?s=" + advice.plan(round, base, given, changes);
    }
}
