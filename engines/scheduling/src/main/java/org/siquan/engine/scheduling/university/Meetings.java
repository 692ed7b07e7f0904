package org.siquan.engine.scheduling.university;

/**
 * When something happens: the same slots on each of its days in each of its weeks.
 *
 * @param days bit d = day d, at least one bit
 * @param weeks bit w = week w, at least one bit
 * @param start first slot, &ge; 0
 * @param length slots, &ge; 1
 */
public record Meetings(int days, long weeks, int start, int length) {

    public Meetings {
        if (days == 0 || weeks == 0 || start < 0 || length < 1) {
            throw new IllegalArgumentException(
                    "meetings must have a day, a week, start >= 0 and length >= 1, were days=%d weeks=%d start=%d length=%d%nTry: days=1 weeks=1 start=0 length=1"
                            .formatted(days, weeks, start, length));
        }
    }

    /** First slot after the end. */
    public int end() {
        return start + length;
    }

    /** True if both take place in the same slot of the same day of the same week. */
    public boolean overlaps(Meetings other) {
        return (days & other.days) != 0 && (weeks & other.weeks) != 0 && start < other.end() && other.start < end();
    }
}
