package org.siquan.region;

import org.siquan.region.Sheet.Rows;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.IssueLog;

/** The sound rows of every file, before references between files are checked. */
record Draft(
        Rows<Park> park,
        Rows<Zone> zones,
        Rows<Site> sites,
        Rows<RailLink> rail,
        Rows<MeasuredTime> measured,
        Rows<Chain> chains,
        Rows<Competency> competencies,
        Rows<CompetencyLevel> levels,
        Rows<Enterprise> enterprises,
        Rows<Order> orders,
        Rows<OrderClass> classes,
        Rows<Needed> needed,
        Rows<Post> posts,
        Rows<Mentor> mentors,
        Rows<DemandPoint> demand,
        Rows<Partner> partners,
        Rows<Institution> institutions,
        Rows<College> colleges,
        Rows<PartnerBody> bodies,
        Rows<Major> majors,
        Rows<Programme> programmes,
        Rows<Progression> progressions,
        Rows<Course> courses,
        Rows<Taught> taught,
        Rows<Laboratory> laboratories,
        Rows<Lodging> lodgings,
        Rows<WorkStudyPattern> patterns,
        Rows<ClosedWeek> closedWeeks,
        Rows<Learner> learners,
        Rows<Preference> preferences,
        Rows<Quota> quotas) {

    static Draft read(FileSet files, IssueLog log) {
        return new Draft(
                PlaceSheets.PARK.readAll(files, log),
                PlaceSheets.ZONES.readAll(files, log),
                PlaceSheets.SITES.readAll(files, log),
                PlaceSheets.RAIL.readAll(files, log),
                PlaceSheets.MEASURED.readIfPresent(files, log),
                IndustrySheets.CHAINS.readAll(files, log),
                IndustrySheets.COMPETENCIES.readAll(files, log),
                IndustrySheets.LEVELS.readIfPresent(files, log),
                IndustrySheets.ENTERPRISES.readAll(files, log),
                IndustrySheets.ORDERS.readAll(files, log),
                IndustrySheets.CLASSES.readAll(files, log),
                IndustrySheets.NEEDED.readAll(files, log),
                IndustrySheets.POSTS.readAll(files, log),
                IndustrySheets.MENTORS.readAll(files, log),
                IndustrySheets.DEMAND.readAll(files, log),
                EducationSheets.PARTNERS.readAll(files, log),
                EducationSheets.INSTITUTIONS.readAll(files, log),
                EducationSheets.COLLEGES.readAll(files, log),
                EducationSheets.BODIES.readAll(files, log),
                EducationSheets.MAJORS.readAll(files, log),
                EducationSheets.PROGRAMMES.readAll(files, log),
                EducationSheets.PROGRESSIONS.readIfPresent(files, log),
                EducationSheets.COURSES.readAll(files, log),
                EducationSheets.TAUGHT.readAll(files, log),
                EducationSheets.LABORATORIES.readAll(files, log),
                EducationSheets.LODGINGS.readAll(files, log),
                EducationSheets.PATTERNS.readAll(files, log),
                EducationSheets.CLOSED_WEEKS.readAll(files, log),
                TalentSheets.LEARNERS.readAll(files, log),
                TalentSheets.PREFERENCES.readAll(files, log),
                TalentSheets.QUOTAS.readAll(files, log));
    }

    /** The region; only for a draft without faults. */
    Region region() {
        return new Region(
                park.values().getFirst(),
                new MetroArea(zones.values(), sites.values(), rail.values(), measured.values()),
                new Industry(
                        chains.values(),
                        competencies.values(),
                        levels.values(),
                        enterprises.values(),
                        orders.values(),
                        classes.values(),
                        needed.values(),
                        posts.values(),
                        mentors.values(),
                        demand.values()),
                new Education(
                        partners.values(),
                        institutions.values(),
                        colleges.values(),
                        bodies.values(),
                        majors.values(),
                        programmes.values(),
                        progressions.values(),
                        courses.values(),
                        taught.values(),
                        laboratories.values(),
                        lodgings.values(),
                        patterns.values(),
                        closedWeeks.values()),
                new Talent(learners.values(), preferences.values(), quotas.values()));
    }
}
