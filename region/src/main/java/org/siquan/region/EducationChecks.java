package org.siquan.region;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siquan.region.Sheet.Entry;

/** References inside the education circle. */
final class EducationChecks {
    private final Draft draft;
    private final Links links;

    EducationChecks(Draft draft, Links links) {
        this.draft = draft;
        this.links = links;
    }

    void run() {
        links.unique(draft.partners(), "id", Partner::id);
        links.unique(draft.institutions(), "id", Institution::id);
        links.unique(draft.colleges(), "id", College::id);
        links.unique(draft.bodies(), "id", PartnerBody::id);
        links.unique(draft.majors(), "code", Major::code);
        links.unique(draft.programmes(), "id", Programme::id);
        links.unique(draft.courses(), "id", Course::id);
        links.unique(draft.taught(), "competency", t -> List.of(t.course(), t.competency()));
        links.unique(draft.laboratories(), "id", Laboratory::id);
        links.unique(draft.lodgings(), "id", Lodging::id);
        links.unique(draft.patterns(), "id", WorkStudyPattern::id);
        links.unique(draft.closedWeeks(), "week", ClosedWeek::week);
        for (Entry<Partner> e : draft.partners().entries()) {
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
        }
        for (Entry<Institution> e : draft.institutions().entries()) {
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
        }
        for (Entry<College> e : draft.colleges().entries()) {
            links.require(e.row(), "chain", e.value().chain(), draft.chains(), IndustrySheets.CHAINS);
        }
        members();
        majorsAndProgrammes();
        for (Entry<Course> e : draft.courses().entries()) {
            links.require(e.row(), "major", e.value().majorCode(), draft.majors(), EducationSheets.MAJORS);
            links.require(
                    e.row(), "laboratory", e.value().laboratory(), draft.laboratories(), EducationSheets.LABORATORIES);
        }
        for (Entry<Taught> e : draft.taught().entries()) {
            links.require(e.row(), "course", e.value().course(), draft.courses(), EducationSheets.COURSES);
            links.require(
                    e.row(), "competency", e.value().competency(), draft.competencies(), IndustrySheets.COMPETENCIES);
        }
        for (Entry<Laboratory> e : draft.laboratories().entries()) {
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
            links.requireAll(e.row(), "majors", e.value().majorCodes(), draft.majors(), EducationSheets.MAJORS);
        }
        for (Entry<Lodging> e : draft.lodgings().entries()) {
            links.require(e.row(), "site", e.value().site(), draft.sites(), PlaceSheets.SITES);
        }
    }

    private void members() {
        Set<String> known = Stream.of(
                        draft.partners().keys(),
                        draft.institutions().keys(),
                        draft.enterprises().keys(),
                        draft.colleges().keys())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        for (Entry<PartnerBody> e : draft.bodies().entries()) {
            for (String member : e.value().members()) {
                if (!known.contains(member)) {
                    links.unknown(
                            e.row(),
                            "members",
                            member,
                            "partners.csv, institutions.csv, enterprises.csv, colleges.csv");
                }
            }
        }
    }

    private void majorsAndProgrammes() {
        for (Entry<Major> e : draft.majors().entries()) {
            links.require(e.row(), "chain", e.value().chain(), draft.chains(), IndustrySheets.CHAINS);
            links.require(e.row(), "college", e.value().college(), draft.colleges(), EducationSheets.COLLEGES);
        }
        for (Entry<Programme> e : draft.programmes().entries()) {
            links.require(e.row(), "major", e.value().majorCode(), draft.majors(), EducationSheets.MAJORS);
            links.require(
                    e.row(),
                    "institution",
                    e.value().institution(),
                    draft.institutions(),
                    EducationSheets.INSTITUTIONS);
        }
    }
}
