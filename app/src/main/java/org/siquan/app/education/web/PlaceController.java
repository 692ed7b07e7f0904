package org.siquan.app.education.web;

import java.util.Map;
import org.siquan.app.education.EditOutcome;
import org.siquan.app.education.SharedPlaces;
import org.siquan.app.education.SharedPlaces.LaboratoryView;
import org.siquan.app.education.SharedPlaces.LodgingView;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.LaboratoryId;
import org.siquan.region.LodgingId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One shared laboratory or lodging; the operator changes how many places or beds it has. */
@Controller
class PlaceController {

    private final SharedPlaces places;
    private final MessageSource messages;

    PlaceController(SharedPlaces places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/education/laboratories/{id}")
    @AllowedFor(everyRole = true)
    String laboratory(@PathVariable String id, @RequestParam Map<String, String> asked, Model model) {
        var laboratory = requireLaboratory(id);
        model.addAttribute("view", laboratory);
        model.addAttribute("form", form(laboratory, Map.of(), Map.of(), asked.containsKey("saved") ? "saved" : ""));
        return "education/laboratory";
    }

    @PostMapping("/education/laboratories/{id}")
    @AllowedFor(Role.PARK)
    ModelAndView changePlaces(@PathVariable String id, @RequestParam Map<String, String> sent) {
        var laboratory = requireLaboratory(id);
        var figures = new Figures(sent, messages);
        int wanted = figures.whole("places", 0, ProgrammeController.MOST);
        if (!figures.wrong().isEmpty()) {
            return page("education/laboratory", laboratory, form(laboratory, sent, figures.wrong(), ""), 422);
        }
        var path = "/education/laboratories/" + laboratory.laboratory().id();
        return switch (places.changePlaces(laboratory.laboratory().id(), wanted, figures.version())) {
            case EditOutcome.Changed _ -> new ModelAndView("redirect:" + path + "?saved");
            case EditOutcome.Stale _ -> {
                var now = requireLaboratory(id);
                yield page("education/laboratory", now, form(now, sent, Map.of(), "stale"), 409);
            }
            case EditOutcome.NotYours _ -> throw ProblemException.refused("education-not-yours");
            case EditOutcome.Missing _ -> throw ProblemException.notFound("education-laboratory-unknown", id);
        };
    }

    @GetMapping("/education/lodgings/{id}")
    @AllowedFor(everyRole = true)
    String lodging(@PathVariable String id, @RequestParam Map<String, String> asked, Model model) {
        var lodging = requireLodging(id);
        model.addAttribute("view", lodging);
        model.addAttribute("form", form(lodging, Map.of(), Map.of(), asked.containsKey("saved") ? "saved" : ""));
        return "education/lodging";
    }

    @PostMapping("/education/lodgings/{id}")
    @AllowedFor(Role.PARK)
    ModelAndView changeBeds(@PathVariable String id, @RequestParam Map<String, String> sent) {
        var lodging = requireLodging(id);
        var figures = new Figures(sent, messages);
        int wanted = figures.whole("beds", 0, ProgrammeController.MOST);
        if (!figures.wrong().isEmpty()) {
            return page("education/lodging", lodging, form(lodging, sent, figures.wrong(), ""), 422);
        }
        var path = "/education/lodgings/" + lodging.lodging().id();
        return switch (places.changeBeds(lodging.lodging().id(), wanted, figures.version())) {
            case EditOutcome.Changed _ -> new ModelAndView("redirect:" + path + "?saved");
            case EditOutcome.Stale _ -> {
                var now = requireLodging(id);
                yield page("education/lodging", now, form(now, sent, Map.of(), "stale"), 409);
            }
            case EditOutcome.NotYours _ -> throw ProblemException.refused("education-not-yours");
            case EditOutcome.Missing _ -> throw ProblemException.notFound("education-lodging-unknown", id);
        };
    }

    private static ModelAndView page(String template, Object view, FigureForm form, int status) {
        var page = new ModelAndView(template, HttpStatus.valueOf(status));
        page.addObject("view", view);
        page.addObject("form", form);
        return page;
    }

    private static FigureForm form(
            LaboratoryView view, Map<String, String> sent, Map<String, String> wrong, String state) {
        return new FigureForm.Builder(sent, wrong)
                .field("places", view.laboratory().places(), 0, ProgrammeController.MOST)
                .build(
                        "/education/laboratories/" + view.laboratory().id(),
                        ActingAs.get().is(Role.PARK),
                        state,
                        view.version());
    }

    private static FigureForm form(
            LodgingView view, Map<String, String> sent, Map<String, String> wrong, String state) {
        return new FigureForm.Builder(sent, wrong)
                .field("beds", view.lodging().beds(), 0, ProgrammeController.MOST)
                .build(
                        "/education/lodgings/" + view.lodging().id(),
                        ActingAs.get().is(Role.PARK),
                        state,
                        view.version());
    }

    private LaboratoryView requireLaboratory(String id) {
        return InputIds.find(id, LaboratoryId::new, places::findLaboratory)
                .orElseThrow(() -> ProblemException.notFound("education-laboratory-unknown", InputIds.shown(id)));
    }

    private LodgingView requireLodging(String id) {
        return InputIds.find(id, LodgingId::new, places::findLodging)
                .orElseThrow(() -> ProblemException.notFound("education-lodging-unknown", InputIds.shown(id)));
    }
}
