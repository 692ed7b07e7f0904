package org.siquan.app.filings.web;

import java.util.Arrays;
import java.util.Comparator;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.filings.Department;
import org.siquan.app.filings.Departments;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.siquan.region.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Departments of the park, whose they are, and what counts as another province. The operator changes them. */
@Controller
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION})
class FilingDepartmentController {

    private static final String BACK = "redirect:/filings/departments";

    private final Departments departments;
    private final ParkUnits units;
    private final MetroAreaRegistry places;

    FilingDepartmentController(Departments departments, ParkUnits units, MetroAreaRegistry places) {
        this.departments = departments;
        this.units = units;
        this.places = places;
    }

    @GetMapping("/filings/departments")
    String show(Model model) {
        model.addAttribute("departments", departments.list());
        model.addAttribute("assigned", departments.assigned());
        model.addAttribute("institutions", units.listInstitutions());
        model.addAttribute(
                "provinces",
                places.read().sites().stream()
                        .map(Site::province)
                        .distinct()
                        .sorted(Comparator.comparing(Province::word))
                        .toList());
        model.addAttribute("levels", Arrays.asList(Department.Level.values()));
        model.addAttribute("branches", Arrays.asList(Department.Branch.values()));
        model.addAttribute("ways", Arrays.asList(Departments.CountsBy.values()));
        model.addAttribute("way", departments.countsBy());
        model.addAttribute("operates", ActingAs.get().is(Role.PARK));
        return "filings/departments";
    }

    @PostMapping("/filings/departments")
    @AllowedFor(Role.PARK)
    String save(
            @RequestParam String id,
            @RequestParam String name,
            @RequestParam String level,
            @RequestParam String branch,
            @RequestParam String province,
            @RequestParam(defaultValue = "") String account) {
        departments.save(new Department(
                id.strip(),
                name,
                FilingForm.constant(Department.Level.class, level),
                FilingForm.constant(Department.Branch.class, branch),
                FilingForm.province(province),
                account.isBlank() ? null : organisation(account.strip())));
        return BACK;
    }

    private static OrgId organisation(String word) {
        if (!word.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
            throw ProblemException.invalid("filing-account");
        }
        return new OrgId(word);
    }

    @PostMapping("/filings/departments/assign")
    @AllowedFor(Role.PARK)
    String assign(@RequestParam String institution, @RequestParam String department) {
        departments.assign(new InstitutionId(institution), department);
        return BACK;
    }

    @PostMapping("/filings/departments/counting")
    @AllowedFor(Role.PARK)
    String count(@RequestParam String way) {
        departments.countBy(FilingForm.constant(Departments.CountsBy.class, way));
        return BACK;
    }
}
