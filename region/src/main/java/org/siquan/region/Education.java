package org.siquan.region;

import java.util.List;

/** The education circle (教育圈): institutions, the park's colleges and bodies, what is taught and what is shared. */
public record Education(
        List<Partner> partners,
        List<Institution> institutions,
        List<College> colleges,
        List<PartnerBody> bodies,
        List<Major> majors,
        List<Programme> programmes,
        List<Progression> progressions,
        List<Course> courses,
        List<Taught> taught,
        List<Laboratory> laboratories,
        List<Lodging> lodgings,
        List<WorkStudyPattern> patterns,
        List<ClosedWeek> closedWeeks) {
    public Education {
        partners = List.copyOf(partners);
        institutions = List.copyOf(institutions);
        colleges = List.copyOf(colleges);
        bodies = List.copyOf(bodies);
        majors = List.copyOf(majors);
        programmes = List.copyOf(programmes);
        progressions = List.copyOf(progressions);
        courses = List.copyOf(courses);
        taught = List.copyOf(taught);
        laboratories = List.copyOf(laboratories);
        lodgings = List.copyOf(lodgings);
        patterns = List.copyOf(patterns);
        closedWeeks = List.copyOf(closedWeeks);
    }
}
