package org.siquan.timetable.rotation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and columns of the tables; a question mark says that a column may be absent, several values are parted by bars. */
final class RotationTables {

    static final String SETTINGS = "settings.csv";
    static final String SETTINGS_COLUMNS =
            "weeks, closed_weeks?, travel_limit_minutes?, commute?, continuity?, fairness?, preference?, load?";
    static final String PATTERNS = "patterns.csv";
    static final String PATTERNS_COLUMNS =
            "pattern, kind, site?, laboratory?, min_weeks, max_weeks, max_idle_weeks?, from_week?";
    static final String LEARNERS = "learners.csv";
    static final String LEARNERS_COLUMNS = "learner, pattern, cohort, order, lodgings, ban_class?, preferred_posts?";
    static final String POSTS = "posts.csv";
    static final String POSTS_COLUMNS = "post, enterprise, site, capacity, orders?";
    static final String LIMITS = "limits.csv";
    static final String LIMITS_COLUMNS = "post, first_week, last_week, capacity";
    static final String MENTORS = "mentors.csv";
    static final String MENTORS_COLUMNS = "mentor, enterprise, max_learners, absent_weeks?";
    static final String LABORATORIES = "laboratories.csv";
    static final String LABORATORIES_COLUMNS = "laboratory, capacity";
    static final String LODGINGS = "lodgings.csv";
    static final String LODGINGS_COLUMNS = "lodging, beds?";
    static final String TRAVEL = "travel.csv";
    static final String TRAVEL_COLUMNS = "lodging, site, minutes";
    static final String BANS = "bans.csv";
    static final String BANS_COLUMNS = "ban_class, post, first_week, last_week";

    /** Columns by table, in the order in which they are written. */
    static final Map<String, String> COLUMNS = columns();

    /** Tables that must be there. */
    static final List<String> NEEDED = List.of(SETTINGS, PATTERNS, LEARNERS, POSTS, MENTORS, LODGINGS, TRAVEL);

    /** Columns of several values, parted by bars. */
    static final Set<String> SEVERAL = Set.of("closed_weeks", "lodgings", "preferred_posts", "orders", "absent_weeks");

    /** Columns of whole numbers; all others are words. */
    static final Set<String> NUMBERS = Set.of(
            "weeks",
            "closed_weeks",
            "travel_limit_minutes",
            "commute",
            "continuity",
            "fairness",
            "preference",
            "load",
            "min_weeks",
            "max_weeks",
            "max_idle_weeks",
            "from_week",
            "ban_class",
            "capacity",
            "max_learners",
            "absent_weeks",
            "beds",
            "minutes",
            "first_week",
            "last_week");

    private RotationTables() {}

    private static Map<String, String> columns() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(SETTINGS, SETTINGS_COLUMNS);
        all.put(PATTERNS, PATTERNS_COLUMNS);
        all.put(LEARNERS, LEARNERS_COLUMNS);
        all.put(POSTS, POSTS_COLUMNS);
        all.put(LIMITS, LIMITS_COLUMNS);
        all.put(MENTORS, MENTORS_COLUMNS);
        all.put(LABORATORIES, LABORATORIES_COLUMNS);
        all.put(LODGINGS, LODGINGS_COLUMNS);
        all.put(TRAVEL, TRAVEL_COLUMNS);
        all.put(BANS, BANS_COLUMNS);
        return Collections.unmodifiableMap(all);
    }
}
