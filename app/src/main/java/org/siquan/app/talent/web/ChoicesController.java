package org.siquan.app.talent.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Choosing;
import org.siquan.app.talent.Choosing.Ranking;
import org.siquan.region.ClassId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A learner ranks order classes. The draft travels in the form: a button changes its order without saving, and works
 * with or without JavaScript.
 */
@Controller
@AllowedFor(Role.LEARNER)
class ChoicesController {

    private static final int MOST = 200;
    private static final int LONGEST_ID = 64;

    private final Choosing choosing;
    private final ChoicesForms forms;

    ChoicesController(Choosing choosing, ChoicesForms forms) {
        this.choosing = choosing;
        this.forms = forms;
    }

    @GetMapping("/talent/choices")
    String show(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute(
                "form",
                choosing.findOwn()
                        .map(own -> forms.form(own, ids(own), asked.containsKey("saved") ? "saved" : "", List.of()))
                        .orElseGet(forms::nobody));
        return "talent/choices";
    }

    /** A step of the draft; {@code step} is {@code up:C001}, {@code down:C001}, {@code remove:C001} or {@code add:C001}. */
    @PostMapping("/talent/choices/draft")
    String draft(
            @RequestParam(required = false) @Nullable List<String> choice,
            @RequestParam("do") String step,
            @RequestParam long version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var own = own();
        var draft = moved(checked(choice), step);
        var state = draft.equals(ids(own)) ? "" : "draft";
        model.addAttribute("form", forms.form(withVersion(own, version), draft, state, List.of()));
        return htmx == null ? "talent/choices" : "talent/choices :: form";
    }

    @PostMapping("/talent/choices")
    ModelAndView save(@RequestParam(required = false) @Nullable List<String> choice, @RequestParam long version) {
        var draft = checked(choice);
        return switch (choosing.save(draft, version)) {
            case Choosing.Saved _ -> new ModelAndView("redirect:/talent/choices?saved");
            case Choosing.Rejected rejected ->
                page(
                        forms.form(withVersion(own(), version), draft, "", rejected.reasons()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Choosing.Stale stale ->
                page(forms.form(stale.current(), draft, "stale", List.of()), HttpStatus.CONFLICT);
            case Choosing.Closed _ -> throw ProblemException.conflict("talent-choosing-closed");
        };
    }

    private static ModelAndView page(ChoicesForm form, HttpStatus status) {
        var page = new ModelAndView("talent/choices", status);
        page.addObject("form", form);
        return page;
    }

    private Ranking own() {
        return choosing.findOwn().orElseThrow(() -> ProblemException.refused("talent-not-a-learner"));
    }

    private static Ranking withVersion(Ranking own, long version) {
        return new Ranking(own.learner(), own.majorCode(), own.classes(), version);
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.classes().stream().map(ClassId::value).toList();
    }

    /** What a browser sent; more or longer than any ranking can be is refused outright. */
    static List<String> checked(@Nullable List<String> sent) {
        var choices = sent == null ? List.<String>of() : sent;
        if (choices.size() > MOST
                || choices.stream().anyMatch(c -> c == null || c.isBlank() || c.length() > LONGEST_ID)) {
            throw ProblemException.invalid("talent-choices-invalid");
        }
        return choices;
    }

    private static List<String> moved(List<String> draft, String step) {
        var colon = step.indexOf(':');
        if (colon < 0) {
            throw ProblemException.invalid("talent-choices-invalid");
        }
        var id = checked(List.of(step.substring(colon + 1))).getFirst();
        var moved = new ArrayList<>(draft);
        int at = moved.indexOf(id);
        switch (step.substring(0, colon)) {
            case "up" -> swap(moved, at, at - 1);
            case "down" -> swap(moved, at, at + 1);
            case "remove" -> moved.remove(id);
            case "add" -> {
                if (at < 0) {
                    moved.add(id);
                }
            }
            default -> throw ProblemException.invalid("talent-choices-invalid");
        }
        return moved;
    }

    /** Nothing happens at the ends, or for a class that is not in the draft. */
    private static void swap(List<String> draft, int at, int with) {
        if (at >= 0 && with >= 0 && with < draft.size()) {
            Collections.swap(draft, at, with);
        }
    }
}
