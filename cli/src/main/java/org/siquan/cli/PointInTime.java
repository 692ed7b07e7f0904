package org.siquan.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/** An instant with its offset, as ISO 8601 writes it. Without an offset nobody could say when it is. */
final class PointInTime implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new WrongValue(
                    "应是带时区的时间，如 2026-12-01T21:15:00+08:00，不能是“%s”".formatted(value),
                    "must be an instant with its offset such as 2026-12-01T21:15:00+08:00, was '%s'".formatted(value));
        }
    }
}
