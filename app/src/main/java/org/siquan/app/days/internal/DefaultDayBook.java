package org.siquan.app.days.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.siquan.app.days.DayBook;
import org.siquan.app.days.DayFigures;
import org.siquan.app.days.Presence;
import org.siquan.app.days.PresenceSource;
import org.siquan.app.days.PresenceState;
import org.siquan.app.days.Side;
import org.siquan.app.days.WeekHours;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.region.EnterpriseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultDayBook implements DayBook {

    private static final int MOST_ENTRIES = 5000;
    private static final int DAYS_A_WEEK = 7;

    private final DayRights rights;
    private final PlacementsAtWork atWork;
    private final PresenceTable table;
    private final FlagReview flags;
    private final ShiftPlan shifts;
    private final AuditLog audit;

    DefaultDayBook(
            DayRights rights,
            PlacementsAtWork atWork,
            PresenceTable table,
            FlagReview flags,
            ShiftPlan shifts,
            AuditLog audit) {
        this.rights = rights;
        this.atWork = atWork;
        this.table = table;
        this.flags = flags;
        this.shifts = shifts;
        this.audit = audit;
    }

    @Override
    public Written say(List<Entry> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw ProblemException.invalid("days-nothing", MOST_ENTRIES);
        }
        Map<PlacementId, RunningPlacement> known = new HashMap<>();
        int changed = 0;
        List<Entry> inOrder =
                entries.stream() // two who confirm the same learners wait for each other, never in a circle
                        .sorted(Comparator.comparing(
                                        (Entry entry) -> entry.placement().value())
                                .thenComparing(Entry::day))
                        .toList();
        for (Entry entry : inOrder) {
            RunningPlacement running =
                    known.computeIfAbsent(entry.placement(), id -> rights.changed(id, Side.SCHOOL, Side.UNIT));
            requireDay(running, entry.day());
            PresenceSource source =
                    rights.side(running.placement()) == Side.SCHOOL ? PresenceSource.TUTOR : PresenceSource.MENTOR;
            changed +=
                    write(running.placement(), entry.day(), source, entry.state(), DayWords.note(entry.note())) ? 1 : 0;
        }
        if (changed > 0) {
            audit.record(
                    "days.checked",
                    known.size() == 1
                            ? "placement:" + inOrder.getFirst().placement()
                            : "unit:"
                                    + known.values()
                                            .iterator()
                                            .next()
                                            .placement()
                                            .enterprise(),
                    Map.of(
                            "changed",
                            Integer.toString(changed),
                            "last",
                            inOrder.getLast().day().toString()));
        }
        return new Written(changed, entries.size() - changed);
    }

    @Override
    public void correct(PlacementId id, LocalDate day, @Nullable PresenceState state, int version, String reason) {
        RunningPlacement running = rights.changed(id, Side.SCHOOL);
        requireDay(running, day);
        String words = DayWords.required(reason, DayWords.NOTE, "days-reason");
        if (table.lock(id, day) != version) {
            throw ProblemException.conflict("days-stale");
        }
        if (write(running.placement(), day, PresenceSource.CORRECTION, state, words)) {
            audit.record("days.corrected", "placement:" + id, Map.of("day", day.toString()));
        }
    }

    private boolean write(
            Placement placement, LocalDate day, PresenceSource source, @Nullable PresenceState state, String note) {
        boolean changed = table.say(
                placement,
                new PresenceTable.Said(
                        day,
                        source,
                        state,
                        note,
                        null,
                        shifts.minutes(placement.post()),
                        !shifts.planned(placement, day)));
        if (changed) {
            flags.day(placement, day);
        }
        return changed;
    }

    /** A day about which something may be said today. */
    private void requireDay(RunningPlacement running, LocalDate day) {
        LocalDate today = shifts.today();
        if (running.stretches().isEmpty()) {
            throw ProblemException.conflict("days-not-begun");
        }
        if (day.isAfter(today)) {
            throw ProblemException.invalid("days-future", day, today);
        }
        if (!running.on(day)) {
            throw ProblemException.invalid("days-outside", day);
        }
        if (day.isBefore(today.minusDays(DayFigures.STANDARD.lateEntryDays()))) {
            throw ProblemException.invalid("days-long-ago", day, DayFigures.STANDARD.lateEntryDays());
        }
    }

    @Override
    public List<Presence> of(PlacementId id) {
        rights.visible(id);
        return table.of(id);
    }

    @Override
    public Optional<Presence> find(PlacementId id, LocalDate day) {
        rights.visible(id);
        return table.find(id, day);
    }

    @Override
    public List<Word> words(PlacementId id, LocalDate day) {
        rights.visible(id);
        return table.words(id, day);
    }

    @Override
    public Roll roll(EnterpriseId unit, LocalDate day) {
        Predicate<Placement> mine = rights.mine();
        List<RunningPlacement> there = atWork.on(day, unit).stream()
                .filter(running -> running.on(day) && mine.test(running.placement()))
                .toList();
        Map<PlacementId, Presence> said = table.on(
                day, there.stream().map(running -> running.placement().id()).toList());
        return new Roll(
                day,
                there.stream()
                        .map(running -> new RollLine(
                                running,
                                shifts.planned(running.placement(), day),
                                said.get(running.placement().id())))
                        .toList());
    }

    @Override
    public List<LocalDate> unchecked(PlacementId id) {
        RunningPlacement running = rights.visible(id);
        return shifts.unchecked(running, table.checkedDays(id));
    }

    @Override
    public List<LocalDate> planned(PlacementId id) {
        return shifts.of(rights.visible(id).placement());
    }

    @Override
    public List<WeekHours> hours(PlacementId id) {
        Placement placement = rights.visible(id).placement();
        int shift = shifts.minutes(placement.post());
        LocalDate thisWeek = monday(shifts.today());
        Map<LocalDate, List<LocalDate>> planned = new TreeMap<>();
        shifts.of(placement).stream()
                .filter(day -> !monday(day).isAfter(thisWeek))
                .forEach(day -> planned.computeIfAbsent(monday(day), _ -> new ArrayList<>())
                        .add(day));
        Map<LocalDate, List<Presence>> present = new HashMap<>();
        table.of(id).stream()
                .filter(presence -> presence.state().atWork())
                .forEach(presence -> present.computeIfAbsent(monday(presence.day()), _ -> new ArrayList<>())
                        .add(presence));
        Set<LocalDate> weeks = new HashSet<>(planned.keySet());
        weeks.addAll(present.keySet());
        return weeks.stream()
                .sorted()
                .map(week -> week(
                        week,
                        planned.getOrDefault(week, List.of()).size(),
                        shift,
                        present.getOrDefault(week, List.of())))
                .toList();
    }

    private static WeekHours week(LocalDate monday, int planned, int shift, List<Presence> present) {
        return new WeekHours(
                monday,
                planned,
                planned * shift,
                present.size(),
                present.stream().mapToInt(Presence::worked).sum(),
                present.stream().mapToInt(Presence::worked).max().orElse(0),
                (int) present.stream().filter(Presence::restDay).count(),
                DAYS_A_WEEK - present.size());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public Map<EnterpriseId, Checked> checked(LocalDate day) {
        return table.checked(day);
    }

    @Override
    public Side side(PlacementId id) {
        return rights.side(rights.visible(id).placement());
    }
}
