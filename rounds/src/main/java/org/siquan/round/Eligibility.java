package org.siquan.round;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which choices the files bar: outright, by groups that a place requires, by its least marks. */
final class Eligibility {

    private final Draft draft;
    private final Causes causes;
    /** Per place the sets of groups that may come; null = all. */
    private final List<@Nullable BitSet> welcome = new ArrayList<>();

    Eligibility(Draft draft, Causes causes) {
        this.draft = draft;
        this.causes = causes;
    }

    void apply() {
        boolean conditions = false;
        for (DraftPlace place : draft.places) {
            welcome.add(place.requires().isEmpty() ? null : welcome(place));
            conditions |= !place.requires().isEmpty() || !place.minimum().isEmpty();
        }
        long[] barred = draft.barred.over(draft.wishes.size());
        for (var reason : draft.reasons.entrySet()) {
            causes.say(reason.getKey(), reason.getValue());
        }
        for (int i = 0; barred != null && i < draft.wishes.size(); i++) {
            if (draft.barred.get(i)) {
                causes.set(i, Causes.BARRED);
            }
        }
        for (int a = 0; conditions && a < draft.wishes.lists(); a++) {
            for (int i = draft.wishes.first(a); i < draft.wishes.first(a + 1); i++) {
                conditions(a, i);
            }
        }
    }

    private BitSet welcome(DraftPlace place) {
        BitSet sets = new BitSet();
        for (int s = 0; s < draft.groupSets.size(); s++) {
            sets.set(s, place.requires().stream().anyMatch(draft.groupSets.get(s)::contains));
        }
        return sets;
    }

    private void conditions(int applicant, int position) {
        int p = draft.wishes.place(position);
        BitSet sets = welcome.get(p);
        if (sets != null && (draft.groups == null || !sets.get(draft.groups.get(applicant)))) {
            causes.set(position, Causes.REQUIRES);
        }
        for (Map.Entry<Integer, Long> least : draft.places.get(p).minimum().entrySet()) {
            Decimals marks = draft.marks.get(least.getKey());
            if (marks == null || marks.get(applicant) < least.getValue()) { // a missing mark is below everything
                causes.set(position, (byte) (Causes.MINIMUM + least.getKey()));
            }
        }
    }
}
