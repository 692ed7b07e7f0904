package org.siquan.engine.rules;

import java.time.LocalDate;

/** The state's calendar: which days are rest days or holidays. A make-up working day (调休) is no rest day. */
@FunctionalInterface
public interface RestDays {

    /** True on weekly rest days and holidays, false on working days and on make-up working days. */
    boolean isRestDay(LocalDate day);
}
