package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Bound.Measure;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Laboratory;
import org.siquan.region.OrderClass;
import org.siquan.region.Programme;
import org.siquan.region.ProgrammeId;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.region.WorkStudyPattern;

/** The limits of a region's seats, year by year: approved plans, teachers, beds, change, laboratories, pipelines, total, provinces,
 * orders. */
final class RegionLimits {

    private static final double MOST_GROWTH = 0.10;
    private static final double MOST_CHANGE = 0.30;
    /** A province gets at least 60 and at most 135 hundredths of an equal share: with three, 20 % to 45 %. */
    private static final int LEAST_OF_EQUAL_SHARE = 60;

    private static final int MOST_OF_EQUAL_SHARE = 135;
    private static final double LEAST_OF_THE_ORDERS = 0.70;
    private static final int WEEKS = 52;
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int ALL = -1;
    private static final Text SEAT = new Text("一个名额", "one seat");

    private final Region region;
    private final RegionIndex index;
    private final Commitments commitments;
    private final int firstYear;
    private final int intakeYears;
    private final int approvedTotal;
    private final List<Bound> bounds = new ArrayList<>();

    RegionLimits(Region region, Commitments commitments, int firstYear, int intakeYears) {
        this.region = region;
        this.commitments = commitments;
        this.firstYear = firstYear;
        this.intakeYears = intakeYears;
        index = RegionIndex.of(region);
        approvedTotal =
                region.education().programmes().stream().mapToInt(this::before).sum();
    }

    /** Seats of the year before the first one. */
    private int before(Programme p) {
        return commitments.seatsOf(p.id().value(), firstYear - 1).orElse(p.approvedPlaces());
    }

    /** Most seats that the limit of change lets a programme reach within these years. */
    static int most(int approved, int years) {
        return (int) Math.ceil(approved * Math.pow(1 + MOST_CHANGE, years));
    }

    private static int least(int approved, int years) {
        return (int) Math.floor(approved * Math.pow(1 - MOST_CHANGE, years));
    }

    List<Bound> all() {
        for (int t = 0; t < intakeYears; t++) {
            int year = firstYear + t;
            region.education().programmes().forEach(p -> ofProgramme(p, year));
            region.education().laboratories().forEach(l -> laboratory(l, year));
            feeders(year);
            total(year);
            provinces(year);
        }
        orders();
        return List.copyOf(bounds);
    }

    /** Where seats are approved nothing else of the programme is asked: the authorities have decided. */
    private void ofProgramme(Programme p, int year) {
        String id = p.id().value();
        String name = index.major(p.majorCode()).zh() + " · "
                + index.institution(p.institution()).zh();
        OptionalInt approved = commitments.seatsOf(id, year);
        if (approved.isPresent()) {
            int seats = approved.getAsInt();
            seats("approved:" + id, year, new Text("已批准 " + name, "approved for " + name), List.of(id), seats, seats);
            return;
        }
        add(
                "teachers:" + id,
                year,
                new Text("师资 " + name, "teachers of " + name),
                new Text("一名教师", "one teacher"),
                List.of(new Bound.Term(id, Measure.LEARNERS, ALL, 1)),
                -NONE,
                (double) p.teachers() * p.learnersPerTeacher(),
                p.learnersPerTeacher());
        add(
                "beds:" + id,
                year,
                new Text("新生床位 " + name, "beds for new learners of " + name),
                new Text("一张床位", "one bed"),
                List.of(new Bound.Term(id, Measure.ENTRANTS, ALL, 1)),
                -NONE,
                p.beds(),
                1);
        int years = year - firstYear + 1;
        seats(
                "change:" + id,
                year,
                new Text("年度变化 " + name, "change of " + name),
                List.of(id),
                least(before(p), years),
                most(before(p), years));
    }

    /** Who comes through pipelines, at most a part of the new learners; not where the seats are approved. */
    private void feeders(int year) {
        Map<ProgrammeId, Double> quotas = new TreeMap<>(Comparator.comparing(ProgrammeId::value));
        region.education().progressions().stream()
                .filter(p -> p.quota() < 1)
                .forEach(p -> quotas.put(p.to(), p.quota()));
        quotas.forEach((to, quota) -> {
            String id = to.value();
            if (commitments.seatsOf(id, year).isEmpty()) {
                Programme programme = index.programme(to);
                String name = index.major(programme.majorCode()).zh() + " · "
                        + index.institution(programme.institution()).zh();
                add(
                        "feeder:" + id,
                        year,
                        new Text("贯通生源上限 " + name, "quota of pipelines into " + name),
                        new Text("一名贯通学生", "one learner from a pipeline"),
                        List.of(
                                new Bound.Term(id, Measure.TRANSFERS, ALL, 1),
                                new Bound.Term(id, Measure.ENTRANTS, ALL, -quota)),
                        -NONE,
                        0,
                        1);
            }
        });
    }

