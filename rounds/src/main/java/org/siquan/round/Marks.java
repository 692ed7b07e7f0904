package org.siquan.round;

import java.util.List;
import org.siquan.engine.matching.Scores;

/** Marks of subjects and the weights that places give them, all brought to whole numbers by one power of ten. */
final class Marks {

    private final Draft draft;
    private final FaultLog log;
    private final List<String> names;
    private final int places;

    Marks(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
        names = List.copyOf(draft.subjects.keySet());
        int most = 0;
        for (Decimals marks : draft.marks.values()) {
            most = Math.max(most, marks.places());
        }
        places = most;
    }

    private long mark(int applicant, int subject) {
        Decimals marks = draft.marks.get(subject);
        return marks == null ? 0 : marks.scaled(applicant, places);
    }

    /** Logs marks and sums that do not fit an int, and marks that are missing where a place weighs them for a choice that may be taken. */
    void checkWeights(Causes causes) {
        long[] largest = new long[names.size()];
        for (int s = 0; s < largest.length; s++) {
            Decimals marks = draft.marks.get(s);
            for (int a = 0; marks != null && a < marks.size(); a++) {
                long mark = Math.abs(mark(a, s));
                if (mark > Integer.MAX_VALUE) {
                    log.error(
                            draft.applicant(a, Columns.MARK + names.get(s)),
                            CellFaults.range(Decimal.text(marks.get(a))));
                } else {
                    largest[s] = Math.max(largest[s], mark);
                }
            }
            if (marks != null && marks.gaps()) {
                missing(s, marks, causes);
            }
        }
        for (DraftPlace place : draft.places) {
            long reach = 0;
            for (int s = 0; s < largest.length; s++) {
                reach = Math.min(Long.MAX_VALUE >> 1, reach + Math.abs((long) place.weight(s)) * largest[s]);
            }
            if (reach > Integer.MAX_VALUE) {
                log.error(draft.placeSpots.of(place.line(), -1, ""), RoundFaults.weightsBeyond(reach));
            }
        }
    }

    private void missing(int subject, Decimals marks, Causes causes) {
        for (int a = 0; a < marks.size(); a++) {
            if (marks.get(a) != Decimal.NONE) {
                continue;
            }
            for (int i = draft.wishes.first(a); i < draft.wishes.first(a + 1); i++) {
                int place = draft.wishes.place(i);
                DraftPlace at = draft.places.get(place);
                boolean weighed =
                        at.weight(subject) != 0 && !at.listed() && at.rules().isEmpty();
                if (weighed && !causes.refused(i)) {
                    log.error(
                            draft.applicant(a, Columns.MARK + names.get(subject)),
                            RoundFaults.markMissing(names.get(subject), draft.placeIds.get(place)));
                    break;
                }
            }
        }
    }

    /** The weighted sum of an applicant at a place. */
    int sum(int applicant, int place) {
        int sum = 0;
        for (int s = 0; s < names.size(); s++) {
            sum += (int) (draft.places.get(place).weight(s) * mark(applicant, s));
        }
        return sum;
    }

    /** Scores that are computed from marks and weights and never stored; marks in 16 bits where they fit. */
    Scores weighted() {
        int subjects = names.size();
        int applicants = draft.wishes.lists();
        int[] weights = new int[Math.multiplyExact(draft.places.size(), subjects)];
        for (int p = 0; p < draft.places.size(); p++) {
            for (int s = 0; s < subjects; s++) {
                weights[p * subjects + s] = draft.places.get(p).weight(s);
            }
        }
        int[][] wide = new int[subjects][applicants];
        short[][] narrow = new short[subjects][applicants];
        boolean fits = true;
        for (int s = 0; s < subjects; s++) {
            for (int a = 0; a < applicants; a++) {
                wide[s][a] = (int) mark(a, s);
                narrow[s][a] = (short) wide[s][a];
                fits &= narrow[s][a] == wide[s][a];
            }
        }
        return fits ? Scores.weighted(narrow, weights) : Scores.weighted(wide, weights);
    }
}
