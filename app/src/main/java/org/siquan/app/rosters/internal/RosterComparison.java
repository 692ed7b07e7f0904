package org.siquan.app.rosters.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.rosters.IdentityNumber;
import org.siquan.app.rosters.RollState;
import org.siquan.app.rosters.RosterEntry;
import org.siquan.app.rosters.RosterField;
import org.siquan.app.rosters.Rosters.Change;
import org.siquan.app.rosters.Rosters.Line;
import org.siquan.app.rosters.Rosters.Remark;
import org.siquan.app.rosters.internal.RosterReader.Read;
import org.siquan.app.rosters.internal.RosterTable.Stored;

/** What a file does to the roster of a school. Fields that the file does not have stay as they are. */
final class RosterComparison {

    private static final int WORKING_AGE = 16;
    private static final int FULL_AGE = 18;

    private final Map<String, Stored> before;
    private final Set<RosterField> mapped;
    private final Set<String> circle;
    private final RosterVault vault;
    private final LocalDate today;

    /** @param circle identifiers of the school's learners in the talent circle */
    RosterComparison(
            Map<String, Stored> before,
            Set<RosterField> mapped,
            Set<String> circle,
            RosterVault vault,
            LocalDate today) {
        this.before = before;
        this.mapped = mapped;
        this.circle = circle;
        this.vault = vault;
        this.today = today;
    }

    /**
     * A row, and what is stored when it is taken over.
     *
     * @param writes whether that differs from what is stored, be it by the key alone
     */
    record Compared(Line line, Stored after, boolean writes) {}

    List<Compared> compare(List<Read> rows) {
        List<Compared> all = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        Set<@Nullable Integer> years = new HashSet<>();
        for (Read row : rows) {
            numbers.add(row.entry().number());
            years.add(row.entry().entryYear());
            all.add(compare(row));
        }
        boolean anyYear = years.contains(null);
        for (Stored gone : before.values()) {
            RosterEntry entry = gone.entry();
            if (!numbers.contains(entry.number())
                    && entry.state() != RollState.LEFT
                    && (anyYear || years.contains(entry.entryYear()))) {
                RosterEntry left = with(entry, entry.learner(), RollState.LEFT);
                all.add(new Compared(
                        new Line(left, gone.mask(), Change.LEFT, List.of()),
                        new Stored(left, gone.sealed(), gone.mask()),
                        true));
            }
        }
        return all;
    }

    private Compared compare(Read row) {
        String number = row.entry().number();
        Stored old = before.get(number);
        if (old == null) {
            RosterEntry entry =
                    with(row.entry(), identifier(number), row.entry().state());
            Stored after = vault.store(entry, row.identity());
            return new Compared(new Line(entry, after.mask(), Change.NEW, remarks(entry)), after, true);
        }
        RosterEntry entry = merged(old, row.entry());
        @Nullable IdentityNumber kept = vault.open(old);
        @Nullable IdentityNumber now = mapped.contains(RosterField.IDENTITY) ? row.identity() : kept;
        boolean same = entry.equals(old.entry()) && Objects.equals(kept, now);
        boolean stays = same && vault.isCurrent(old);
        Stored after = stays ? old : vault.store(entry, now);
        return new Compared(
                new Line(entry, after.mask(), same ? Change.UNCHANGED : Change.CHANGED, remarks(entry)), after, !stays);
    }

    private RosterEntry merged(Stored stored, RosterEntry now) {
        RosterEntry old = stored.entry();
        boolean born =
                mapped.contains(RosterField.IDENTITY) || (mapped.contains(RosterField.BORN) && stored.sealed() == null);
        boolean major = mapped.contains(RosterField.MAJOR);
        boolean state = mapped.contains(RosterField.STATE) || old.state() == RollState.LEFT;
        return new RosterEntry(
                old.number(),
                old.learner(),
                now.name(),
                born ? now.born() : old.born(),
                major ? now.major() : old.major(),
                major ? now.programme() : old.programme(),
                mapped.contains(RosterField.CLASS) ? now.group() : old.group(),
                mapped.contains(RosterField.ENTRY_YEAR) ? now.entryYear() : old.entryYear(),
                state ? now.state() : old.state(),
                state ? now.stateWord() : old.stateWord(),
                mapped.contains(RosterField.PHONE) ? now.phone() : old.phone(),
                mapped.contains(RosterField.SCORE) ? now.score() : old.score());
    }

    /** The number where the circle knows it as one of the school's; two schools may give out the same number. */
    private String identifier(String number) {
        return circle.contains(number) ? number : RosterVault.school() + "-" + number;
    }

    private static RosterEntry with(RosterEntry is, String learner, RollState state) {
        return new RosterEntry(
                is.number(),
                learner,
                is.name(),
                is.born(),
                is.major(),
                is.programme(),
                is.group(),
                is.entryYear(),
                state,
                is.stateWord(),
                is.phone(),
                is.score());
    }

    private List<Remark> remarks(RosterEntry entry) {
        List<Remark> remarks = new ArrayList<>();
        LocalDate born = entry.born();
        if (born != null && born.plusYears(FULL_AGE).isAfter(today)) {
            remarks.add(born.plusYears(WORKING_AGE).isAfter(today) ? Remark.UNDER_16 : Remark.MINOR);
        }
        if (entry.state() != RollState.ACTIVE) {
            remarks.add(Remark.NOT_ACTIVE);
        }
        if (entry.programme() == null) {
            remarks.add(Remark.NO_PROGRAMME);
        }
        if (entry.entryYear() == null) {
            remarks.add(Remark.NO_ENTRY_YEAR);
        }
        return remarks;
    }
}