    private void seats(String id, int year, Text name, List<String> programmes, double low, double high) {
        add(id, year, name, SEAT, seats(programmes), low, high, 1);
    }

    private void laboratory(Laboratory laboratory, int year) {
        List<Bound.Term> terms = ofMajors(laboratory.majorCodes());
        if (!terms.isEmpty()) {
            int turns = turns(laboratory);
            add(
                    "laboratory:" + laboratory.id().value(),
                    year,
                    new Text("实训室 " + laboratory.zh(), "laboratory " + laboratory.zh()),
                    new Text("一个工位", "one laboratory place"),
                    terms,
                    -NONE,
                    (double) turns * laboratory.places(),
                    turns);
        }
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

    /** All seats grow by at most a tenth a year. */
    private void total(int year) {
        double most = Math.floor(approvedTotal * Math.pow(1 + MOST_GROWTH, year - firstYear + 1));
        add(
                "total",
                year,
                new Text("总规模（每年增加不超过 10%）", "all seats (at most 10 % more a year)"),
                SEAT,
                seats(all(region.education().programmes())),
                -NONE,
                most,
                1);
    }

    /** Each province stays near an equal share of what is approved now. */
    private void provinces(int year) {
        List<String> provinces = RegionIntake.provinces(region);
        for (int r = 0; r < provinces.size(); r++) {
            int province = r;
            double least = Math.floor((double) approvedTotal * LEAST_OF_EQUAL_SHARE / (100L * provinces.size()));
            double most = Math.floor((double) approvedTotal
                    * MOST_OF_EQUAL_SHARE
                    / (100L * provinces.size())
                    * Math.pow(1 + MOST_GROWTH, year - firstYear));
            add(
                    "share:" + provinces.get(r),
                    year,
                    new Text("生源份额 " + provinces.get(r), "share of " + provinces.get(r)),
                    SEAT,
                    all(region.education().programmes()).stream()
                            .map(id -> new Bound.Term(id, Measure.SEATS, province, 1))
                            .toList(),
                    least,
                    most,
                    1);
        }
    }

    /** At least 70 % of this year's order places of a major in the first year, where programmes may change that much. */
    private void orders() {
        Map<String, Double> places = new TreeMap<>();
        for (OrderClass orderClass : region.industry().classes()) {
            for (String major : orderClass.majorCodes()) {
                places.merge(
                        major,
                        (double) orderClass.most() / orderClass.majorCodes().size(),
                        Double::sum);
            }
        }
        places.forEach((major, ordered) -> {
            List<Bound.Term> terms = ofMajors(List.of(major));
            if (!terms.isEmpty()) {
                add(
                        "orders:" + major,
                        firstYear,
                        new Text(
                                "订单名额的七成 " + index.major(major).zh(),
                                "70 % of the order places of "
                                        + index.major(major).zh()),
                        SEAT,
                        terms,
                        Math.min(Math.floor(ordered * LEAST_OF_THE_ORDERS), lowestByChange(major)),
                        NONE,
                        1);
            }
        });
    }

    /** The fewest seats the limit of change, or an approved plan, allows a major: an order never forces a plan out of reach. */
    private int lowestByChange(String major) {
        return region.education().programmes().stream()
                .filter(p -> p.majorCode().equals(major))
                .mapToInt(p -> commitments.seatsOf(p.id().value(), firstYear).orElse(least(before(p), 1)))
                .sum();
    }

    private List<Bound.Term> ofMajors(List<String> majors) {
        return seats(all(region.education().programmes().stream()
                .filter(p -> majors.contains(p.majorCode()))
                .toList()));
    }

    private static List<String> all(List<Programme> programmes) {
        return programmes.stream().map(p -> p.id().value()).toList();
    }

    private static List<Bound.Term> seats(List<String> ids) {
        return ids.stream().map(id -> new Bound.Term(id, Measure.SEATS, ALL, 1)).toList();
    }

    private void add(
            String id, int year, Text name, Text unit, List<Bound.Term> terms, double low, double high, double step) {
        bounds.add(new Bound(
                id + ":" + year,
                new Text(year + " 年 " + name.zh(), name.en() + " in " + year),
                unit,
                year,
                terms,
                low,
                high,
                step,
                1));
    }
}
