package org.siquan.app.industry.web;

import java.util.OptionalInt;
import org.siquan.app.industry.Change;

/**
 * A form with one number, and what became of it.
 *
 * @param value as typed; blank: nothing typed yet
 * @param wrong message key of what is wrong with it, or blank
 * @param bound the number that the message names
 */
public record Edit(String value, String wrong, String bound, int status) {

    /** Nothing typed. */
    static final Edit NONE = new Edit("", "", "", 200);

    /** The number, if it is one. */
    static OptionalInt number(String typed) {
        var text = typed.strip();
        return text.matches("-?[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    static Edit notANumber(String typed) {
        return new Edit(shown(typed), "industry.edit.number", "", 422);
    }

    static Edit refused(String typed, Change.Refused refused) {
        return new Edit(shown(typed), "industry.edit." + refused.code(), String.valueOf(refused.bound()), 422);
    }

    static Edit stale(String typed, Change.Stale stale) {
        return new Edit(shown(typed), "industry.edit.stale", String.valueOf(stale.now()), 409);
    }

    /** True when the form has to be shown again. */
    public boolean failed() {
        return !wrong.isEmpty();
    }

    private static String shown(String typed) {
        return typed.length() > 40 ? typed.substring(0, 40) : typed;
    }
}
