package org.siquan.app.education.web;

import java.util.Map;
import org.siquan.app.education.Capacity;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.EditOutcome;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.ProgrammeId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One programme; its school and the operator change what limits it. */
@Controller
class ProgrammeController {

    static final int MOST = 1_000_000;
    static final int MOST_PER_TEACHER = 1_000;

    private final Curriculum curriculum;
    private final MessageSource messages;

    ProgrammeController(Curriculum curriculum, MessageSource messages) {
        this.curriculum = curriculum;
        this.messages = messages;
    }

    @GetMapping("/education/programmes/{id}")
    @AllowedFor(everyRole = true)
    String show(@PathVariable String id, @RequestParam Map<String, String> asked, Model model) {
        var programme = require(id);
        model.addAttribute("view", programme);
        model.addAttribute("form", form(programme, Map.of(), Map.of(), asked.containsKey("saved") ? "saved" : ""));
        return "education/programme";
    }

    @PostMapping("/education/programmes/{id}")
    @AllowedFor({Role.PARK, Role.SCHOOL})
    ModelAndView change(@PathVariable String id, @RequestParam Map<String, String> sent) {
        var programme = require(id);
        var figures = new Figures(sent, messages);
        var capacity = capacity(figures);
        if (!figures.wrong().isEmpty()) {
            return page(programme, sent, figures, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (curriculum.change(programme.id(), capacity, figures.version())) {
            case EditOutcome.Changed _ ->
                new ModelAndView("redirect:/education/programmes/" + programme.id() + "?saved");
            case EditOutcome.Stale _ -> page(require(id), sent, figures, "stale", HttpStatus.CONFLICT);
            case EditOutcome.NotYours _ -> throw ProblemException.refused("education-not-yours", id);
            case EditOutcome.Missing _ -> throw ProblemException.notFound("education-programme-unknown", id);
        };
    }

    private ModelAndView page(
            ProgrammeView programme, Map<String, String> sent, Figures figures, String state, HttpStatus status) {
        var page = new ModelAndView("education/programme", status);
        page.addObject("view", programme);
        page.addObject("form", form(programme, sent, figures.wrong(), state));
        return page;
    }

    static Capacity capacity(Figures figures) {
        return new Capacity(
                figures.whole("teachers", 0, MOST),
                figures.whole("learnersPerTeacher", 1, MOST_PER_TEACHER),
                figures.whole("leastClass", 0, MOST),
                figures.whole("approvedPlaces", 0, MOST),
                figures.whole("beds", 0, MOST));
    }

    private static FigureForm form(
            ProgrammeView programme, Map<String, String> sent, Map<String, String> wrong, String state) {
        var fields = new FigureForm.Builder(sent, wrong);
        Capacity now = programme.capacity();
        if (now != null) {
            fields.field("teachers", now.teachers(), 0, MOST)
                    .field("learnersPerTeacher", now.learnersPerTeacher(), 1, MOST_PER_TEACHER)
                    .field("leastClass", now.leastClass(), 0, MOST)
                    .field("approvedPlaces", now.approvedPlaces(), 0, MOST)
                    .field("beds", now.beds(), 0, MOST);
        }
        return fields.build(
                "/education/programmes/" + programme.id(), mayChange(programme), state, programme.version());
    }

    private static boolean mayChange(ProgrammeView programme) {
        var actor = ActingAs.get();
        boolean own = actor.is(Role.SCHOOL)
                && actor.org().value().equals(programme.institution().value());
        return own || actor.is(Role.PARK);
    }

    private ProgrammeView require(String id) {
        return InputIds.find(id, ProgrammeId::new, curriculum::findProgramme)
                .orElseThrow(() -> ProblemException.notFound("education-programme-unknown", InputIds.shown(id)));
    }
}
