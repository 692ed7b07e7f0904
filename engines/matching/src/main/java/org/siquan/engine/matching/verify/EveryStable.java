package org.siquan.engine.matching.verify;

import java.util.Arrays;

/**
 * Tries every outcome of a small round that keeps the upper bounds, and looks for a stable one that is better for anybody
 * than the published one. Up to {@value #MOST_APPLICANTS} applicants and {@value #MOST_PLACES} places.
 */
final class EveryStable {

    static final int MOST_APPLICANTS = 8;
    static final int MOST_PLACES = 5;

    private final GivenRound round;
    private final PublishedOutcome published;
    private final Report report = new Report();
    private final int[] choice;
    private final int[] held;

    private EveryStable(GivenRound round, PublishedOutcome published) {
        this.round = round;
        this.published = published;
        choice = new int[round.applicants()];
        Arrays.fill(choice, PublishedOutcome.NONE);
        held = new int[round.bounds().size()];
    }

    static boolean fewEnough(GivenRound round) {
        return round.applicants() <= MOST_APPLICANTS && round.places() <= MOST_PLACES;
    }

    /** Looks at every outcome with the same closed places. */
    static Report better(GivenRound round, PublishedOutcome published) {
        EveryStable every = new EveryStable(round, published);
        every.extend(0);
        return every.report;
    }

    private void extend(int applicant) {
        if (report.found() > 0) {
            return;
        }
        if (applicant == choice.length) {
            look();
            return;
        }
        extend(applicant + 1);
        for (int k = 0; k < round.choices(applicant); k++) {
            int position = round.wishes().first(applicant) + k;
            int place = round.wishes().place(position);
            int cell = round.cells().cell(place, round.type(applicant));
            if (round.wishes().eligible(position) && !published.closed(place) && room(cell)) {
                choice[applicant] = k;
                count(cell, 1);
                extend(applicant + 1);
                count(cell, -1);
            }
        }
        choice[applicant] = PublishedOutcome.NONE;
    }

    private boolean room(int cell) {
        for (int i = round.cells().firstBound(cell); i < round.cells().endOfBounds(cell); i++) {
            int bound = round.cells().boundAt(i);
            if (held[bound] >= round.bounds().get(bound).most()) {
                return false;
            }
        }
        return true;
    }

    private void count(int cell, int step) {
        for (int i = round.cells().firstBound(cell); i < round.cells().endOfBounds(cell); i++) {
            held[round.cells().boundAt(i)] += step;
        }
    }

    private void look() {
        int gainer = 0;
        while (gainer < choice.length && !better(gainer)) {
            gainer++;
        }
        if (gainer == choice.length) {
            return;
        }
        PublishedOutcome other = PublishedOutcome.of(choice.clone(), published.closed());
        Holding holding = Holding.of(round, other, 1);
        StabilityCheck stability = new StabilityCheck(round, other, holding, Claims.Stability.BY_LOTTERY);
        if (stability.run(1).found() == 0) {
            int k = choice[gainer];
            report.add(
                    "best",
                    round.applicant(gainer),
                    "另一个稳定结果给第 %d 志愿".formatted(k + 1),
                    "another stable outcome gives choice %d".formatted(k + 1));
        }
    }

    private boolean better(int applicant) {
        int has = published.choice(applicant);
        return choice[applicant] >= 0 && (has < 0 || choice[applicant] < has);
    }
}
