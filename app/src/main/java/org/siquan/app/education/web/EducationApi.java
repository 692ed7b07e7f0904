package org.siquan.app.education.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.education.CourseView;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.EditOutcome;
import org.siquan.app.education.MajorView;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.education.ParkUnits.BodyView;
import org.siquan.app.education.ParkUnits.CollegeView;
import org.siquan.app.education.ParkUnits.InstitutionView;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.education.SharedPlaces;
import org.siquan.app.education.SharedPlaces.LaboratoryView;
import org.siquan.app.education.SharedPlaces.LodgingView;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.CourseId;
import org.siquan.region.InstitutionId;
import org.siquan.region.LaboratoryId;
import org.siquan.region.LodgingId;
import org.siquan.region.ProgrammeId;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The education circle as JSON; who may read or change what is the same as on the pages. */
@RestController
@RequestMapping("/api/v1")
@AllowedFor(everyRole = true)
class EducationApi {

    private final Lists lists;
    private final EducationLists specifications;
    private final ParkUnits units;
    private final Curriculum curriculum;
    private final SharedPlaces places;
    private final MessageSource messages;

    EducationApi(
            Lists lists,
            EducationLists specifications,
            ParkUnits units,
            Curriculum curriculum,
            SharedPlaces places,
            MessageSource messages) {
        this.lists = lists;
        this.specifications = specifications;
        this.units = units;
        this.curriculum = curriculum;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping({"/institutions", "/majors", "/programmes", "/courses", "/laboratories", "/lodgings", "/partners"})
    PageOf<?> list(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        return lists.rows(specifications.named(EducationController.name(request)), asked);
    }

    @GetMapping("/colleges")
    List<CollegeView> colleges() {
        return units.listColleges();
    }

    @GetMapping("/bodies")
    List<BodyView> bodies() {
        return units.listBodies();
    }

    @GetMapping("/institutions/{id}")
    InstitutionView institution(@PathVariable String id) {
        return InputIds.find(id, InstitutionId::new, units::findInstitution)
                .orElseThrow(() -> ProblemException.notFound("education-institution-unknown", InputIds.shown(id)));
    }

    @GetMapping("/majors/{code}")
    MajorView major(@PathVariable String code) {
        return curriculum
                .findMajor(code)
                .orElseThrow(() -> ProblemException.notFound("education-major-unknown", InputIds.shown(code)));
    }

    @GetMapping("/courses/{id}")
    CourseView course(@PathVariable String id) {
        return InputIds.find(id, CourseId::new, curriculum::findCourse)
                .orElseThrow(() -> ProblemException.notFound("education-course-unknown", InputIds.shown(id)));
    }

    @GetMapping("/programmes/{id}")
    ProgrammeView programme(@PathVariable String id) {
        return InputIds.find(id, ProgrammeId::new, curriculum::findProgramme)
                .orElseThrow(() -> ProblemException.notFound("education-programme-unknown", InputIds.shown(id)));
    }

    @GetMapping("/laboratories/{id}")
    LaboratoryView laboratory(@PathVariable String id) {
        return InputIds.find(id, LaboratoryId::new, places::findLaboratory)
                .orElseThrow(() -> ProblemException.notFound("education-laboratory-unknown", InputIds.shown(id)));
    }

    @GetMapping("/lodgings/{id}")
    LodgingView lodging(@PathVariable String id) {
        return InputIds.find(id, LodgingId::new, places::findLodging)
                .orElseThrow(() -> ProblemException.notFound("education-lodging-unknown", InputIds.shown(id)));
    }

    /** Body: the five figures of the capacity and the {@code version} that was read. */
    @PutMapping("/programmes/{id}/capacity")
    @AllowedFor({Role.PARK, Role.SCHOOL})
    ProgrammeView changeProgramme(@PathVariable String id, @RequestBody Map<String, Object> body) {
        var figures = figures(body);
        var capacity = ProgrammeController.capacity(figures);
        requireRight(figures);
        require(curriculum.change(programme(id).id(), capacity, figures.version()));
        return programme(id);
    }

    /** Body: {@code places} and the {@code version} that was read. */
    @PutMapping("/laboratories/{id}/places")
    @AllowedFor(Role.PARK)
    LaboratoryView changePlaces(@PathVariable String id, @RequestBody Map<String, Object> body) {
        var figures = figures(body);
        int wanted = figures.whole("places", 0, ProgrammeController.MOST);
        requireRight(figures);
        require(places.changePlaces(laboratory(id).laboratory().id(), wanted, figures.version()));
        return laboratory(id);
    }

    /** Body: {@code beds} and the {@code version} that was read. */
    @PutMapping("/lodgings/{id}/beds")
    @AllowedFor(Role.PARK)
    LodgingView changeBeds(@PathVariable String id, @RequestBody Map<String, Object> body) {
        var figures = figures(body);
        int wanted = figures.whole("beds", 0, ProgrammeController.MOST);
        requireRight(figures);
        require(places.changeBeds(lodging(id).lodging().id(), wanted, figures.version()));
        return lodging(id);
    }

    private Figures figures(Map<String, Object> body) {
        Map<String, String> sent = new HashMap<>();
        body.forEach((key, value) -> sent.put(key, String.valueOf(value)));
        return new Figures(sent, messages);
    }

    private static void requireRight(Figures figures) {
        if (!figures.wrong().isEmpty()) {
            throw ProblemException.invalidFields("invalid", figures.wrong());
        }
    }

    private static void require(EditOutcome outcome) {
        switch (outcome) {
            case EditOutcome.Changed _ -> {}
            case EditOutcome.Stale _ -> throw ProblemException.conflict("stale");
            case EditOutcome.NotYours _ -> throw ProblemException.refused("education-not-yours");
            case EditOutcome.Missing _ -> throw ProblemException.notFound("not-found");
        }
    }
}
