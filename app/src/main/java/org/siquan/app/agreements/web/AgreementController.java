package org.siquan.app.agreements.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.AgreementKind;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Agreements;
import org.siquan.app.agreements.Consents;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.RegionForm;
import org.siquan.app.agreements.Signing;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementTabs;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agreement of a placement: its text, what the parties say of it, and its course. */
@Controller
@AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER, Role.PARK, Role.COMMISSION})
class AgreementController {

    private final Agreements agreements;
    private final Signing signing;
    private final Consents consents;
    private final RegionForm forms;
    private final Placements placements;
    private final PlacementTabs tabs;
    private final Lists lists;
    private final AgreementLists agreementLists;

    AgreementController(
            Agreements agreements,
            Signing signing,
            Consents consents,
            RegionForm forms,
            Placements placements,
            PlacementTabs tabs,
            Lists lists,
            AgreementLists agreementLists) {
        this.agreements = agreements;
        this.signing = signing;
        this.consents = consents;
        this.forms = forms;
        this.placements = placements;
        this.tabs = tabs;
        this.lists = lists;
        this.agreementLists = agreementLists;
    }

    @GetMapping("/agreements")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("list", lists.page(agreementLists.agreements(), asked));
        return "agreements/list";
    }

    @GetMapping("/agreements.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam Map<String, String> asked) {
        return lists.sheet(agreementLists.agreements(), asked);
    }

    @GetMapping("/placements/{id}/agreement")
    String show(@PathVariable String id, Model model) {
        Placement placement = placements.get(PlacementId.of(id));
        List<Agreement> editions = agreements.about(placement.id());
        Agreement shown = editions.stream()
                .filter(edition -> edition.state() != AgreementState.VOID)
                .findFirst()
                .orElse(null);
        Agreement force = editions.stream()
                .filter(edition -> edition.state() == AgreementState.SIGNED)
                .findFirst()
                .orElse(null);
        model.addAttribute("p", placement);
        model.addAttribute("tabs", tabs.of(placement));
        model.addAttribute("editions", editions);
        model.addAttribute(
                "view", shown == null ? null : AgreementView.of(shown, placement, agreements.words(shown.id())));
        model.addAttribute("force", force);
        model.addAttribute("tutorChanged", force != null && force.equals(shown) && tutorsChangedSince(force));
        model.addAttribute("party", AgreementView.party(placement));
        model.addAttribute("setting", signing.setting());
        model.addAttribute("certified", signing.certified());
        model.addAttribute("form", forms.now().isPresent());
        model.addAttribute("kinds", List.of(AgreementKind.TERMS, AgreementKind.TUTOR, AgreementKind.INTERRUPTION));
        model.addAttribute("consent", consents.text(placement.id()));
        model.addAttribute("answers", consents.answers(placement.id()));
        return "agreements/agreement";
    }

    /** The agreement names the tutors: who changes them afterwards amends it. */
    private boolean tutorsChangedSince(Agreement force) {
        Agreement.Paper paper = force.paper();
        Instant signed = paper == null ? null : paper.signedAt();
        return signed != null
                && placements.history(force.placement()).stream()
                        .anyMatch(step ->
                                step.what().equals("people") && step.at().isAfter(signed));
    }

    @PostMapping("/placements/{id}/agreement")
    @AllowedFor(Role.SCHOOL)
    String draft(@PathVariable String id) {
        AgreementId made = agreements.draft(PlacementId.of(id));
        return "redirect:/agreements/" + made + "/edit";
    }

    @GetMapping("/agreements/{id}/edit")
    @AllowedFor(Role.SCHOOL)
    String edit(@PathVariable String id, Model model) {
        Agreement agreement = agreements.get(AgreementId.of(id));
        model.addAttribute("a", agreement);
        model.addAttribute("p", placements.get(agreement.placement()));
        model.addAttribute("parts", List.of(Part.values()));
        model.addAttribute("longest", Part.LONGEST);
        return "agreements/edit";
    }

    @PostMapping("/agreements/{id}/edit")
    @AllowedFor(Role.SCHOOL)
    String change(@PathVariable String id, @RequestParam long version, @RequestParam Map<String, String> typed) {
        AgreementId agreement = AgreementId.of(id);
        agreements.change(agreement, version, TermsForm.read(typed));
        return back(agreement);
    }

    @PostMapping("/agreements/{id}/words")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER})
    String say(
            @PathVariable String id,
            @RequestParam String part,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String reason) {
        AgreementId agreement = AgreementId.of(id);
        agreements.say(agreement, TermsForm.part(part), agreed, reason);
        return back(agreement) + "#" + part;
    }

    @PostMapping("/agreements/{id}/out")
    @AllowedFor(Role.SCHOOL)
    String sendOut(@PathVariable String id, @RequestParam long version) {
        AgreementId agreement = AgreementId.of(id);
        agreements.sendOut(agreement, version);
        return back(agreement);
    }

    @PostMapping("/agreements/{id}/recall")
    @AllowedFor(Role.SCHOOL)
    String recall(@PathVariable String id, @RequestParam long version) {
        AgreementId agreement = AgreementId.of(id);
        agreements.recall(agreement, version);
        return back(agreement);
    }

    @PostMapping("/agreements/{id}/drop")
    @AllowedFor(Role.SCHOOL)
    String drop(@PathVariable String id, @RequestParam long version) {
        AgreementId agreement = AgreementId.of(id);
        agreements.drop(agreement, version);
        return back(agreement);
    }

    @PostMapping("/agreements/{id}/amend")
    @AllowedFor(Role.SCHOOL)
    String amend(@PathVariable String id, @RequestParam String kind, @RequestParam String why) {
        AgreementId made = agreements.amend(AgreementId.of(id), kind(kind), why);
        return "redirect:/agreements/" + made + "/edit";
    }

    @PostMapping("/agreements/{id}/end")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER})
    String end(@PathVariable String id, @RequestParam String why) {
        AgreementId agreement = AgreementId.of(id);
        agreements.end(agreement, why);
        return back(agreement);
    }

    private static AgreementKind kind(String word) {
        for (AgreementKind kind : AgreementKind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw ProblemException.invalid("agreement-kind");
    }

    private String back(AgreementId id) {
        return "redirect:/placements/" + agreements.get(id).placement() + "/agreement";
    }
}
