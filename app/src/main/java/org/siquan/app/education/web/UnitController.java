package org.siquan.app.education.web;

import java.util.Comparator;
import java.util.List;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.education.SharedPlaces;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.CollegeKind;
import org.siquan.region.CourseId;
import org.siquan.region.InstitutionId;
import org.siquan.region.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The circle at a glance, and one institution, major or course. */
@Controller
@AllowedFor(everyRole = true)
class UnitController {

    private final ParkUnits units;
    private final Curriculum curriculum;
    private final SharedPlaces places;

    UnitController(ParkUnits units, Curriculum curriculum, SharedPlaces places) {
        this.units = units;
        this.curriculum = curriculum;
        this.places = places;
    }

    /** The circle in figures. */
    public record Overview(
            int institutions,
            long invented,
            int partners,
            int majors,
            int programmes,
            int courses,
            int laboratories,
            int places,
            int lodgings,
            int beds) {}

    @GetMapping("/education")
    String overview(Model model) {
        var institutions = units.listInstitutions();
        var laboratories = places.listLaboratories();
        var lodgings = places.listLodgings();
        model.addAttribute(
                "figures",
                new Overview(
                        institutions.size(),
                        institutions.stream()
                                .filter(v -> v.institution().origin() == Origin.DEMONSTRATION)
                                .count(),
                        units.listPartners().size(),
                        curriculum.listMajors().size(),
                        curriculum.listProgrammes().size(),
                        curriculum.listCourses().size(),
                        laboratories.size(),
                        laboratories.stream()
                                .mapToInt(v -> v.laboratory().places())
                                .sum(),
                        lodgings.size(),
                        lodgings.stream().mapToInt(v -> v.lodging().beds()).sum()));
        var colleges = units.listColleges();
        model.addAttribute(
                "colleges",
                colleges.stream()
                        .filter(v -> v.college().kind() == CollegeKind.INDUSTRY_COLLEGE)
                        .toList());
        model.addAttribute(
                "institutes",
                colleges.stream()
                        .filter(v -> v.college().kind() != CollegeKind.INDUSTRY_COLLEGE)
                        .toList());
        model.addAttribute("bodies", units.listBodies());
        return "education/overview";
    }

    @GetMapping("/education/institutions/{id}")
    String institution(@PathVariable String id, Model model) {
        var found = InputIds.find(id, InstitutionId::new, units::findInstitution)
                .orElseThrow(() -> ProblemException.notFound("education-institution-unknown", InputIds.shown(id)));
        model.addAttribute("view", found);
        model.addAttribute(
                "programmes",
                programmes().stream()
                        .filter(p -> p.institution().equals(found.institution().id()))
                        .toList());
        return "education/institution";
    }

    private List<ProgrammeView> programmes() {
        return curriculum.listProgrammes();
    }

    @GetMapping("/education/majors/{code}")
    String major(@PathVariable String code, Model model) {
        var found = curriculum
                .findMajor(code)
                .orElseThrow(() -> ProblemException.notFound("education-major-unknown", InputIds.shown(code)));
        model.addAttribute("view", found);
        model.addAttribute(
                "programmes",
                programmes().stream().filter(p -> p.majorCode().equals(code)).toList());
        model.addAttribute("courses", curriculum.listCourses(code));
        model.addAttribute(
                "laboratories",
                places.listLaboratories().stream()
                        .filter(v -> v.laboratory().majorCodes().contains(code))
                        .sorted(Comparator.comparing(v -> v.laboratory().zh()))
                        .toList());
        return "education/major";
    }

    @GetMapping("/education/courses/{id}")
    String course(@PathVariable String id, Model model) {
        var found = InputIds.find(id, CourseId::new, curriculum::findCourse)
                .orElseThrow(() -> ProblemException.notFound("education-course-unknown", InputIds.shown(id)));
        model.addAttribute("view", found);
        model.addAttribute(
                "aligned", !ActingAs.get().is(Role.LEARNER) && !ActingAs.get().is(Role.MENTOR));
        return "education/course";
    }
}
