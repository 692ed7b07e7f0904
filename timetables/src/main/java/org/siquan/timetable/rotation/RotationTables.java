package org.siquan.timetable.rotation;

/** Names and columns of the tables; a question mark says that a column may be absent, several values are parted by bars. */
final class RotationTables {

    static final String SETTINGS = "settings.csv";
    static final String SETTINGS_COLUMNS =
            "weeks, closed_weeks?, travel_limit_minutes?, commute?, continuity?, fairness?, preference?, load?";
    static final String PATTERNS = "patterns.csv";
    static final String PATTERNS_COLUMNS = "pattern, kind, site?, laboratory?, min_weeks, max_weeks, max_idle_weeks?";
    static final String LEARNERS = "learners.csv";
    static final String LEARNERS_COLUMNS = "learner, pattern, cohort, order, lodgings, ban_class?, preferred_posts?";
    static final String POSTS = "posts.csv";
    static final String POSTS_COLUMNS = "post, enterprise, site, capacity, orders?";
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

    private RotationTables() {}
}
