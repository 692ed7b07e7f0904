package org.siquan.year;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.Limits;
import org.siquan.engine.intake.Pipeline;
import org.siquan.engine.intake.Programme;
import org.siquan.engine.intake.Purpose;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Laboratory;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.region.WorkStudyPattern;

/**
 * The advice on seats as a problem: programmes with the cohorts on the way, demand of the year in which a new cohort
 * completes, and the limits of teachers, laboratories, beds, provinces, change and total. The numbers behind each limit are
 * stated in docs/engines/intake.md.
 */
final class SeatInput {

    private static final int SHORTFALL = 10;
    private static final int SURPLUS = 3;
    private static final int CHANGE = 1;
    private static final double MOST_GROWTH = 0.10;
    private static final double MOST_CHANGE = 0.30;
    /** A province gets at least 60 and at most 135 hundredths of an equal share: with three, 20 % to 45 %. */
    private static final int LEAST_OF_EQUAL_SHARE = 60;

    private static final int MOST_OF_EQUAL_SHARE = 135;
    private static final double LEAST_OF_THE_ORDERS = 0.70;
    private static final int WEEKS = 52;

    private final Region region;
    private final RegionIndex index;
    private final List<String> provinces;
    private final List<Programme> programmes;
    private final AdviceDemand demand;

    SeatInput(YearInput input, DemandResult demand) {
        this.demand = new AdviceDemand(input, demand);
        region = input.region();
        index = RegionIndex.of(region);
        provinces = provinces(region);
        programmes = region.education().programmes().stream()
                .map(SeatInput::programme)
                .toList();
    }

    /** Provinces of the region's schools: what seats and places are divided among. */
    static List<String> provinces(Region region) {
        return region.education().institutions().stream()
                .map(i -> i.province().word())
                .distinct()
                .sorted()
                .toList();
    }

    SeatPlanProblem problem() {
        return new SeatPlanProblem(
                provinces, programmes, limits(), demand.all(), SHORTFALL, SURPLUS, CHANGE, Purpose.ADVICE);
    }

    /** At most twice the approved plan; a programme with fewer than its least class does not open. */
    private static Programme programme(org.siquan.region.Programme p) {
        int most = Math.max(p.leastClass(), 2 * p.approvedPlaces());
        return new Programme(
                p.id().value(),
                p.institution().value(),
                p.approvedPlaces(),
                Math.min(p.leastClass(), most),
                most,
                1,
                pipeline(p));
    }

    /** The cohorts on the way; where the park does not say, each is taken to be as large as the approved plan. */
    private static Pipeline pipeline(org.siquan.region.Programme p) {
        int years = p.cohorts().years();
        List<Integer> enrolled = p.cohorts().enrolled().isEmpty()
                ? Collections.nCopies(years, p.approvedPlaces())
                : p.cohorts().enrolled();
        return new Pipeline(years, enrolled, p.cohorts().completePercent());
    }

