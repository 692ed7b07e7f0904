package org.siquan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * Seats that the words of a call add to a bound or take away.
 *
 * @param words as they were written
 * @param bound id of a place, quota or reserve
 * @param by not 0
 */
record SeatsAsked(String words, String bound, int by) {

    /** Reads {@code BOUND=+N} or {@code BOUND=-N}. */
    static final class Reading implements ITypeConverter<SeatsAsked> {

        private static final Pattern FORM = Pattern.compile("(.+)=([+-]\\d+)");

        @Override
        public SeatsAsked convert(String words) {
            Matcher form = FORM.matcher(words);
            if (!form.matches()) {
                throw new WrongValue(
                        "应写成 BOUND=+N 或 BOUND=-N，例如 h1=+2，不能是“%s”".formatted(words),
                        "must be BOUND=+N or BOUND=-N, such as h1=+2, was '%s'".formatted(words));
            }
            int by = number(form.group(2));
            if (by == 0) {
                throw new WrongValue(
                        "的 N 应是 1 到 2147483647 之间的整数，不能是“%s”".formatted(words),
                        "must have a whole number N from 1 to 2147483647, was '%s'".formatted(words));
            }
            return new SeatsAsked(words, form.group(1), by);
        }

        /** 0 if it is none that an int holds. */
        private static int number(String signed) {
            try {
                int number = Integer.parseInt(signed);
                return number == Integer.MIN_VALUE ? 0 : number;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
