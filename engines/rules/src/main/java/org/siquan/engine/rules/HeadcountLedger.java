package org.siquan.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many learners of all schools are at one unit (or on one kind of post) in each period (a week, or a day), against a share of its staff
 * (职业学校学生实习管理规定 Art. 11: generally at most 10 %, on one kind of post 20 %). Not thread-safe.
 */
public final class HeadcountLedger {

    private final int limit;
    private final int[] learners;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One school's learners over some periods.
     *
     * @param from first period, 0-based
     * @param periods at least 1
     */
    public record Entry(String school, int from, int periods, int learners) {}

    /**
     * An empty ledger.
     *
     * @param staff people on post, &ge; 0
     * @param share 0..1, for example 0.10
     * @param periods length of the year, &ge; 1
     */
    public HeadcountLedger(int staff, double share, int periods) {
        if (staff < 0 || !(share >= 0 && share <= 1) || periods < 1) {
            throw new IllegalArgumentException(
                    "staff >= 0, share 0..1 and periods >= 1 are needed, had %d, %s, %d%nTry: 0.10"
                            .formatted(staff, share, periods));
        }
        limit = (int) Math.floor(staff * share + 1e-9);
        learners = new int[periods];
    }

    /** Learners at the same time that stay within the share. */
    public int limit() {
        return limit;
    }

    /** Takes an entry in, whether or not it goes over the share: the text says "generally". */
    public void add(Entry entry) {
        if (entry.from() < 0
                || entry.periods() < 1
                || entry.from() + entry.periods() > learners.length
                || entry.learners() < 0) {
            throw new IllegalArgumentException(
                    "entry must lie within the %d periods and have learners >= 0, was %s%nTry: cut it at the end of the year"
                            .formatted(learners.length, entry));
        }
        entries.add(entry);
        for (int period = entry.from(); period < entry.from() + entry.periods(); period++) {
            learners[period] += entry.learners();
        }
    }

    /** Learners in one period. */
    public int at(int period) {
        return learners[period];
    }

    /** Most learners in any period. */
    public int peak() {
        return Arrays.stream(learners).max().orElse(0);
    }

    /** First period over the share. */
    public OptionalInt firstOver() {
        for (int period = 0; period < learners.length; period++) {
            if (learners[period] > limit) {
                return OptionalInt.of(period);
            }
        }
        return OptionalInt.empty();
    }

    /** Schools with learners there in this period, each once, in the order of their entries. */
    public List<String> schoolsAt(int period) {
        return entries.stream()
                .filter(e -> e.from() <= period && period < e.from() + e.periods())
                .map(Entry::school)
                .distinct()
                .toList();
    }

    /** First period, not before {@code earliest}, from which so many more fit for so many periods; O(periods²). */
    public OptionalInt nextPossible(int more, int periods, int earliest) {
        for (int from = Math.max(0, earliest); from + periods <= learners.length; from++) {
            boolean fits = true;
            for (int period = from; period < from + periods && fits; period++) {
                fits = learners[period] + more <= limit;
            }
            if (fits) {
                return OptionalInt.of(from);
            }
        }
        return OptionalInt.empty();
    }
}
