package org.siquan.region;

import java.util.Comparator;
import java.util.List;

/**
 * The one order of a region's records that does not depend on the order of rows in the files: by their cells as text,
 * first column first (mostly the identifier). Whatever is computed from it is the same for every order of rows.
 */
final class RegionOrder {

    private RegionOrder() {}

    static Region canonical(Region region) {
        return new Region(
                region.park(),
                metroArea(region.metroArea()),
                industry(region.industry()),
                education(region.education()),
                talent(region.talent()));
    }

    private static MetroArea metroArea(MetroArea metro) {
        return new MetroArea(
                sorted(PlaceSheets.ZONES, metro.zones()),
                sorted(PlaceSheets.SITES, metro.sites()),
                sorted(PlaceSheets.RAIL, metro.rail()),
                sorted(PlaceSheets.MEASURED, metro.measured()));
    }

    private static Industry industry(Industry industry) {
        return new Industry(
                sorted(IndustrySheets.CHAINS, industry.chains()),
                sorted(IndustrySheets.COMPETENCIES, industry.competencies()),
                sorted(IndustrySheets.LEVELS, industry.levels()),
                sorted(IndustrySheets.ENTERPRISES, industry.enterprises()),
                sorted(IndustrySheets.ORDERS, industry.orders()),
                sorted(IndustrySheets.CLASSES, industry.classes()),
                sorted(IndustrySheets.NEEDED, industry.needed()),
                sorted(IndustrySheets.POSTS, industry.posts()),
                sorted(IndustrySheets.MENTORS, industry.mentors()),
                sorted(IndustrySheets.DEMAND, industry.demand()));
    }

    private static Education education(Education education) {
        return new Education(
                sorted(EducationSheets.PARTNERS, education.partners()),
                sorted(EducationSheets.INSTITUTIONS, education.institutions()),
                sorted(EducationSheets.COLLEGES, education.colleges()),
                sorted(EducationSheets.BODIES, education.bodies()),
                sorted(EducationSheets.MAJORS, education.majors()),
                sorted(EducationSheets.PROGRAMMES, education.programmes()),
                sorted(EducationSheets.PROGRESSIONS, education.progressions()),
                sorted(EducationSheets.COURSES, education.courses()),
                sorted(EducationSheets.TAUGHT, education.taught()),
                sorted(EducationSheets.LABORATORIES, education.laboratories()),
                sorted(EducationSheets.LODGINGS, education.lodgings()),
                sorted(EducationSheets.PATTERNS, education.patterns()),
                sorted(EducationSheets.CLOSED_WEEKS, education.closedWeeks()));
    }

    private static Talent talent(Talent talent) {
        return new Talent(
                sorted(TalentSheets.LEARNERS, talent.learners()),
                sorted(TalentSheets.PREFERENCES, talent.preferences()),
                sorted(TalentSheets.QUOTAS, talent.quotas()));
    }

    /** A record and its cells, so that the cells are made once. */
    private record Keyed<T>(T value, List<String> cells) {}

    private static <T> List<T> sorted(Sheet<T> sheet, List<T> values) {
        return values.stream()
                .map(value -> new Keyed<>(value, sheet.cells(value)))
                .sorted(Comparator.comparing(Keyed::cells, RegionOrder::compare))
                .map(Keyed::value)
                .toList();
    }

    static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
