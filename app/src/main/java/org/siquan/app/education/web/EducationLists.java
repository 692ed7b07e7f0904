package org.siquan.app.education.web;

import org.siquan.app.platform.ListSpec;
import org.springframework.stereotype.Component;

/** The lists of the education circle by name; page, xlsx and API of each come from one specification. */
@Component
class EducationLists {

    private final UnitLists units;
    private final CurriculumLists curriculum;
    private final PlaceLists places;

    EducationLists(UnitLists units, CurriculumLists curriculum, PlaceLists places) {
        this.units = units;
        this.curriculum = curriculum;
        this.places = places;
    }

    /** The list of this name, the last part of its path. */
    ListSpec<?> named(String name) {
        return switch (name) {
            case "institutions" -> units.institutions();
            case "partners" -> units.partners();
            case "majors" -> curriculum.majors();
            case "programmes" -> curriculum.programmes();
            case "courses" -> curriculum.courses();
            case "laboratories" -> places.laboratories();
            case "lodgings" -> places.lodgings();
            default ->
                throw new IllegalArgumentException(
                        "list must be one of the education circle, was '%s'%nTry: institutions".formatted(name));
        };
    }
}
