package org.siquan.engine.scheduling.clerkship;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.scheduling.search.FastRandom;
import org.siquan.engine.scheduling.search.SearchState;

/**
 * A plan for every student, changed through a {@link Window}. Groups, abilities, availability and one discipline at a time
 * hold in every state; positions, prerequisites and disciplines per hospital may be broken and are weighed. The cost is that
 * weight of what is broken minus the score; the value of a plan weighs twice, until {@link #insist}.
 *
 * @implNote A proposal is O(window + duration), a new best O(students changed since the last one).
 */
final class ClerkshipState implements SearchState {

    /** More than any score: the value ranks plans by what they break first. */
    private static final int BROKEN_FIRST = 40;

    final Roster roster;
    final int[] first;
    final int[] discipline;
    final int[] hospital;
    private final Window window;
    private final Window beside;
    private final MoveMix moves;
    private final Positions positions;
    private final Order order;
    private final Worst worst;
    private final int[] inHospital;
    private final Kept kept;
    private long weight;
    private boolean brokenFirst;
    private long total;
    private long broken;
    private long newSatisfaction;
    private long newSatisfactionBeside;
    private int worsening;
    private boolean counted;

    /** Begins with the first plan of the roster. */
    ClerkshipState(Roster roster, long weight) {
        this.roster = roster;
        this.weight = weight;
        int slots = roster.owner.length;
        first = new int[slots];
        discipline = new int[slots];
        hospital = new int[slots];
        positions = new Positions(roster.problem);
        order = new Order(roster);
        worst = new Worst(roster.students);
        inHospital = new int[roster.students * roster.hospitals];
        kept = new Kept(this);
        window = new Window(this);
        beside = window.beside();
        moves = new MoveMix(roster);
        new FirstPlan(roster).fill(this);
        broken = positions.empty();
        for (int s = 0; s < roster.students; s++) {
            enter(s);
        }
        keep();
    }

    /** Counts what a student's slots hold. */
    private void enter(int student) {
        for (int slot = roster.slots[student]; slot < roster.slots[student + 1]; slot++) {
            order.set(student, discipline[slot], slot);
            broken += positions.add(hospital[slot], discipline[slot], first[slot]);
            broken += goTo(student, hospital[slot]);
        }
        broken += order.broken(student);
        worst.set(student, ClerkshipPlan.satisfaction(roster.problem, student, stays(student)));
        total += worst.of(student);
    }

    private void leave(int student) {
        broken -= order.broken(student);
        total -= worst.of(student);
        for (int slot = roster.slots[student]; slot < roster.slots[student + 1]; slot++) {
            order.clear(student, discipline[slot]);
            broken += positions.remove(hospital[slot], discipline[slot], first[slot]);
            broken += comeFrom(student, hospital[slot]);
        }
    }

    private int goTo(int student, int place) {
        return inHospital[student * roster.hospitals + place]++ >= roster.problem.mostPerHospital() ? 1 : 0;
    }

    private int comeFrom(int student, int place) {
        return --inHospital[student * roster.hospitals + place] >= roster.problem.mostPerHospital() ? -1 : 0;
    }

    int slotOf(int student, int taken) {
        return order.slotOf(student, taken);
    }

    @Override
    public long cost() {
        return weight * broken - score();
    }

    @Override
    public long value() {
        return (brokenFirst ? broken << BROKEN_FIRST : 2 * weight * broken) - score();
    }

    /** From now on a plan that breaks less is better whatever it scores, and what is broken weighs so much. */
    void insist(long newWeight) {
        weight = newWeight;
        brokenFirst = true;
    }

    long score() {
        return total + worst.least();
    }

    /** Constraints broken, a place over or under by two counted twice. */
    long broken() {
        return broken;
    }

    @Override
    public long recount() {
        return new Recount(roster.problem, plan()).cost(weight);
    }

    @Override
    public long propose(FastRandom random, long allowed) {
        counted = false;
        window.used = false;
        beside.used = false;
        return moves.draw(random, window) ? difference(allowed) : NONE;
    }

    private long difference(long allowed) {
        long gain = gain(window);
        newSatisfaction = worst.of(window.student) + gain;
        long least;
        if (beside.used) {
            long gainBeside = gain(beside);
            newSatisfactionBeside = worst.of(beside.student) + gainBeside;
            gain += gainBeside;
            least = worst.leastWith(window.student, newSatisfaction, beside.student, newSatisfactionBeside);
        } else {
            least = worst.leastWith(window.student, newSatisfaction);
        }
        long soft = worst.least() - least - gain;
        long atBest = soft - weight * broken;
        if (atBest > allowed) {
            return atBest;
        }
        worsening = order.worsening(window, discipline) + takeOut(window);
        if (beside.used) {
            worsening += order.worsening(beside, discipline) + takeOut(beside) + putIn(beside);
        }
        worsening += putIn(window);
        counted = true;
        return soft + weight * worsening;
    }

