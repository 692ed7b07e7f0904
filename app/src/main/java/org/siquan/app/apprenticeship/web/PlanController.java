package org.siquan.app.apprenticeship.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlaceKind;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanChoices;
import org.siquan.app.apprenticeship.PlanDifference;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanLearner;
import org.siquan.app.apprenticeship.PlanPlace;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Versions of the plan, five views of each, what each changes, and how two differ. Everybody sees the own part. */
@Controller
@AllowedFor(everyRole = true)
class PlanController {

    private static final int LEARNERS = 25;
    private static final int PLACES = 20;
    private static final int CHANGES = 50;
    private static final int DETAILED = 3;

    private final Plans plans;
    private final PlanWords words;

    PlanController(Plans plans, PlanWords words) {
        this.plans = plans;
        this.words = words;
    }

    @GetMapping("/apprenticeship")
    String versions(Model model) {
        List<PlanVersion> all = plans.list();
        model.addAttribute("plans", all);
        model.addAttribute(
                "published",
                all.stream()
                        .filter(p -> p.state() == PlanState.PUBLISHED)
                        .findFirst()
                        .orElse(null));
        rights(model);
        return "apprenticeship/plans";
    }

    /** To the plan that holds, or to the list where none does yet. */
    @GetMapping("/apprenticeship/published")
    String published() {
        return "redirect:/apprenticeship"
                + plans.list().stream()
                        .filter(p -> p.state() == PlanState.PUBLISHED)
                        .findFirst()
                        .map(p -> "/plans/" + p.id())
                        .orElse("");
    }

    @GetMapping("/apprenticeship/plans/{id}")
    String plan(@PathVariable PlanId id, @RequestParam Map<String, String> parameters, Model model) {
        PlanAsked asked = PlanAsked.of(parameters);
        int page = PlanAsked.page(parameters);
        PlanVersion plan = head(id, model);
        PlanChoices choices = plans.choices(id);
        PlanGrid grid = new PlanGrid(plan, choices, words);
        model.addAttribute("asked", asked);
        model.addAttribute("views", views());
        model.addAttribute("choices", choices);
        model.addAttribute("head", grid.head());
        PlaceKind kind = asked.kind();
        if (asked.bars() || kind == null) {
            PageOf<PlanLearner> learners = plans.listLearners(id, asked.filter(), page, LEARNERS);
            List<PlanChange> changes = plans.listChanges(
                    id, learners.rows().stream().map(l -> l.learner().id()).toList());
            model.addAttribute("page", learners);
            model.addAttribute("details", learners.rows().size() <= DETAILED ? learners.rows() : List.of());
            model.addAttribute("place", place(asked, learners.rows()));
            model.addAttribute("lines", grid.lines(learners.rows(), changes));
        } else {
            PageOf<PlanPlace> places = plans.listPlaces(id, kind, asked.filter(), page, PLACES);
            model.addAttribute("page", places);
            model.addAttribute("loads", grid.loads(places.rows()));
        }
        return "apprenticeship/plan";
    }

    @GetMapping("/apprenticeship/plans/{id}/changes")
    String changes(@PathVariable PlanId id, @RequestParam Map<String, String> parameters, Model model) {
        head(id, model);
        model.addAttribute("begun", plans.countBegun(id));
        model.addAttribute("page", plans.listChanges(id, PlanAsked.page(parameters), CHANGES));
        return "apprenticeship/changes";
    }

    @GetMapping("/apprenticeship/compare")
    String compare(
            @RequestParam PlanId a, @RequestParam PlanId b, @RequestParam Map<String, String> parameters, Model model) {
        PlanVersion before = plans.get(a);
        PlanVersion after = plans.get(b);
        List<PlanDifference> all = plans.compare(a, b);
        int page = PlanAsked.page(parameters);
        int from = Math.min(all.size(), (page - 1) * CHANGES);
        model.addAttribute("a", before);
        model.addAttribute("b", after);
        model.addAttribute(
                "page",
                new PageOf<>(all.subList(from, Math.min(all.size(), from + CHANGES)), page, CHANGES, all.size()));
        return "apprenticeship/compare";
    }

    /** Name of the place whose learners are listed; null in the view by learner. */
    private static @Nullable String place(PlanAsked asked, List<PlanLearner> learners) {
        PlaceKind kind = asked.filter().kind();
        return kind == null
                ? null
                : learners.stream()
                        .flatMap(l -> l.assignments().stream())
                        .flatMap(a -> Optional.ofNullable(a.at(kind)).stream())
                        .filter(p -> p.id().equals(asked.filter().place()))
                        .map(Assignment.Named::name)
                        .findFirst()
                        .orElse(asked.filter().place());
    }

    /** The version, its base, and what the reader may do with it. */
    private PlanVersion head(PlanId id, Model model) {
        PlanVersion plan = plans.get(id);
        model.addAttribute("plan", plan);
        PlanId base = plan.base();
        if (base != null) {
            base(base).ifPresent(version -> model.addAttribute("base", version));
        }
        model.addAttribute("changed", plans.listChanges(id, 1, 1).total());
        rights(model);
        return plan;
    }

    /** The base may be a draft that the reader does not see. */
    private Optional<PlanVersion> base(PlanId base) {
        return plans.list().stream().filter(p -> p.id().equals(base)).findFirst();
    }

    private static void rights(Model model) {
        Actor actor = ActingAs.get();
        model.addAttribute("wholePark", actor.seesWholePark());
        model.addAttribute("mayPlan", actor.is(Role.PARK));
        model.addAttribute("maySubscribe", !actor.roles().equals(Set.of(Role.COMMISSION)));
        model.addAttribute("mayCompute", !views().equals(List.of(PlanAsked.LEARNER)));
        model.addAttribute("mayReplan", actor.is(Role.PARK) || actor.is(Role.ENTERPRISE));
    }

    /** What the reader may look through. */
    private static List<String> views() {
        Actor actor = ActingAs.get();
        if (actor.is(Role.LEARNER) || (actor.is(Role.MENTOR) && !actor.is(Role.ENTERPRISE))) {
            return List.of(PlanAsked.LEARNER);
        }
        if (actor.is(Role.ENTERPRISE)) {
            return List.of(PlanAsked.LEARNER, PlaceKind.POST.key(), PlaceKind.MENTOR.key());
        }
        return List.of(
                PlanAsked.LEARNER,
                PlaceKind.POST.key(),
                PlaceKind.MENTOR.key(),
                PlaceKind.LABORATORY.key(),
                PlaceKind.LODGING.key());
    }
}
