package org.siquan.round;

import java.util.List;

/** Names of tables and columns; docs/engines/matching-format.md explains each. */
final class Columns {

    static final String PLACES = "places.csv";
    static final String APPLICANTS = "applicants.csv";
    static final String QUOTAS = "quotas.csv";
    static final String RESERVES = "reserves.csv";
    static final String TEAMS = "teams.csv";
    static final String BARRED = "barred.csv";

    static final String MARK = "mark:";
    static final String WEIGHT = "weight:";
    static final String MINIMUM = "minimum:";
    static final String GROUP = "group:";

    static final Header.Columns OF_PLACES = new Header.Columns(
            List.of("place", "most"),
            List.of("name", "least", "target", "requires", "rules", "order"),
            List.of(MINIMUM, WEIGHT));

    static final Header.Columns OF_APPLICANTS = new Header.Columns(
            List.of("applicant", "choices"), List.of("groups", "tie", "score", "scores", "barred"), List.of(MARK));

    static final Header.Columns OF_QUOTAS =
            new Header.Columns(List.of("quota", "most", "places"), List.of("name", "least", "group"), List.of());

    static final Header.Columns OF_RESERVES =
            new Header.Columns(List.of("reserve", "place", "group", "seats", "kind"), List.of("name"), List.of());

    static final Header.Columns OF_TEAMS = new Header.Columns(List.of("team", "members"), List.of(), List.of());

    static final Header.Columns OF_BARRED =
            new Header.Columns(List.of("applicant", "place"), List.of("zh", "en"), List.of());

    private Columns() {}
}
