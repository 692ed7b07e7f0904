package org.siquan.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many learners of all schools are at one unit (or on one kind of post) in each week, against a share of its staff
 * (职业学校学生实习管理规定 Art. 11: generally at most 10 %, on one kind of post 20 %). Not thread-safe.
 */
public final class HeadcountLedger {

    private final int limit;
    private final int[] learners;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One school's learners over some weeks.
     *
     * @param from first week, 0-based
     * @param weeks at least 1
     */
    public record Entry(String school, int from, int weeks, int learners) {}

    /**
     * An empty ledger.
     *
     * @param staff people on post, &ge; 0
     * @param share 0..1, for example 0.10
     * @param weeks length of the year, &ge; 1
     */
    public HeadcountLedger(int staff, double share, int weeks) {
        if (staff < 0 || !(share >= 0 && share <= 1) || weeks < 1) {
            throw new IllegalArgumentException(
                    "staff >= 0, share 0..1 and weeks >= 1 are needed, had %d, %s, %d%nTry: 0.10"
                            .formatted(staff, share, weeks));
        }
        limit = (int) Math.floor(staff * share + 1e-9);
        learners = new int[weeks];
    }

    /** Learners at the same time that stay within the share. */
    public int limit() {
        return limit;
    }

    /** Takes an entry in, whether or not it goes over the share: the text says "generally". */
    public void add(Entry entry) {
        if (entry.from() < 0
                || entry.weeks() < 1
                || entry.from() + entry.weeks() > learners.length
                || entry.learners() < 0) {
            throw new IllegalArgumentException(
                    "entry must lie within the %d weeks and have learners >= 0, was %s%nTry: cut it at the end of the year"
                            .formatted(learners.length, entry));
        }
        entries.add(entry);
        for (int week = entry.from(); week < entry.from() + entry.weeks(); week++) {
            learners[week] += entry.learners();
        }
    }

    /** Learners in one week. */
    public int at(int week) {
        return learners[week];
    }

    /** Most learners in any week. */
    public int peak() {
        return Arrays.stream(learners).max().orElse(0);
    }

    /** First week over the share. */
    public OptionalInt firstOver() {
        for (int week = 0; week < learners.length; week++) {
            if (learners[week] > limit) {
                return OptionalInt.of(week);
            }
        }
        return OptionalInt.empty();
    }

    /** Schools with learners there in this week, each once, in the order of their entries. */
    public List<String> schoolsAt(int week) {
        return entries.stream()
                .filter(e -> e.from() <= week && week < e.from() + e.weeks())
                .map(Entry::school)
                .distinct()
                .toList();
    }

    /** First week, not before {@code earliest}, from which so many more fit for so many weeks; O(weeks²). */
    public OptionalInt nextPossible(int more, int weeks, int earliest) {
        for (int from = Math.max(0, earliest); from + weeks <= learners.length; from++) {
            boolean fits = true;
            for (int week = from; week < from + weeks && fits; week++) {
                fits = learners[week] + more <= limit;
            }
            if (fits) {
                return OptionalInt.of(from);
            }
        }
        return OptionalInt.empty();
    }
}
