package org.siquan.year;

import java.util.List;
import java.util.function.UnaryOperator;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Education;
import org.siquan.region.EducationLevel;
import org.siquan.region.Enterprise;
import org.siquan.region.Industry;
import org.siquan.region.Post;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;

/** The demonstration region, and regions that differ from it in one thing. */
final class Variants {

    static final Catalogue CATALOGUE = Catalogue.load();
    static final Region REGION = DemonstrationRegion.load(CATALOGUE);

    private Variants() {}

    static YearInput inputOf(Region region) {
        return new YearInput(
                region,
                CATALOGUE,
                TravelTimes.of(region.metroArea(), Hour.DAY),
                List.of(),
                2026,
                2026,
                new YearInput.Effort(300_000, 5));
    }

    static StageControl control(YearInput input) {
        return new StageControl(input, Progress.NONE, Cancellation.NEVER);
    }

    static Region withPosts(UnaryOperator<Post> change) {
        return withPosts(REGION.industry().posts().stream().map(change).toList());
    }

    static Region withPosts(List<Post> posts) {
        return with(REGION.industry().enterprises(), posts, REGION.education());
    }

    static Region withStaff(int staff) {
        List<Enterprise> changed = REGION.industry().enterprises().stream()
                .map(e -> new Enterprise(
                        e.id(), e.zh(), e.origin(), e.chain(), e.position(), e.size(), e.site(), e.sectorCode(), staff))
                .toList();
        return with(changed, REGION.industry().posts(), REGION.education());
    }

    /** Every programme at this level. */
    static Region withLevel(EducationLevel level) {
        Education is = REGION.education();
        List<Programme> changed = is.programmes().stream()
                .map(p -> new Programme(
                        p.id(),
                        p.majorCode(),
                        p.institution(),
                        level,
                        p.teachers(),
                        p.learnersPerTeacher(),
                        p.leastClass(),
                        p.approvedPlaces(),
                        p.beds(),
                        p.cohorts()))
                .toList();
        Education education = new Education(
                is.partners(),
                is.institutions(),
                is.colleges(),
                is.bodies(),
                is.majors(),
                changed,
                List.of(),
                is.courses(),
                is.taught(),
                is.laboratories(),
                is.lodgings(),
                is.patterns(),
                is.closedWeeks());
        return with(REGION.industry().enterprises(), REGION.industry().posts(), education);
    }

    static Post withCapacity(Post p, int capacity) {
        return changed(p, capacity, p.night());
    }

    static Post atNight(Post p) {
        return changed(p, p.capacity(), true);
    }

    private static Post changed(Post p, int capacity, boolean night) {
        return new Post(
                p.id(),
                p.order(),
                p.zh(),
                p.occupationCode(),
                p.site(),
                capacity,
                p.sameKindStaff(),
                p.hoursPerDay(),
                night);
    }

    private static Region with(List<Enterprise> enterprises, List<Post> posts, Education education) {
        Industry is = REGION.industry();
        Industry industry = new Industry(
                is.chains(),
                is.competencies(),
                is.levels(),
                enterprises,
                is.orders(),
                is.classes(),
                is.needed(),
                posts,
                is.mentors(),
                is.demand());
        return new Region(REGION.park(), REGION.metroArea(), industry, education, REGION.talent());
    }
}
