package org.siquan.app.filings.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Departments;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.Filings;
import org.siquan.app.filings.Filings.Wanting;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of packets, making one, and the packets of one placement. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION})
class FilingController {

    private final Lists lists;
    private final FilingLists filingLists;
    private final Filings filings;
    private final Departments departments;
    private final Placements placements;
    private final PlacementTabs tabs;

    FilingController(
            Lists lists,
            FilingLists filingLists,
            Filings filings,
            Departments departments,
            Placements placements,
            PlacementTabs tabs) {
        this.lists = lists;
        this.filingLists = filingLists;
        this.filings = filings;
        this.departments = departments;
        this.placements = placements;
        this.tabs = tabs;
    }

    /**
     * Placements that go into one packet.
     *
     * @param host null in a routine packet
     */
    public record Group(FilingKind kind, @Nullable Province host, List<Wanting> wanting) {
        public Group {
            wanting = List.copyOf(wanting);
        }
    }

    @GetMapping("/filings")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(filingLists.filings(), asked));
        model.addAttribute("files", ActingAs.get().is(Role.SCHOOL));
        return "filings/list";
    }

    @GetMapping("/filings.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(filingLists.filings(), asked);
    }

    @GetMapping("/api/v1/filings")
    @ResponseBody
    PageOf<FilingLists.FilingRow> rows(@RequestParam Map<String, String> asked) {
        return lists.rows(filingLists.filings(), asked);
    }

    @GetMapping("/filings/problems")
    String problems(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(filingLists.problems(), asked));
        return "filings/problems";
    }

    @GetMapping("/filings/problems.xlsx")
    ResponseEntity<byte[]> problemSheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(filingLists.problems(), asked);
    }

    @GetMapping("/filings/new")
    @AllowedFor(Role.SCHOOL)
    String form(Model model) {
        model.addAttribute("groups", groups(filings.wanting()));
        model.addAttribute(
                "department",
                departments
                        .competentOf(new InstitutionId(ActingAs.get().org().value()))
                        .orElse(null));
        return "filings/new";
    }

    private static List<Group> groups(List<Wanting> all) {
        Map<String, List<Wanting>> groups = all.stream()
                .collect(Collectors.groupingBy(
                        want -> want.kind() == FilingKind.ROUTINE
                                ? ""
                                : want.host().word(),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
        return groups.values().stream()
                .map(group -> new Group(
                        group.getFirst().kind(),
                        group.getFirst().kind() == FilingKind.ROUTINE
                                ? null
                                : group.getFirst().host(),
                        group))
                .sorted(Comparator.comparing(Group::kind).reversed())
                .toList();
    }

    @PostMapping("/filings")
    @AllowedFor(Role.SCHOOL)
    String open(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(required = false) @Nullable List<String> placement) {
        Set<PlacementId> chosen = new LinkedHashSet<>();
        if (placement != null) {
            placement.forEach(id -> chosen.add(PlacementId.of(id)));
        }
        FilingId id =
                filings.open(FilingForm.kind(kind), host.isBlank() ? null : FilingForm.province(host), term, chosen);
        return "redirect:/filings/" + id;
    }

    @GetMapping("/filings/of/{id}")
    String ofPlacement(@PathVariable String id, Model model) {
        Placement placement = placements.get(PlacementId.of(id));
        if (ActingAs.get().is(Role.SCHOOL) && !ActingAs.get().org().equals(placement.school())) {
            throw ProblemException.notFound("placement-unknown");
        }
        model.addAttribute("p", placement);
        model.addAttribute("covers", filings.about(placement.id()));
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("files", ActingAs.get().is(Role.SCHOOL));
        return "filings/of";
    }
}
