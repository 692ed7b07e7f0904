package org.siquan.engine.intake.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * How a collection of advertisements came about, and so how likely one that opened on a day is in it. Whoever looks at a
 * board on one day sees what stands there: an advertisement that opened long before is seen only if it stayed, so those that
 * stay long are seen too often and earlier quarters look too empty (length-biased sampling).
 *
 * <p>Stays are taken as exponential with a stated mean: the chance of an advertisement that opened on day d is
 * exp(&minus;(first look at or after d &minus; d) / mean stay), 0 after the last look.
 *
 * @implNote Source: Cox 1969, "Some sampling problems in technology" (length-biased sampling); Horvitz &amp; Thompson 1952,
 *     doi:10.1080/01621459.1952.10483446 (division by the chance of being seen)
 */
public sealed interface Looks {

    /** A hundred years, days. */
    double LONGEST_STAY = 36_500;

    /** The first day whose advertisements are in the collection with a chance of {@link PostingInflow#LEAST_SEEN}. */
    LocalDate first();

    /** The last day of which the collection can know anything. */
    LocalDate last();

    /** Chance, 0..1, that an advertisement which opened on a day is in the collection. */
    double seen(LocalDate opened);

    /** Every advertisement was kept when it was published, from one day to another. */
    static Looks always(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the last day must not be before %s, was %s%nTry: swap them".formatted(first, last));
        }
        return new Always(first, last);
    }

    /**
     * The board was looked at on these days.
     *
     * @param days at least one
     * @param meanStayDays mean time that an advertisement stays, above 0 and at most {@link #LONGEST_STAY}; unit: days
     */
    static Looks on(Collection<LocalDate> days, double meanStayDays) {
        return new On(new TreeSet<>(days), meanStayDays);
    }

    /**
     * Mean stay by a single look at a board to which advertisements come evenly: the mean age of what stands there. With
     * exponential stays that is their mean, although those that stay long are seen too often: of each only the part before
     * the look is counted.
     *
     * @return days; empty where nothing stood there
     */
    static OptionalDouble meanStay(List<LocalDate> opened, LocalDate look) {
        return opened.stream()
                .filter(day -> !day.isAfter(look))
                .mapToDouble(day -> ChronoUnit.DAYS.between(day, look) + 0.5)
                .average();
    }

    /** Mean of {@link #seen} over the days of a quarter, for advertisements that come evenly within it. */
    default double seenOf(int quarter) {
        LocalDate day = LocalDate.of(quarter / 4, quarter % 4 * 3 + 1, 1);
        LocalDate end = day.plusMonths(3);
        double sum = 0;
        int days = 0;
        for (; day.isBefore(end); day = day.plusDays(1)) {
            sum += seen(day);
            days++;
        }
        return sum / days;
    }

    /** Kept when published. */
    record Always(LocalDate first, LocalDate last) implements Looks {

        @Override
        public double seen(LocalDate opened) {
            return opened.isBefore(first) || opened.isAfter(last) ? 0 : 1;
        }
    }

    /** Looked at on days. */
    record On(NavigableSet<LocalDate> days, double meanStayDays) implements Looks {

        public On {
            days = Collections.unmodifiableNavigableSet(new TreeSet<>(days));
            if (days.isEmpty() || !(meanStayDays > 0 && meanStayDays <= LONGEST_STAY)) {
                throw new IllegalArgumentException(
                        "looks must be at least one day and the mean stay above 0 and at most %s days, were %s and %s%nTry: 30 days"
                                .formatted(LONGEST_STAY, days, meanStayDays));
            }
        }

        @Override
        public LocalDate first() {
            return days.first().minusDays((long) Math.ceil(-meanStayDays * Math.log(PostingInflow.LEAST_SEEN)));
        }

        @Override
        public LocalDate last() {
            return days.last();
        }

        @Override
        public double seen(LocalDate opened) {
            LocalDate look = days.ceiling(opened);
            return look == null ? 0 : Math.exp(-ChronoUnit.DAYS.between(opened, look) / meanStayDays);
        }
    }
}
