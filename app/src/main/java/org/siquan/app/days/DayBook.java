package org.siquan.app.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.region.EnterpriseId;

/**
 * Presence by day (在岗日历). The school's tutor and the unit's mentor each say what they saw; both words stay. A day is in a span
 * of the placement, after it was cleared, outside an interruption, and not in the future.
 */
public interface DayBook {

    /** What is said about one day. */
    record Entry(PlacementId placement, LocalDate day, PresenceState state, String note) {}

    /**
     * What became of entries.
     *
     * @param same said before in the same words: nothing was written
     */
    record Written(int changed, int same) {}

    /**
     * Takes the actor's word for each, all or none; as the school's tutor or as the unit, whichever the actor is.
     *
     * @throws org.siquan.app.platform.ProblemException 403 neither of them; 404 placement unknown; 409 it has not begun or is
     *     sealed; 422 a day outside of it, in the future, or longer ago than {@link DayFigures#lateEntryDays}
     */
    Written say(List<Entry> entries);

    /**
     * The school settles a day after looking into it; null takes its correction back.
     *
     * @throws org.siquan.app.platform.ProblemException 409 somebody said something meanwhile; 422 without a reason
     */
    void correct(PlacementId id, LocalDate day, @Nullable PresenceState state, int version, String reason);

    /** The days of a placement about which somebody said something, in order. */
    List<Presence> of(PlacementId id);

    /** One day. */
    Optional<Presence> find(PlacementId id, LocalDate day);

    /** Every word about a day, the newest first. */
    List<Word> words(PlacementId id, LocalDate day);

    /**
     * One word.
     *
     * @param state null: taken back
     */
    record Word(PresenceSource source, @Nullable PresenceState state, String note, String actor, Instant at) {}

    /** Who ran a placement at a unit on a day, as far as the actor may check them, with what was said so far. */
    Roll roll(EnterpriseId unit, LocalDate day);

    /** The learners of a unit on a day. */
    record Roll(LocalDate day, List<RollLine> lines) {
        public Roll {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A learner of a roll.
     *
     * @param expected a shift is planned
     * @param presence null while nobody said anything
     */
    record RollLine(
            RunningPlacement running,
            boolean expected,
            @Nullable Presence presence) {}

    /** Days of a placement on which a shift is planned and it ran, until yesterday, without a check. */
    List<LocalDate> unchecked(PlacementId id);

    /** Hours by week, from the first to this week. */
    List<WeekHours> hours(PlacementId id);

    /** Days on which a shift is planned, in order. */
    List<LocalDate> planned(PlacementId id);

    /** By unit: how many learners of a day the school's tutors, and the unit, have checked. */
    Map<EnterpriseId, Checked> checked(LocalDate day);

    record Checked(int byTutor, int byUnit) {}

    /** As what the actor stands to a placement that the actor may see. */
    Side side(PlacementId id);
}
