package org.siquan.app.days.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook.RollLine;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;

/**
 * A learner on the page that checks a day.
 *
 * @param chosen what the form offers; empty where somebody has to look first
 * @param done the actor's side has said something
 */
public record DayRollRow(
        String id,
        String learner,
        String post,
        boolean expected,
        @Nullable Presence presence,
        String chosen,
        boolean done) {

    static DayRollRow of(RollLine line, Side side) {
        Presence presence = line.presence();
        PresenceSource own = side == Side.SCHOOL ? PresenceSource.TUTOR : PresenceSource.MENTOR;
        return new DayRollRow(
                line.running().placement().id().toString(),
                line.running().placement().names().learner(),
                line.running().placement().names().post(),
                line.expected(),
                presence,
                chosen(line.expected(), presence, own),
                presence != null && presence.said().containsKey(own));
    }

    /** One tap confirms who is there; nobody is confirmed against a gate or on a rest day without being looked at. */
    private static String chosen(boolean expected, @Nullable Presence presence, PresenceSource own) {
        if (presence == null) {
            return expected ? PresenceState.PRESENT.name() : "";
        }
        PresenceState said = presence.said().get(own);
        if (said != null) {
            return said.name();
        }
        return presence.source() == PresenceSource.GATE_FILE
                        && !presence.state().atWork()
                ? ""
                : Objects.requireNonNull(presence.state()).name();
    }
}
