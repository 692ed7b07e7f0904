package org.siquan.app.days.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.siquan.app.days.DayFigures;
import org.siquan.app.days.Flag;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.RunningPlacement;
import org.springframework.stereotype.Component;

/** Says for a day, from what was said about it, which flags hold, and settles the others. */
@Component
class FlagReview {

    private final FlagTable flags;
    private final PresenceTable days;
    private final ShiftPlan shifts;

    FlagReview(FlagTable flags, PresenceTable days, ShiftPlan shifts) {
        this.flags = flags;
        this.days = days;
        this.shifts = shifts;
    }

    /** After a word about a day. */
    void day(Placement placement, LocalDate day) {
        Map<Flag.Kind, String> holds =
                days.find(placement.id(), day).map(FlagReview::holds).orElseGet(() -> new EnumMap<>(Flag.Kind.class));
        holds.forEach((kind, because) -> flags.raise(placement, kind, day, because));
        Set<Flag.Kind> gone =
                new HashSet<>(List.of(Flag.Kind.DISAGREE, Flag.Kind.ABSENT, Flag.Kind.REST_DAY, Flag.Kind.LONG_DAY));
        gone.removeAll(holds.keySet());
        flags.settle(placement.id(), day, gone);
    }

    /** Kind to the codes of its reason. */
    static Map<Flag.Kind, String> holds(Presence presence) {
        Map<Flag.Kind, String> holds = new EnumMap<>(Flag.Kind.class);
        if (presence.disagree()) {
            holds.put(
                    Flag.Kind.DISAGREE,
                    Arrays.stream(PresenceSource.values())
                            .filter(presence.said()::containsKey)
                            .map(source -> source + " " + presence.said().get(source))
                            .collect(Collectors.joining(" ")));
        }
        if (presence.state() == PresenceState.ABSENT) {
            holds.put(Flag.Kind.ABSENT, presence.source().name());
        }
        if (presence.state().atWork() && presence.restDay()) {
            holds.put(Flag.Kind.REST_DAY, presence.source().name());
        }
        if (presence.worked() > DayFigures.STANDARD.longDayMinutes()) {
            holds.put(Flag.Kind.LONG_DAY, Integer.toString(presence.worked()));
        }
        return holds;
    }

    /** Work days in a row that nobody checked, each run once, under its first day. */
    void unchecked(RunningPlacement running) {
        PlacementId id = running.placement().id();
        Map<LocalDate, List<LocalDate>> runs = runs(running);
        runs.forEach((first, run) -> {
            if (run.size() >= DayFigures.STANDARD.uncheckedDays()) {
                flags.raise(running.placement(), Flag.Kind.UNCHECKED, first, run.size() + " " + run.getLast());
            }
        });
        flags.settleUnchecked(
                id,
                runs.entrySet().stream()
                        .filter(run -> run.getValue().size() >= DayFigures.STANDARD.uncheckedDays())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private Map<LocalDate, List<LocalDate>> runs(RunningPlacement running) {
        Set<LocalDate> open = new HashSet<>(
                shifts.unchecked(running, days.checkedDays(running.placement().id())));
        Map<LocalDate, List<LocalDate>> runs = new LinkedHashMap<>();
        List<LocalDate> run = new ArrayList<>();
        for (LocalDate day : shifts.of(running.placement())) {
            if (open.contains(day)) {
                run.add(day);
                runs.putIfAbsent(run.getFirst(), run);
            } else {
                run = new ArrayList<>();
            }
        }
        return runs;
    }
}
