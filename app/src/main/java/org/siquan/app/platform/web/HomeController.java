package org.siquan.app.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.HomeSection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's first page: the sections that the modules contribute for this actor. */
@Controller
class HomeController {

    /** @param model what the fragment shows */
    record Filled(String fragment, Object model) {}

    private final List<HomeSection> sections;

    HomeController(List<HomeSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .toList();
    }

    @AllowedFor(everyRole = true)
    @GetMapping("/")
    String home(Model model) {
        var actor = ActingAs.get();
        model.addAttribute(
                "sections",
                sections.stream().flatMap(section -> fill(section, actor)).toList());
        return "platform/home";
    }

    private static Stream<Filled> fill(HomeSection section, Actor actor) {
        return section.model(actor).map(model -> new Filled(section.fragment(), model)).stream();
    }
}
