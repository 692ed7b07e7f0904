package org.siquan.app.rounds.web;

import java.time.Clock;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundAppeals;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundResults;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notice inside the own school, and appeals with a person's answer. */
@Controller
class RoundNoticeController {

    private final Rounds rounds;
    private final RoundResults results;
    private final RoundAppeals appeals;
    private final Clock clock;

    RoundNoticeController(Rounds rounds, RoundResults results, RoundAppeals appeals, Clock clock) {
        this.rounds = rounds;
        this.results = results;
        this.appeals = appeals;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}/notice")
    @AllowedFor({Role.SCHOOL, Role.LEARNER})
    String notice(@PathVariable String id, Model model) {
        Round round = rounds.get(RoundId.of(id));
        model.addAttribute("round", round);
        model.addAttribute("notice", results.notice(round.id()));
        model.addAttribute("zone", clock.getZone());
        return "rounds/notice";
    }

    @GetMapping("/rounds/{id}/appeals")
    @AllowedFor({Role.SCHOOL, Role.PARK, Role.COMMISSION})
    String appeals(@PathVariable String id, Model model) {
        Round round = rounds.get(RoundId.of(id));
        model.addAttribute("round", round);
        model.addAttribute("appeals", appeals.list(round.id()));
        model.addAttribute(
                "answers",
                round.state() == RoundState.PUBLISHED
                        && (ActingAs.get().is(Role.SCHOOL) || ActingAs.get().is(Role.PARK)));
        model.addAttribute("zone", clock.getZone());
        return "rounds/appeals";
    }

    @PostMapping("/rounds/{id}/appeals")
    @AllowedFor(Role.LEARNER)
    String file(@PathVariable String id, @RequestParam(defaultValue = "") String words) {
        appeals.file(RoundId.of(id), words);
        return "redirect:/rounds/" + RoundId.of(id) + "/mine";
    }

    @PostMapping("/rounds/{id}/appeals/{number}")
    @AllowedFor({Role.SCHOOL, Role.PARK})
    String answer(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam RoundAppeals.Outcome outcome,
            @RequestParam(defaultValue = "") String words) {
        appeals.answer(RoundId.of(id), number, outcome, words);
        return "redirect:/rounds/" + RoundId.of(id) + "/appeals";
    }
}