    private List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            ofProgramme(limits, region.education().programmes().get(i), programmes.get(i));
        }
        for (Laboratory laboratory : region.education().laboratories()) {
            List<Limit.Term> terms = terms(laboratory.majorCodes());
            if (!terms.isEmpty()) {
                limits.add(new Limit(
                        "laboratory:" + laboratory.id().value(),
                        Limit.Kind.LABORATORY,
                        new Text("实训室 " + laboratory.zh(), "laboratory " + laboratory.zh()),
                        terms,
                        0,
                        (long) turns(laboratory) * laboratory.places()));
            }
        }
        regional(limits);
        orders(limits);
        return limits;
    }

    /**
     * Learners one place serves in a year: those who work leave it to others. The open weeks of the year over the fewest
     * study weeks of the patterns of the laboratory's majors, rounded down; the pattern with most study weeks counts.
     */
    private int turns(Laboratory laboratory) {
        Map<String, Integer> studyWeeks = new HashMap<>();
        for (WorkStudyPattern pattern : region.education().patterns()) {
            studyWeeks.put(
                    pattern.id().value(),
                    pattern.blocks().stream()
                            .filter(b -> !b.work())
                            .mapToInt(WorkStudyPattern.Block::least)
                            .sum());
        }
        int longest = region.industry().classes().stream()
                .filter(c -> c.majorCodes().stream().anyMatch(laboratory.majorCodes()::contains))
                .flatMap(c -> c.patterns().stream())
                .mapToInt(p -> studyWeeks.getOrDefault(p.value(), 0))
                .max()
                .orElse(0);
        int open = WEEKS - region.education().closedWeeks().size();
        return longest == 0 ? 1 : Math.max(1, open / longest);
    }

    private void ofProgramme(List<Limit> limits, org.siquan.region.Programme p, Programme programme) {
        String name = index.major(p.majorCode()).zh() + " · "
                + index.institution(p.institution()).zh();
        limits.add(Limits.teachers(
                "teachers:" + programme.id(),
                new Text("师资 " + name, "teachers of " + name),
                List.of(programme),
                p.teachers(),
                p.learnersPerTeacher()));
        limits.add(new Limit(
                "beds:" + programme.id(),
                Limit.Kind.BEDS,
                new Text("床位 " + name, "beds of " + name),
                List.of(new Limit.Term(programme.id(), -1, 1)),
                0,
                p.beds()));
        limits.add(Limits.change(
                "change:" + programme.id(), new Text("年度变化 " + name, "change of " + name), programme, (int)
                        Math.ceil(p.approvedPlaces() * MOST_CHANGE)));
    }

    /** The total grows by at most a tenth, and each province stays near an equal share of it. */
    private void regional(List<Limit> limits) {
        int approved = programmes.stream().mapToInt(Programme::current).sum();
        limits.add(Limits.total(
                "total",
                new Text("总规模（比批准计划增加不超过 10%）", "total (at most 10 % above the approved plan)"),
                programmes,
                0,
                (long) Math.floor(approved * (1 + MOST_GROWTH))));
        int least = LEAST_OF_EQUAL_SHARE / provinces.size();
        int most = MOST_OF_EQUAL_SHARE / provinces.size();
        for (int r = 0; r < provinces.size(); r++) {
            int province = r;
            limits.add(new Limit(
                    "share:" + provinces.get(r),
                    Limit.Kind.REGIONAL_SHARE,
                    new Text(
                            "%s 生源占 %d%%–%d%%".formatted(provinces.get(r), least, most),
                            "%d %% to %d %% for %s".formatted(least, most, provinces.get(r))),
                    programmes.stream()
                            .map(p -> new Limit.Term(p.id(), province, 1))
                            .toList(),
                    (long) approved * LEAST_OF_EQUAL_SHARE / (100L * provinces.size()),
                    (long) approved * MOST_OF_EQUAL_SHARE / (100L * provinces.size())));
        }
    }

    /** At least 70 % of this year's order places of a major, where the programmes may change that much. */
    private void orders(List<Limit> limits) {
        Map<String, Integer> places = new TreeMap<>();
        for (OrderClass orderClass : region.industry().classes()) {
            for (String major : orderClass.majorCodes()) {
                places.merge(major, orderClass.most() / orderClass.majorCodes().size(), Integer::sum);
            }
        }
        places.forEach((major, ordered) -> {
            List<Limit.Term> terms = terms(List.of(major));
            if (!terms.isEmpty()) {
                limits.add(new Limit(
                        "orders:" + major,
                        Limit.Kind.ORDER_PLACES,
                        new Text(
                                "订单名额的七成 " + index.major(major).zh(),
                                "70 % of the order places of "
                                        + index.major(major).zh()),
                        terms,
                        Math.min((long) (ordered * LEAST_OF_THE_ORDERS), lowestByChange(major)),
                        Long.MAX_VALUE));
            }
        });
    }

    /** The fewest seats the limit of change allows a major: an order never forces a plan out of reach. */
    private long lowestByChange(String major) {
        return region.education().programmes().stream()
                .filter(p -> p.majorCode().equals(major))
                .mapToLong(p -> (long) Math.floor(p.approvedPlaces() * (1 - MOST_CHANGE)))
                .sum();
    }

    private List<Limit.Term> terms(List<String> majors) {
        return region.education().programmes().stream()
                .filter(p -> majors.contains(p.majorCode()))
                .map(p -> new Limit.Term(p.id().value(), -1, 1))
                .toList();
    }
}
