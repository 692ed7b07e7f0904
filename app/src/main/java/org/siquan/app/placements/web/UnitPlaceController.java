package org.siquan.app.placements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.Span;
import org.siquan.app.placements.UnitPlaces;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.PostId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remaining places at units and posts over all schools, by day, and what would follow from more learners. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE, Role.COMMISSION})
class UnitPlaceController {

    private static final int MOST_LEARNERS = 10_000;
    private static final long MOST_DAYS = 731;

    private final UnitPlaces places;
    private final Workplaces workplaces;
    private final Clock clock;

    UnitPlaceController(UnitPlaces places, Workplaces workplaces, Clock clock) {
        this.places = places;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    @GetMapping("/placements/places")
    String show(@RequestParam Map<String, String> typed, Model model) {
        LocalDate today = LocalDate.now(clock);
        String post = typed.getOrDefault("post", "").strip();
        Span over = span(typed, today);
        int learners = learners(typed.getOrDefault("learners", "1"));
        model.addAttribute("posts", workplaces.list());
        model.addAttribute("post", post);
        model.addAttribute("over", over);
        model.addAttribute("learners", learners);
        if (!post.isEmpty()) {
            if (!post.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                throw ProblemException.invalid("placement-post");
            }
            PostId asked = new PostId(post);
            Workplaces.Workplace place =
                    workplaces.find(asked).orElseThrow(() -> ProblemException.notFound("placement-post-unknown", post));
            model.addAttribute("place", place);
            model.addAttribute("whatIf", places.whatIf(asked, over, learners));
            model.addAttribute("atUnit", places.remainingAtUnit(place.enterprise(), over));
            model.addAttribute("atPost", places.remainingAtPost(asked, over));
        }
        return "placements/places";
    }

    private static Span span(Map<String, String> typed, LocalDate today) {
        if (typed.getOrDefault("first1", "").isBlank()) {
            return new Span(today, today.plusMonths(6));
        }
        Span span = PlacementForm.spans(typed).getFirst();
        if (span.days() > MOST_DAYS) {
            throw ProblemException.invalid("placement-span-long", MOST_DAYS);
        }
        return span;
    }

    private static int learners(String text) {
        if (text.strip().matches("[0-9]{1,5}") && Integer.parseInt(text.strip()) <= MOST_LEARNERS) {
            return Integer.parseInt(text.strip());
        }
        throw ProblemException.invalid("placement-learners", MOST_LEARNERS);
    }
}
