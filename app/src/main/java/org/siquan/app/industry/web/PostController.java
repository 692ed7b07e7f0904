package org.siquan.app.industry.web;

import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.PostId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Posts; everybody of the park may know where learners work. */
@Controller
@AllowedFor(everyRole = true)
class PostController {

    private final Lists lists;
    private final ListSpec<PostRow> list;
    private final Orders orders;
    private final IndustryRegistry registry;

    PostController(Lists lists, ListSpec<PostRow> list, Orders orders, IndustryRegistry registry) {
        this.lists = lists;
        this.list = list;
        this.orders = orders;
        this.registry = registry;
    }

    @GetMapping("/industry/posts")
    String posts(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(list, asked));
        return "industry/posts";
    }

    @GetMapping("/industry/posts.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(list, asked);
    }

    @GetMapping("/industry/posts/{id}")
    ModelAndView post(@PathVariable String id, @RequestParam Optional<String> saved) {
        return page(id, Edit.NONE, saved.isPresent());
    }

    @PostMapping("/industry/posts/{id}/capacity")
    @AllowedFor({Role.PARK, Role.ENTERPRISE})
    ModelAndView changeCapacity(@PathVariable String id, @RequestParam String capacity, @RequestParam long version) {
        var number = Edit.number(capacity);
        if (number.isEmpty()) {
            return page(id, Edit.notANumber(capacity), false);
        }
        return switch (registry.changeCapacity(new PostId(id), number.getAsInt(), version)) {
            case Change.Done _ -> new ModelAndView("redirect:/industry/posts/" + id + "?saved");
            case Change.Stale stale -> page(id, Edit.stale(capacity, stale), false);
            case Change.Refused refused -> page(id, Edit.refused(capacity, refused), false);
        };
    }

    private ModelAndView page(String id, Edit edit, boolean saved) {
        var page = new ModelAndView("industry/post", HttpStatus.valueOf(edit.status()));
        page.addObject(
                "post", orders.findPost(id).orElseThrow(() -> ProblemException.notFound("industry-post-unknown", id)));
        page.addObject("edit", edit);
        page.addObject("saved", saved);
        return page;
    }
}
