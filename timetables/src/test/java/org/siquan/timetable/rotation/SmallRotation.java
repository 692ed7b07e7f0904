package org.siquan.timetable.rotation;

/** A rotation of two learners and six weeks as a JSON document, with every table. */
final class SmallRotation {

    static final String JSON = """
            {
             "settings": {"weeks": 6, "closed_weeks": [3], "travel_limit_minutes": 50},
             "patterns": [
              {"pattern": "P", "kind": "course", "site": "school", "laboratory": "L", "min_weeks": 2, "max_weeks": 3,
               "max_idle_weeks": 1},
              {"pattern": "P", "kind": "work", "min_weeks": 2, "max_weeks": 3}
             ],
             "learners": [
              {"learner": "a", "pattern": "P", "cohort": "K", "order": "O", "lodgings": ["dorm"],
               "preferred_posts": ["turner", "fitter"]},
              {"learner": "b", "pattern": "P", "cohort": "K", "order": "Q", "lodgings": ["home"], "ban_class": 1}
             ],
             "posts": [
              {"post": "fitter", "enterprise": "E", "site": "works", "capacity": 1, "orders": ["O"]},
              {"post": "turner", "enterprise": "E", "site": "works", "capacity": 2}
             ],
             "limits": [{"post": "turner", "first_week": 6, "last_week": 6, "capacity": 1}],
             "mentors": [{"mentor": "m", "enterprise": "E", "max_learners": 3, "absent_weeks": [1]}],
             "laboratories": [{"laboratory": "L", "capacity": 2}],
             "lodgings": [{"lodging": "dorm", "beds": 2}, {"lodging": "home"}],
             "travel": [
              {"lodging": "dorm", "site": "school", "minutes": 10},
              {"lodging": "dorm", "site": "works", "minutes": 30},
              {"lodging": "home", "site": "school", "minutes": 20},
              {"lodging": "home", "site": "works", "minutes": 40}
             ],
             "bans": [{"ban_class": 1, "post": "fitter", "first_week": 4, "last_week": 6}]
            }
            """;

    private SmallRotation() {}
}
