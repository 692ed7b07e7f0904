package org.siquan.app.metroarea.web;

import java.util.List;
import java.util.Map;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sites and what each of them reaches; everybody of the park may see where things are. */
@Controller
@AllowedFor(everyRole = true)
class SiteController {

    private final MetroAreaRegistry registry;
    private final Lists lists;
    private final ListSpec<SiteRow> sites;

    SiteController(MetroAreaRegistry registry, Lists lists, ListSpec<SiteRow> sites) {
        this.registry = registry;
        this.lists = lists;
        this.sites = sites;
    }

    @GetMapping("/metroarea/sites")
    String sites(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(sites, asked));
        return "metroarea/sites";
    }

    @GetMapping("/metroarea/sites.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(sites, asked);
    }

    @GetMapping("/metroarea/sites/{id}")
    String site(@PathVariable String id, @RequestParam(defaultValue = "DAY") String hour, Model model) {
        var at = Hours.of(hour);
        var circle = Circle.of(registry.read());
        var site = circle.find(id).orElseThrow(() -> ProblemException.notFound("metroarea-site-unknown", id));
        var reach = Reach.of(circle, registry.travelTimes(at), site);
        boolean wholePark = ActingAs.get().seesWholePark();
        model.addAttribute("trains", new MapDrawing(circle, registry.travelTimes(at), at, site).trainsReach());
        model.addAttribute("site", site);
        model.addAttribute("zone", circle.zoneName(site.zone()));
        model.addAttribute("hour", at.name());
        model.addAttribute("within", reach.within());
        model.addAttribute("beyond", wholePark ? reach.beyond() : List.of());
        model.addAttribute("others", circle.area().sites().size() - 1);
        return "metroarea/site";
    }
}
