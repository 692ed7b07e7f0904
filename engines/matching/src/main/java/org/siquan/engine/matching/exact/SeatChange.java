package org.siquan.engine.matching.exact;

import org.siquan.engine.kernel.Text;

/**
 * Seats of one class before and after.
 *
 * @param place id of the class
 * @param name as people call it
 */
public record SeatChange(String place, String name, int before, int after) {

    /** The change in one phrase. */
    public Text words() {
        int seats = Math.abs(after - before);
        boolean more = after > before;
        return new Text(
                "%s：%s %d 个名额（%d → %d）".formatted(name, more ? "增加" : "减少", seats, before, after),
                "%s %s seat%s in %s (%d to %d)"
                        .formatted(number(seats), more ? "more" : "fewer", seats == 1 ? "" : "s", name, before, after));
    }

    private static String number(int seats) {
        return seats == 1 ? "one" : String.valueOf(seats);
    }
}
