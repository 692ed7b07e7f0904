package org.siquan.app.alignment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.Deciding;
import org.siquan.app.alignment.Deciding.Decision;
import org.siquan.app.alignment.Deciding.Impact;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One advertisement along all links; people decide about it here. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class ItemController {

    private static final int MOVED_SHOWN = 10;
    private static final int FOUND_SHOWN = 8;

    private final Readings readings;
    private final Deciding deciding;
    private final ItemViews views;
    private final Organisations organisations;
    private final TenantTransactions transactions;
    private final Codes codes;
    private final Clock clock;

    ItemController(
            Readings readings,
            Deciding deciding,
            ItemViews views,
            Organisations organisations,
            TenantTransactions transactions,
            Codes codes,
            Clock clock) {
        this.readings = readings;
        this.deciding = deciding;
        this.views = views;
        this.organisations = organisations;
        this.transactions = transactions;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/alignment/items/{id}")
    String item(@PathVariable ItemId id, @RequestParam Map<String, String> asked, Model model) {
        fill(id, DecisionForm.of(asked), Map.of(), model);
        return "alignment/item";
    }

    /** What a decision would change; with a script it is asked for at each choice. */
    @GetMapping("/alignment/items/{id}/impact")
    @AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE})
    String impact(
            @PathVariable ItemId id,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model) {
        DecisionForm form = DecisionForm.of(asked);
        if (form.chosen()) {
            preview(id, form, model);
        }
        if (fragment != null) {
            model.addAttribute("form", form);
            return "alignment/decide :: impact";
        }
        fill(id, form, Map.of(), model);
        return "alignment/item";
    }

    private void preview(ItemId id, DecisionForm form, Model model) {
        try {
            Impact impact = deciding.preview(id, form.forPreview().decision(code(form)));
            model.addAttribute("impact", impact);
            model.addAttribute(
                    "shown", impact.moved().stream().limit(MOVED_SHOWN).toList());
        } catch (ProblemException incomplete) {
            if (incomplete.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw incomplete;
            }
        }
    }

    @PostMapping("/alignment/items/{id}/decide")
    @AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE})
    ModelAndView decide(@PathVariable ItemId id, @RequestParam Map<String, String> asked, Model model) {
        DecisionForm form = DecisionForm.of(asked);
        try {
            deciding.decide(id, form.version(), form.decision(code(form)));
            return new ModelAndView("redirect:/alignment/items/" + id + "?done=decided");
        } catch (ProblemException incomplete) {
            if (incomplete.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw incomplete;
            }
            fill(id, form, incomplete.fields(), model);
            return new ModelAndView("alignment/item", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/alignment/items/{id}/undo")
    @AllowedFor({Role.PARK, Role.SCHOOL, Role.ENTERPRISE})
    String undo(@PathVariable ItemId id, @RequestParam long version, @RequestParam(defaultValue = "") String reason) {
        deciding.undo(id, version, reason);
        return "redirect:/alignment/items/" + id + "?done=undone";
    }

    /** A code, or the one occupation of exactly this name. */
    private String code(DecisionForm form) {
        return readings.searchOccupations(form.other(), 1).stream()
                .filter(code -> codes.occupation(code).equals(form.other()))
                .findFirst()
                .orElse(form.other());
    }

    private void fill(ItemId id, DecisionForm form, Map<String, String> faults, Model model) {
        ItemView view = views.of(readings.open(id));
        ReadItem item = view.opened().item();
        List<Decision> history = deciding.history(id);
        List<ReadItem> moved = history.isEmpty()
                ? List.of()
                : readings.listMovedBy(history.getFirst().id(), MOVED_SHOWN + 1);
        model.addAttribute("view", view);
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("history", history);
        model.addAttribute("moved", moved.stream().limit(MOVED_SHOWN).toList());
        model.addAttribute("movedMore", moved.size() > MOVED_SHOWN);
        model.addAttribute("organisations", names());
        model.addAttribute("mayDecide", deciding.mayDecide(item) && item.repeats() == null && item.part() == 0);
        model.addAttribute(
                "found", form.find().isBlank() ? List.of() : readings.searchOccupations(form.find(), FOUND_SHOWN));
        model.addAttribute("codes", codes);
        model.addAttribute("zone", clock.getZone());
    }

    private Map<String, String> names() {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return transactions.inCurrent(organisations::list).stream()
                .collect(Collectors.toMap(o -> o.id().value(), o -> english ? o.nameEn() : o.nameZh()));
    }
}
