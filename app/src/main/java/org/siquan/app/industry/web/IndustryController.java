package org.siquan.app.industry.web;

import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListPage;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Chains and competencies: the frame in which enterprises and schools speak of the same thing. */
@Controller
@AllowedFor(everyRole = true)
class IndustryController {

    private final Lists lists;
    private final ListSpec<ChainRow> chains;
    private final ListSpec<CompetencyRow> competencies;
    private final Competencies reader;

    IndustryController(
            Lists lists, ListSpec<ChainRow> chains, ListSpec<CompetencyRow> competencies, Competencies reader) {
        this.lists = lists;
        this.chains = chains;
        this.competencies = competencies;
        this.reader = reader;
    }

    @GetMapping("/industry")
    String chains(@RequestParam Map<String, String> asked, Model model) {
        ListPage<ChainRow> list = lists.page(chains, asked);
        model.addAttribute("list", list);
        model.addAttribute(
                "most",
                list.page().rows().stream().mapToInt(ChainRow::places).max().orElse(0));
        return "industry/chains";
    }

    @GetMapping("/industry.xlsx")
    ResponseEntity<byte[]> chainSheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(chains, asked);
    }

    @GetMapping("/industry/competencies")
    String competencies(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(competencies, asked));
        model.addAttribute("operator", ActingAs.get().is(Role.PARK));
        return "industry/competencies";
    }

    @GetMapping("/industry/competencies.xlsx")
    ResponseEntity<byte[]> competencySheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(competencies, asked);
    }

    @GetMapping("/industry/competencies/{id}")
    String competency(@PathVariable String id, Model model) {
        model.addAttribute(
                "competency",
                reader.find(id).orElseThrow(() -> ProblemException.notFound("industry-competency-unknown", id)));
        return "industry/competency";
    }
}
