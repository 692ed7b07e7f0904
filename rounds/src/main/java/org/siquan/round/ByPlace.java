package org.siquan.round;

/** All choices sorted by place: who ranks a place, and where. */
final class ByPlace {

    private final int[] first;
    private final int[] position;
    private final int[] applicant;
    private final int applicants;

    /** O(choices + places). */
    ByPlace(Wishes wishes, int places) {
        applicants = wishes.lists();
        first = new int[places + 1];
        for (int i = 0; i < wishes.size(); i++) {
            first[wishes.place(i) + 1]++;
        }
        for (int p = 0; p < places; p++) {
            first[p + 1] += first[p];
        }
        int[] filled = first.clone();
        position = new int[wishes.size()];
        applicant = new int[wishes.size()];
        int i = 0;
        for (int a = 0; a < applicants; a++) {
            for (int end = wishes.first(a + 1); i < end; i++) {
                int at = filled[wishes.place(i)]++;
                position[at] = i;
                applicant[at] = a;
            }
        }
    }

    /** Where those who rank a place begin; they end where the next place's begin. */
    int first(int place) {
        return first[place];
    }

    int position(int index) {
        return position[index];
    }

    int applicant(int index) {
        return applicant[index];
    }

    int applicants() {
        return applicants;
    }
}
