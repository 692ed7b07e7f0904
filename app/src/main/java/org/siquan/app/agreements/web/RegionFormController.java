package org.siquan.app.agreements.web;

import org.siquan.app.agreements.AgreementId;
import org.siquan.app.agreements.RegionForm;
import org.siquan.app.agreements.Signing;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What this park takes as a signature, and its own form. */
@Controller
@AllowedFor(Role.PARK)
class RegionFormController {

    private final RegionForm forms;
    private final Signing signing;

    RegionFormController(RegionForm forms, Signing signing) {
        this.forms = forms;
        this.signing = signing;
    }

    @GetMapping("/agreements/setting")
    String setting(Model model) {
        model.addAttribute("setting", signing.setting());
        model.addAttribute("form", forms.now().orElse(null));
        model.addAttribute("fields", forms.fields());
        return "agreements/setting";
    }

    @PostMapping("/agreements/setting")
    String set(
            @RequestParam(defaultValue = "") String official,
            @RequestParam(defaultValue = "false") boolean click,
            @RequestParam(defaultValue = "") String basis) {
        signing.set(new Signing.Setting(official.strip(), click, basis.strip()));
        return "redirect:/agreements/setting?done";
    }

    @PostMapping("/agreements/setting/form")
    String form(@RequestParam MultipartFile file) {
        forms.set(UploadedFile.of(file));
        return "redirect:/agreements/setting";
    }

    @PostMapping("/agreements/setting/form/remove")
    String remove() {
        forms.remove();
        return "redirect:/agreements/setting";
    }

    @GetMapping("/agreements/setting/form/sample.docx")
    ResponseEntity<byte[]> sample() {
        return forms.sample();
    }

    @GetMapping("/agreements/{id}/form.docx")
    @AllowedFor({Role.SCHOOL, Role.ENTERPRISE, Role.LEARNER, Role.PARK, Role.COMMISSION})
    ResponseEntity<byte[]> filled(@PathVariable String id) {
        return forms.filled(AgreementId.of(id));
    }
}
