package org.siquan.cli;

import picocli.CommandLine.ITypeConverter;

/** Whole numbers of options, refused in both languages when they are none or out of range. */
final class WholeNumber {

    private WholeNumber() {}

    /** A year that the calendar of the catalogue can ever reach. */
    static final class Year implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(WholeNumber.of(value, 2000, 2100));
        }
    }

    /** How many numbers a public draw can give. */
    static final class Balls implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(WholeNumber.of(value, 1, 100));
        }
    }

    /** Any 64-bit number. */
    static final class AnySeed implements ITypeConverter<Long> {

        @Override
        public Long convert(String value) {
            return WholeNumber.of(value, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /** Threads of one run. */
    static final class Threads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(WholeNumber.of(value, 1, 64));
        }
    }

    /** Threads of a search by chains. */
    static final class TwoThreads implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(WholeNumber.of(value, 1, 2));
        }
    }

    /** A week of a rotation. */
    static final class Week implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            return Math.toIntExact(WholeNumber.of(value, 1, 156));
        }
    }

    /** A share in percent, from nothing to ten times as much. */
    static final class Percent implements ITypeConverter<Double> {

        @Override
        public Double convert(String value) {
            double percent;
            try {
                percent = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                percent = Double.NaN;
            }
            if (percent >= 0 && percent <= 1_000) {
                return percent;
            }
            throw new WrongValue(
                    "应是 0 到 1000 之间的百分数，不能是“%s”".formatted(value),
                    "must be a percentage from 0 to 1000, was '%s'".formatted(value));
        }
    }

    /** Moves of a local search. */
    static final class Proposals implements ITypeConverter<Long> {

        @Override
        public Long convert(String value) {
            return WholeNumber.of(value, 0, 1_000_000_000_000L);
        }
    }

    /** Seconds of a search, also parts of one, up to a day. */
    static final class Seconds implements ITypeConverter<Double> {

        private static final double MOST = 86_400;

        @Override
        public Double convert(String value) {
            double seconds;
            try {
                seconds = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                seconds = Double.NaN;
            }
            if (seconds >= 0.001 && seconds <= MOST) {
                return seconds;
            }
            throw new WrongValue(
                    "应是 0.001 到 86400 之间的秒数，不能是“%s”".formatted(value),
                    "must be seconds from 0.001 to 86400, was '%s'".formatted(value));
        }
    }

    private static long of(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(value, least, most);
        }
        throw wrong(value, least, most);
    }

    private static WrongValue wrong(String value, long least, long most) {
        return new WrongValue(
                "应是 %d 到 %d 之间的整数，不能是“%s”".formatted(least, most, value),
                "must be a whole number from %d to %d, was '%s'".formatted(least, most, value));
    }
}
