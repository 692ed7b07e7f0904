package org.siquan.app.alignment.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.alignment.Improvement;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 五业对接: how far the reading is, what is open, and what decisions were worth. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class OverviewController {

    private static final int RECENT = 20;

    private final Readings readings;
    private final Improvement improvement;
    private final Jobs jobs;
    private final Lists lists;
    private final ListSpec<ItemRow> items;
    private final Clock clock;

    OverviewController(
            Readings readings, Improvement improvement, Jobs jobs, Lists lists, ListSpec<ItemRow> items, Clock clock) {
        this.readings = readings;
        this.improvement = improvement;
        this.jobs = jobs;
        this.lists = lists;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping("/alignment")
    String overview(Model model) {
        model.addAttribute("counts", readings.count());
        model.addAttribute("bands", improvement.bands());
        model.addAttribute("titles", improvement.titles());
        model.addAttribute("enough", Improvement.ENOUGH);
        model.addAttribute("measured", improvement.findMeasured().orElse(null));
        model.addAttribute("job", running().orElse(null));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("operator", ActingAs.get().is(Role.PARK));
        model.addAttribute(
                "decides", ActingAs.get().is(Role.PARK) || ActingAs.get().is(Role.SCHOOL));
        return "alignment/overview";
    }

    private Optional<JobState> running() {
        return jobs.listRecent(RECENT).stream()
                .filter(job ->
                        job.kind().startsWith("alignment.") && !job.status().over())
                .findFirst();
    }

    @GetMapping("/alignment/items")
    String items(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(items, asked));
        return "alignment/items";
    }

    @GetMapping("/alignment/items.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(items, asked);
    }

    /** To the item whose decision settles most, or to the overview where nothing is open. */
    @GetMapping("/alignment/queue")
    String queue() {
        return "redirect:/alignment"
                + readings.findFirstDoubtful()
                        .map(ItemId::toString)
                        .map("/items/"::concat)
                        .orElse("");
    }

    @PostMapping("/alignment/read")
    @AllowedFor(Role.PARK)
    String read() {
        readings.start();
        return "redirect:/alignment";
    }

    @PostMapping("/alignment/measure")
    @AllowedFor(Role.PARK)
    String measure() {
        improvement.measure();
        return "redirect:/alignment";
    }
}
