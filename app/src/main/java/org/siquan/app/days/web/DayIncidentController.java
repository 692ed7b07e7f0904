package org.siquan.app.days.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.Incident;
import org.siquan.app.days.Incidents;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Important matters of one placement. Times to report are shown to school and unit, never to an authority. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class DayIncidentController {

    private final Incidents incidents;
    private final DayBook book;
    private final Placements placements;
    private final PlacementTabs tabs;
    private final Clock clock;

    DayIncidentController(Incidents incidents, DayBook book, Placements placements, PlacementTabs tabs, Clock clock) {
        this.incidents = incidents;
        this.book = book;
        this.placements = placements;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping("/placements/{id}/incidents")
    String list(@PathVariable String id, Model model) {
        PlacementId placementId = PlacementId.of(id);
        common(placementId, model);
        model.addAttribute("incidents", incidents.of(placementId));
        model.addAttribute("now", local(clock.instant()));
        return "days/incidents";
    }

    @GetMapping("/placements/{id}/incidents/{incident}")
    String one(@PathVariable String id, @PathVariable String incident, Model model) {
        Incident found = incidents.get(incident(incident));
        common(found.placement(), model);
        model.addAttribute("incident", found);
        model.addAttribute("known", local(found.known()));
        model.addAttribute("now", local(clock.instant()));
        model.addAttribute(
                "doings",
                Arrays.stream(Incident.Doing.values())
                        .filter(Incident.Doing::byHand)
                        .toList());
        return "days/incident";
    }

    private void common(PlacementId id, Model model) {
        Side side = book.side(id);
        Placement placement = placements.get(id);
        model.addAttribute("p", placement);
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("path", "/placements/" + id + "/incidents");
        model.addAttribute("side", side.name());
        model.addAttribute("kinds", List.of(Incident.Kind.values()));
        model.addAttribute("levels", List.of(Incident.Level.values()));
        model.addAttribute("zone", clock.getZone());
    }

    @PostMapping("/placements/{id}/incidents")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR, Role.LEARNER})
    String report(
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam String level,
            @RequestParam String what,
            @RequestParam String known) {
        PlacementId placement = PlacementId.of(id);
        UUID incident = incidents.report(placement, read(kind, level, what, known));
        return to(placement.toString(), incident);
    }

    @PostMapping("/placements/{id}/incidents/{incident}/change")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String change(
            @PathVariable String id,
            @PathVariable String incident,
            @RequestParam int version,
            @RequestParam String kind,
            @RequestParam String level,
            @RequestParam String what,
            @RequestParam String known) {
        incidents.change(incident(incident), version, read(kind, level, what, known));
        return to(id, incident(incident));
    }

    @PostMapping("/placements/{id}/incidents/{incident}/step")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String step(
            @PathVariable String id,
            @PathVariable String incident,
            @RequestParam String kind,
            @RequestParam String words) {
        incidents.step(
                incident(incident), DayParameters.constant(Incident.Doing.values(), kind, "days-incident-step"), words);
        return to(id, incident(incident));
    }

    @PostMapping("/placements/{id}/incidents/{incident}/close")
    @AllowedFor(Role.SCHOOL)
    String close(
            @PathVariable String id,
            @PathVariable String incident,
            @RequestParam int version,
            @RequestParam String words) {
        incidents.close(incident(incident), version, words);
        return to(id, incident(incident));
    }

    private Incidents.Report read(String kind, String level, String what, String known) {
        return new Incidents.Report(
                DayParameters.constant(Incident.Kind.values(), kind, "days-incident-kind"),
                DayParameters.constant(Incident.Level.values(), level, "days-incident-level"),
                what,
                instant(known));
    }

    private Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException _) {
            throw ProblemException.invalid("days-day", text.length() > 20 ? text.substring(0, 20) + "…" : text);
        }
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static UUID incident(String text) {
        return DayParameters.id(text, "days-incident-unknown");
    }

    private static String to(String placement, UUID incident) {
        return "redirect:/placements/" + PlacementId.of(placement) + "/incidents/" + incident;
    }
}
