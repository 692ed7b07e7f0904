package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;

/** The usual limits, with what older cohorts of the pipeline use already taken off. */
public final class Limits {

    private static final int ALL = -1;
    private static final long PERCENT = 100;

    private Limits() {}

    /** Learners, old and new, at most {@code teachers × learnersPerTeacher}. One unit: a teacher. */
    public static Limit teachers(
            String id, Text name, List<Programme> programmes, int teachers, int learnersPerTeacher) {
        require(teachers >= 0 && learnersPerTeacher >= 1, id, "teachers >= 0 and learnersPerTeacher >= 1");
        long high = (long) teachers * learnersPerTeacher - continuing(programmes);
        return new Limit(id, Limit.Kind.TEACHERS, name, seats(programmes), Long.MIN_VALUE, high, learnersPerTeacher);
    }

    /**
     * Seat-hours a week in one laboratory. One unit: a seat-hour a week.
     *
     * @param hours seat-hours a week that one learner of the programme needs, by programme id; others need none
     */
    public static Limit laboratory(
            String id, Text name, List<Programme> programmes, Map<String, Integer> hours, long capacitySeatHours) {
        List<Limit.Term> terms = new ArrayList<>();
        long taken = 0;
        for (Programme programme : programmes) {
            int each = hours.getOrDefault(programme.id(), 0);
            require(each >= 0, id, "hours >= 0");
            if (each > 0) {
                terms.add(new Limit.Term(programme.id(), ALL, each));
                taken += (long) each * programme.pipeline().continuing();
            }
        }
        return new Limit(id, Limit.Kind.LABORATORY, name, terms, Long.MIN_VALUE, capacitySeatHours - taken);
    }

    /**
     * Beds at one site, counted in hundredths. One unit: a bed.
     *
     * @param boardingPercent learners of the programme who sleep there, 0..100, by programme id; others none
     */
    public static Limit beds(
            String id, Text name, List<Programme> programmes, Map<String, Integer> boardingPercent, int beds) {
        List<Limit.Term> terms = new ArrayList<>();
        long taken = 0;
        for (Programme programme : programmes) {
            int percent = boardingPercent.getOrDefault(programme.id(), 0);
            require(percent >= 0 && percent <= PERCENT, id, "boardingPercent 0..100");
            if (percent > 0) {
                terms.add(new Limit.Term(programme.id(), ALL, percent));
                taken += (long) percent * programme.pipeline().continuing();
            }
        }
        return new Limit(id, Limit.Kind.BEDS, name, terms, Long.MIN_VALUE, PERCENT * beds - taken, PERCENT);
    }

    /**
     * A region's share of the seats of these programmes, in whole percent; two limits, {@code id.least} and
     * {@code id.most}. One unit: a seat.
     *
     * @param region index of the region
     */
    public static List<Limit> share(
            String id, Text name, List<Programme> programmes, int region, int leastPercent, int mostPercent) {
        require(
                0 <= leastPercent && leastPercent <= mostPercent && mostPercent <= PERCENT,
                id,
                "0 <= least <= most <= 100");
        return List.of(
                new Limit(
                        id + ".least",
                        Limit.Kind.REGIONAL_SHARE,
                        new Text(name.zh() + "至少 " + leastPercent + "%", name.en() + " at least " + leastPercent + "%"),
                        shareTerms(programmes, region, leastPercent),
                        0,
                        Long.MAX_VALUE,
                        PERCENT),
                new Limit(
                        id + ".most",
                        Limit.Kind.REGIONAL_SHARE,
                        new Text(name.zh() + "至多 " + mostPercent + "%", name.en() + " at most " + mostPercent + "%"),
                        shareTerms(programmes, region, mostPercent),
                        Long.MIN_VALUE,
                        0,
                        PERCENT));
    }

    /** New seats of these programmes together. One unit: a seat. */
    public static Limit total(String id, Text name, List<Programme> programmes, long least, long most) {
        return new Limit(id, Limit.Kind.TOTAL, name, seats(programmes), least, most);
    }

    /** New seats of one school's programmes together. One unit: a seat. */
    public static Limit school(String id, Text name, List<Programme> programmes, String school, long most) {
        List<Programme> own =
                programmes.stream().filter(p -> p.school().equals(school)).toList();
        return new Limit(id, Limit.Kind.SCHOOL, name, seats(own), Long.MIN_VALUE, most);
    }

    /** Seats of a programme at most {@code most} away from those of the approved plan. One unit: a seat. */
    public static Limit change(String id, Text name, Programme programme, int most) {
        require(most >= 0, id, "most >= 0");
        return new Limit(
                id,
                Limit.Kind.CHANGE,
                name,
                seats(List.of(programme)),
                Math.max(0, programme.current() - most),
                (long) programme.current() + most);
    }

    /** Places an agreement grants, for one region or for all (-1). One unit: a place. */
    public static Limit orderPlaces(String id, Text name, List<Programme> programmes, int region, long agreed) {
        return new Limit(
                id,
                Limit.Kind.ORDER_PLACES,
                name,
                programmes.stream().map(p -> new Limit.Term(p.id(), region, 1)).toList(),
                Long.MIN_VALUE,
                agreed);
    }

    private static List<Limit.Term> seats(List<Programme> programmes) {
        return programmes.stream().map(p -> new Limit.Term(p.id(), ALL, 1)).toList();
    }

    private static List<Limit.Term> shareTerms(List<Programme> programmes, int region, int percent) {
        List<Limit.Term> terms = new ArrayList<>();
        for (Programme programme : programmes) {
            terms.add(new Limit.Term(programme.id(), region, PERCENT));
            terms.add(new Limit.Term(programme.id(), ALL, -percent));
        }
        return terms;
    }

    private static long continuing(List<Programme> programmes) {
        return programmes.stream().mapToLong(p -> p.pipeline().continuing()).sum();
    }

    private static void require(boolean ok, String id, String rule) {
        if (!ok) {
            throw new IllegalArgumentException("limit %s needs %s%nTry: correct the number".formatted(id, rule));
        }
    }
}
