package org.siquan.app.cycle;

import java.util.List;
import java.util.UUID;
import org.siquan.app.platform.PageOf;

/**
 * What a run means for whoever acts: a school reads of its own learners, an enterprise of its own classes, posts and
 * mentors, the operator and the authority of all. The database decides whose rows are whose.
 */
public interface YearParts {

    /** How the actor's learners came out. */
    LearnerCounts countLearners(UUID run);

    /** The actor's order classes, emptiest first. */
    List<OwnClass> listClasses(UUID run);

    /** What is still open before learners may start, worst and earliest first; counted once per learner and rule. */
    List<OpenPoint> listOpenPoints(UUID run, OpenPoint.Side side);

    /** The year of the actor's learners, filtered by words in code, name, class or place; page from 1. */
    PageOf<LearnerWeeks> listLearnerWeeks(UUID run, String words, int page, int size);

    /** Who is when at the actor's posts or with its mentors; one mentor alone if a name is given; page from 1. */
    PageOf<LoadWeeks> listLoadWeeks(UUID run, WeekLoad.Kind kind, String words, String mentor, int page, int size);
}
