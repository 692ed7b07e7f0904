package org.siquan.app.pay;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month of work and its pay.
 *
 * @param workDays planned in it
 * @param dueOn last day on which it is paid in time
 * @param paid what counts as received so far
 * @param lastPaid day of the last payment; the day before the first possible one where there is none
 */
public record PayMonth(YearMonth month, int workDays, LocalDate dueOn, Fen due, Fen paid, LocalDate lastPaid) {

    /** Where the pay of a month stands. */
    public enum State {
        /** 已付清. */
        PAID,
        /** 未到期. */
        WAITING,
        /** 已到期未付清. */
        OVERDUE
    }

    /** As of this day. */
    public State state(LocalDate today) {
        if (paid.compareTo(due) >= 0) {
            return State.PAID;
        }
        return today.isAfter(dueOn) ? State.OVERDUE : State.WAITING;
    }

    public Fen missing() {
        return paid.missingTo(due);
    }
}