    private int takeOut(Window seen) {
        int worse = 0;
        for (int slot = seen.from, i = 0; slot <= seen.to; slot++, i++) {
            if (changes(seen, slot, i)) {
                worse += positions.remove(hospital[slot], discipline[slot], first[slot]);
                worse += comeFrom(seen.student, hospital[slot]);
            }
        }
        return worse;
    }

    private int putIn(Window seen) {
        int worse = 0;
        for (int slot = seen.from, i = 0; slot <= seen.to; slot++, i++) {
            if (changes(seen, slot, i)) {
                worse += positions.add(seen.hospital[i], seen.discipline[i], seen.first[i]);
                worse += goTo(seen.student, seen.hospital[i]);
            }
        }
        return worse;
    }

    /** Change of the student's satisfaction. */
    private long gain(Window seen) {
        int student = seen.student;
        int worths = student * roster.disciplines;
        int places = student * roster.hospitals;
        long gain = 0;
        int changes = 0;
        int low = roster.slots[student];
        int high = roster.slots[student + 1];
        int was = seen.from > low ? hospital[seen.from - 1] : -1;
        int is = was;
        for (int slot = seen.from, i = 0; slot <= seen.to; slot++, i++) {
            int oldPlace = hospital[slot];
            int newPlace = seen.hospital[i];
            gain += roster.disciplineWorth[worths + seen.discipline[i]]
                    - roster.disciplineWorth[worths + discipline[slot]];
            gain += roster.hospitalWorth[places + newPlace] - roster.hospitalWorth[places + oldPlace];
            if (slot > low) {
                changes += (newPlace != is ? 1 : 0) - (oldPlace != was ? 1 : 0);
            }
            was = oldPlace;
            is = newPlace;
        }
        Grid weights = roster.problem.weights();
        if (seen.to + 1 < high) {
            int next = hospital[seen.to + 1];
            changes += (next != is ? 1 : 0) - (next != was ? 1 : 0);
        } else {
            gain += (long) weights.at(student, ClerkshipProblem.IDLE)
                    * (seen.first[seen.to - seen.from] - first[seen.to]);
        }
        return gain + (long) weights.at(student, ClerkshipProblem.CHANGE) * changes;
    }

    private boolean changes(Window seen, int slot, int i) {
        return seen.hospital[i] != hospital[slot]
                || seen.discipline[i] != discipline[slot]
                || seen.first[i] != first[slot];
    }

    @Override
    public void accept() {
        write(window, newSatisfaction);
        if (beside.used) {
            write(beside, newSatisfactionBeside);
        }
        broken += worsening;
    }

    private void write(Window made, long satisfaction) {
        int student = made.student;
        for (int slot = made.from; slot <= made.to; slot++) {
            order.clear(student, discipline[slot]);
        }
        for (int slot = made.from, i = 0; slot <= made.to; slot++, i++) {
            first[slot] = made.first[i];
            discipline[slot] = made.discipline[i];
            hospital[slot] = made.hospital[i];
            order.set(student, discipline[slot], slot);
        }
        total += satisfaction - worst.of(student);
        worst.set(student, satisfaction);
        kept.changed(student);
    }

    @Override
    public void reject() {
        if (counted) {
            counted = false;
            undo(window);
            if (beside.used) {
                undo(beside);
            }
        }
    }

    private void undo(Window seen) {
        for (int slot = seen.from, i = 0; slot <= seen.to; slot++, i++) {
            if (changes(seen, slot, i)) {
                positions.remove(seen.hospital[i], seen.discipline[i], seen.first[i]);
                comeFrom(seen.student, seen.hospital[i]);
                positions.add(hospital[slot], discipline[slot], first[slot]);
                goTo(seen.student, hospital[slot]);
            }
        }
    }

    @Override
    public void keep() {
        kept.keep();
    }

    @Override
    public void restore() {
        for (int s = 0; s < roster.students; s++) {
            if (kept.isChanged(s)) {
                leave(s);
                kept.restore(s);
                enter(s);
            }
        }
        kept.restored();
    }

    private ClerkshipPlan.Stay[] stays(int student) {
        int from = roster.slots[student];
        ClerkshipPlan.Stay[] stays = new ClerkshipPlan.Stay[roster.slots[student + 1] - from];
        for (int i = 0; i < stays.length; i++) {
            stays[i] = new ClerkshipPlan.Stay(student, first[from + i], hospital[from + i], discipline[from + i]);
        }
        return stays;
    }

    ClerkshipPlan plan() {
        List<ClerkshipPlan.Stay> stays = new ArrayList<>(roster.owner.length);
        for (int s = 0; s < roster.students; s++) {
            stays.addAll(List.of(stays(s)));
        }
        return new ClerkshipPlan(stays);
    }
}
