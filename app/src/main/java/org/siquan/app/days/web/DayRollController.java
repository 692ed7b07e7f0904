package org.siquan.app.days.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.DayBook.Entry;
import org.siquan.app.days.DayBook.RollLine;
import org.siquan.app.days.DayTasks;
import org.siquan.app.days.Incidents;
import org.siquan.app.days.Leaves;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.region.EnterpriseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Today: what waits, who is to be checked, and one tap that confirms all learners of a unit. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION, Role.MENTOR, Role.LEARNER})
class DayRollController {

    private static final int OWN = 3;

    private final DayBook book;
    private final PlacementsAtWork atWork;
    private final DayTasks tasks;
    private final Leaves leaves;
    private final Incidents incidents;
    private final Clock clock;

    DayRollController(
            DayBook book, PlacementsAtWork atWork, DayTasks tasks, Leaves leaves, Incidents incidents, Clock clock) {
        this.book = book;
        this.atWork = atWork;
        this.tasks = tasks;
        this.leaves = leaves;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** A unit of the day. */
    public record UnitRow(String unit, String name, int learners, int byTutor, int byUnit) {}

    /** A learner's own placement today. */
    public record OwnRow(
            String id,
            String unit,
            String post,
            boolean expected,
            @Nullable Presence today,
            int unchecked) {}

    @GetMapping("/days")
    String today(@RequestParam(defaultValue = "") String day, Model model) {
        Actor actor = ActingAs.get();
        LocalDate asked = DayParameters.day(day, LocalDate.now(clock));
        model.addAttribute("waiting", tasks.waiting());
        model.addAttribute("leaves", leaves.waiting());
        model.addAttribute("appeals", tasks.appeals());
        model.addAttribute("day", asked);
        model.addAttribute("today", LocalDate.now(clock));
        if (actor.is(Role.LEARNER)) {
            model.addAttribute(
                    "own",
                    atWork.newest(OWN).stream()
                            .map(r -> own(r.placement().id(), asked))
                            .toList());
            return "days/mine";
        }
        model.addAttribute("incidents", actor.is(Role.COMMISSION) ? List.of() : incidents.open());
        if (isUnit(actor)) {
            return roll(new EnterpriseId(actor.org().value()), asked, model);
        }
        Map<EnterpriseId, DayBook.Checked> checked = book.checked(asked);
        model.addAttribute(
                "units",
                atWork.units(asked).stream()
                        .map(unit -> {
                            var done = checked.getOrDefault(unit.unit(), new DayBook.Checked(0, 0));
                            return new UnitRow(
                                    unit.unit().value(), unit.name(), unit.learners(), done.byTutor(), done.byUnit());
                        })
                        .toList());
        model.addAttribute("checks", actor.is(Role.SCHOOL));
        return "days/today";
    }

    private OwnRow own(PlacementId id, LocalDate day) {
        var running = atWork.get(id);
        return new OwnRow(
                id.toString(),
                running.placement().names().unit(),
                running.placement().names().post(),
                running.on(day) && book.planned(id).contains(day),
                book.find(id, day).orElse(null),
                book.unchecked(id).size());
    }

    @GetMapping("/days/units/{unit}")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String unit(@PathVariable String unit, @RequestParam(defaultValue = "") String day, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        return roll(DayParameters.unit(unit), DayParameters.day(day, LocalDate.now(clock)), model);
    }

    private String roll(EnterpriseId unit, LocalDate day, Model model) {
        Side side = isUnit(ActingAs.get()) ? Side.UNIT : Side.SCHOOL;
        List<DayRollRow> rows = book.roll(unit, day).lines().stream()
                .map(line -> DayRollRow.of(line, side))
                .toList();
        model.addAttribute("unit", unit.value());
        model.addAttribute("day", day);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "open",
                rows.stream().filter(row -> row.expected() && !row.done()).count());
        model.addAttribute(
                "expected", rows.stream().filter(DayRollRow::expected).count());
        model.addAttribute("states", List.of(PresenceState.values()));
        model.addAttribute("atUnit", side == Side.UNIT);
        return "days/roll";
    }

    @PostMapping("/days/units/{unit}")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR})
    String confirm(
            @PathVariable String unit,
            @RequestParam String day,
            @RequestParam(defaultValue = "") String week,
            @RequestParam Map<String, String> typed) {
        EnterpriseId id = DayParameters.unit(unit);
        LocalDate asked = DayParameters.day(day);
        List<Entry> entries = new ArrayList<>();
        typed.forEach((key, word) -> {
            if (key.startsWith("s.") && !word.isBlank()) {
                entries.add(new Entry(PlacementId.of(key.substring(2)), asked, PresenceState.of(word), ""));
            }
        });
        if (week.equals("true")) {
            addWeek(id, asked, entries);
        }
        DayBook.Written written = book.say(entries);
        return "redirect:/days/units/" + id + "?day=" + asked + "&done=" + written.changed();
    }

    /** The other days of the week until today on which the same learners had a shift and this side has said nothing yet. */
    private void addWeek(EnterpriseId unit, LocalDate day, List<Entry> entries) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<PlacementId> there = entries.stream()
                .filter(entry -> entry.state().atWork())
                .map(Entry::placement)
                .toList();
        PresenceSource own = isUnit(ActingAs.get()) ? PresenceSource.MENTOR : PresenceSource.TUTOR;
        monday.datesUntil(monday.plusDays(7))
                .filter(other -> !other.equals(day) && !other.isAfter(today))
                .flatMap(other -> book.roll(unit, other).lines().stream()
                        .filter(line ->
                                there.contains(line.running().placement().id()))
                        .filter(line -> line.expected() && silent(line, own))
                        .map(line -> new Entry(line.running().placement().id(), other, PresenceState.PRESENT, "")))
                .forEach(entries::add);
    }

    private static boolean silent(RollLine line, PresenceSource own) {
        Presence presence = line.presence();
        return presence == null
                || (!presence.said().containsKey(own) && presence.state().atWork());
    }

    private static boolean isUnit(Actor actor) {
        return actor.is(Role.ENTERPRISE) || actor.is(Role.MENTOR);
    }
}
