package org.siquan.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/** A day of an option, written as in 2026-09-01. */
final class Day implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new WrongValue(
                    "“%s”不是日期，应写成 2026-09-01 的形式".formatted(value),
                    "“%s” is no date; write it as in 2026-09-01".formatted(value));
        }
    }
}
