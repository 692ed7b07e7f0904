package org.siquan.app.rosters.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.siquan.app.rosters.RollState;
import org.siquan.app.rosters.RosterEntry;
import org.siquan.app.rosters.Rosters.Line;
import org.siquan.app.talent.Enrolment;
import org.siquan.region.Learner;
import org.siquan.region.LearnerId;
import org.siquan.region.ProgrammeId;
import org.springframework.stereotype.Component;

/**
 * Takes learners of a roster into the talent circle: those who are on the roll, in a programme of the school and with a year of
 * entry. Without a score on the roster a new learner starts at 0, and a known one keeps the own.
 */
@Component
class RosterCircle {

    private final Enrolment enrolment;

    RosterCircle(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    int enrol(List<Line> lines) {
        List<Learner> learners = new ArrayList<>();
        Set<String> keepScore = new HashSet<>();
        for (Line line : lines) {
            RosterEntry entry = line.entry();
            if (entry.state() == RollState.ACTIVE && entry.programme() != null && entry.entryYear() != null) {
                learners.add(new Learner(
                        new LearnerId(entry.learner()),
                        entry.name(),
                        new ProgrammeId(Objects.requireNonNull(entry.programme())),
                        Objects.requireNonNull(entry.entryYear()),
                        Objects.requireNonNullElse(entry.score(), 0.0)));
                if (entry.score() == null) {
                    keepScore.add(entry.learner());
                }
            }
        }
        return enrolment.take(learners, keepScore);
    }
}
