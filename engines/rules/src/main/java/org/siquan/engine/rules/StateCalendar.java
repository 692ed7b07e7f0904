package org.siquan.engine.rules;

import java.time.LocalDate;

/** The state's calendar of working days, rest days and holidays (国务院办公厅's yearly notice). */
@FunctionalInterface
public interface StateCalendar {

    /** What the day is. */
    Kind kindOf(LocalDate day);

    /** Kinds of days, as the rules tell them apart. */
    enum Kind {
        /** 工作日, make-up working days (调休) included. */
        WORKING,
        /** 休息日: a weekly rest day. */
        REST,
        /** 法定节假日: a holiday of the notice. */
        HOLIDAY,
        /** The notice for this year is not published yet; nothing is assumed. */
        UNKNOWN
    }
}
