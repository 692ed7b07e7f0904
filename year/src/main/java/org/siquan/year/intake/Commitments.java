package org.siquan.year.intake;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is settled already and only imported: seats that the authorities approved, with the number of their document, and
 * entrants who came. Both bound later advice.
 *
 * @param approved at most one per programme and year
 * @param enrolled at most one per programme and year
 */
public record Commitments(List<Approved> approved, List<Enrolled> enrolled) {

    public static final Commitments NONE = new Commitments(List.of(), List.of());

    /** Seats of the approved plan (批准的招生计划) of a year. */
    public record Approved(String programme, int year, int seats, String document) {}

    /** Entrants of a year, by the roster. */
    public record Enrolled(String programme, int year, int entrants) {}

    public Commitments {
        approved = List.copyOf(approved);
        enrolled = List.copyOf(enrolled);
    }

    OptionalInt seatsOf(String programme, int year) {
        return approved.stream()
                .filter(a -> a.programme().equals(programme) && a.year() == year)
                .mapToInt(Approved::seats)
                .findFirst();
    }

    OptionalInt entrantsOf(String programme, int year) {
        return enrolled.stream()
                .filter(e -> e.programme().equals(programme) && e.year() == year)
                .mapToInt(Enrolled::entrants)
                .findFirst();
    }
}
