package org.siquan.app.days.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.DayFigures;
import org.siquan.app.days.Flags;
import org.siquan.app.days.Lessons;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.rules.Figures;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.RulePack.Ruling;
import org.siquan.engine.rules.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of one placement, its hours against plan and law, its flags and lessons. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class PlacementDaysController {

    /** Rules of the running placement that the days answer. */
    private static final List<String> RULES = List.of("SX-23a", "SX-23b");

    private final DayBook book;
    private final Flags flags;
    private final Lessons lessons;
    private final PlacementsAtWork atWork;
    private final PlacementTabs tabs;
    private final StartGate gate;
    private final Clock clock;

    PlacementDaysController(
            DayBook book,
            Flags flags,
            Lessons lessons,
            PlacementsAtWork atWork,
            PlacementTabs tabs,
            StartGate gate,
            Clock clock) {
        this.book = book;
        this.flags = flags;
        this.lessons = lessons;
        this.atWork = atWork;
        this.tabs = tabs;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What a rule says now.
     *
     * @param sign {@code OK}, {@code BROKEN} or {@code OPEN}
     */
    public record RuleRow(Ruling ruling, String sign, Text sentence) {}

    @GetMapping("/placements/{id}/days")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String month, Model model) {
        PlacementId placementId = PlacementId.of(id);
        Side side = book.side(placementId);
        RunningPlacement running = atWork.get(placementId);
        Placement placement = running.placement();
        LocalDate today = LocalDate.now(clock);
        YearMonth first = YearMonth.from(placement.firstDay());
        YearMonth last = YearMonth.from(placement.lastDay());
        YearMonth asked = DayParameters.month(month, YearMonth.from(today), first, last);
        model.addAttribute(
                "calendar",
                DayCalendar.of(asked, running, new HashSet<>(book.planned(placementId)), book.of(placementId), today));
        model.addAttribute("before", asked.isAfter(first) ? asked.minusMonths(1) : null);
        model.addAttribute("after", asked.isBefore(last) ? asked.plusMonths(1) : null);
        model.addAttribute("hours", book.hours(placementId));
        model.addAttribute("hoursAWeek", Figures.STANDARD.hoursAWeek());
        model.addAttribute("minutesADay", DayFigures.STANDARD.longDayMinutes());
        model.addAttribute("flags", flags.of(placementId));
        model.addAttribute("lessons", lessons.of(placementId));
        model.addAttribute("topics", List.of(Lessons.Topic.values()));
        model.addAttribute("rules", rules(placementId));
        common(model, placement, side, "days");
        return "days/placement";
    }

    private List<RuleRow> rules(PlacementId id) {
        return gate.check(id, Moment.RUNNING).rulings().stream()
                .filter(ruling -> RULES.contains(ruling.rule().id()))
                .map(ruling -> switch (ruling.verdict()) {
                    case Verdict.Complies met -> new RuleRow(ruling, "OK", met.because());
                    case Verdict.Violates broken -> new RuleRow(ruling, "BROKEN", broken.because());
                    case Verdict.Unknown unknown -> new RuleRow(ruling, "OPEN", unknown.missing());
                    case Verdict.Exempted exempted -> new RuleRow(ruling, "OK", exempted.because());
                    case Verdict.NotApplicable _ ->
                        new RuleRow(ruling, "NONE", ruling.rule().statement());
                })
                .filter(row -> !row.sign().equals("NONE"))
                .toList();
    }

    private void common(Model model, Placement placement, Side side, String page) {
        model.addAttribute("p", placement);
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("path", "/placements/" + placement.id() + "/" + page);
        model.addAttribute("side", side.name());
        model.addAttribute("states", List.of(PresenceState.values()));
        model.addAttribute("today", LocalDate.now(clock));
    }

    @GetMapping("/placements/{id}/days/{day}")
    String day(@PathVariable String id, @PathVariable String day, Model model) {
        PlacementId placementId = PlacementId.of(id);
        LocalDate asked = DayParameters.day(day);
        Side side = book.side(placementId);
        model.addAttribute("day", asked);
        model.addAttribute("presence", book.find(placementId, asked).orElse(null));
        model.addAttribute("words", book.words(placementId, asked));
        common(model, atWork.get(placementId).placement(), side, "days");
        return "days/day";
    }

    @PostMapping("/placements/{id}/days/{day}/say")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String say(
            @PathVariable String id,
            @PathVariable String day,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String note) {
        PlacementId placement = PlacementId.of(id);
        LocalDate asked = DayParameters.day(day);
        book.say(List.of(new DayBook.Entry(placement, asked, PresenceState.of(state), note)));
        return "redirect:/placements/" + placement + "/days/" + asked;
    }

    @PostMapping("/placements/{id}/days/{day}/correct")
    @AllowedFor(Role.SCHOOL)
    String correct(
            @PathVariable String id,
            @PathVariable String day,
            @RequestParam String state,
            @RequestParam int version,
            @RequestParam String reason) {
        PlacementId placement = PlacementId.of(id);
        LocalDate asked = DayParameters.day(day);
        @Nullable PresenceState settled = state.equals("none") ? null : PresenceState.of(state);
        book.correct(placement, asked, settled, version, reason);
        return "redirect:/placements/" + placement + "/days/" + asked;
    }

    @PostMapping("/placements/{id}/days/flags/{flag}/appeal")
    @AllowedFor(Role.LEARNER)
    String appeal(@PathVariable String id, @PathVariable String flag, @RequestParam String words) {
        flags.appeal(flag(flag), words);
        return back(id);
    }

    @PostMapping("/placements/{id}/days/flags/{flag}/answer")
    @AllowedFor(Role.SCHOOL)
    String answer(
            @PathVariable String id,
            @PathVariable String flag,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String lifted,
            @RequestParam String reason) {
        flags.answer(flag(flag), version, lifted.equals("true"), reason);
        return back(id);
    }

    @PostMapping("/placements/{id}/days/lessons")
    @AllowedFor(Role.SCHOOL)
    String lesson(
            @PathVariable String id,
            @RequestParam String topic,
            @RequestParam String day,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String all) {
        lessons.enter(
                PlacementId.of(id),
                new Lessons.Lesson(
                        DayParameters.constant(Lessons.Topic.values(), topic, "days-topic"),
                        DayParameters.day(day),
                        words),
                all.equals("true"));
        return back(id);
    }

    private static UUID flag(String text) {
        return DayParameters.id(text, "days-flag-unknown");
    }

    private static String back(String id) {
        return "redirect:/placements/" + PlacementId.of(id) + "/days";
    }
}
