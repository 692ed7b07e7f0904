package org.siquan.app.days;

import java.time.LocalDate;
import java.util.List;
import org.siquan.app.placements.PlacementId;

/** Education in four topics throughout (Art. 22): ideology, safety, law and ethics, mental health. */
public interface Lessons {

    /** The four. */
    enum Topic {
        IDEOLOGY,
        SAFETY,
        LAW,
        MIND
    }

    record Lesson(Topic topic, LocalDate day, String words) {}

    /** The school enters one, for this placement or for all of its learners at the unit who are there that day. Again: nothing. */
    int enter(PlacementId id, Lesson lesson, boolean allAtTheUnit);

    List<Lesson> of(PlacementId id);
}
