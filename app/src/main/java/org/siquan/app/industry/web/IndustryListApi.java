package org.siquan.app.industry.web;

import java.util.Map;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the industry circle as JSON, with the filters of their pages. */
@RestController
@AllowedFor(everyRole = true)
class IndustryListApi {

    private final Lists lists;
    private final ListSpec<ChainRow> chains;
    private final ListSpec<EnterpriseRow> enterprises;
    private final ListSpec<OrderRow> orders;
    private final ListSpec<PostRow> posts;
    private final ListSpec<CompetencyRow> competencies;

    IndustryListApi(
            Lists lists,
            ListSpec<ChainRow> chains,
            ListSpec<EnterpriseRow> enterprises,
            ListSpec<OrderRow> orders,
            ListSpec<PostRow> posts,
            ListSpec<CompetencyRow> competencies) {
        this.lists = lists;
        this.chains = chains;
        this.enterprises = enterprises;
        this.orders = orders;
        this.posts = posts;
        this.competencies = competencies;
    }

    @GetMapping("/api/v1/chains")
    PageOf<ChainRow> chains(@RequestParam Map<String, String> asked) {
        return lists.rows(chains, asked);
    }

    @GetMapping("/api/v1/enterprises")
    PageOf<EnterpriseRow> enterprises(@RequestParam Map<String, String> asked) {
        return lists.rows(enterprises, asked);
    }

    @GetMapping("/api/v1/orders")
    PageOf<OrderRow> orders(@RequestParam Map<String, String> asked) {
        return lists.rows(orders, asked);
    }

    @GetMapping("/api/v1/posts")
    PageOf<PostRow> posts(@RequestParam Map<String, String> asked) {
        return lists.rows(posts, asked);
    }

    @GetMapping("/api/v1/competencies")
    PageOf<CompetencyRow> competencies(@RequestParam Map<String, String> asked) {
        return lists.rows(competencies, asked);
    }
}
