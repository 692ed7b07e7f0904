package org.siquan.round;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.Roster;
import org.siquan.engine.matching.Scores;

/** Makes one problem of a draft, or finds what does not fit together. */
final class Assembly {

    private final Draft draft;
    private final FaultLog log;

    Assembly(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
    }

    /**
     * The problem; null if anything is wrong, which is logged.
     *
     * @param seed shuffles the order of the lottery where the files give none; null = the order of the lines
     */
    RoundRead.@Nullable Accepted assemble(RoundRead.Form form, @Nullable Seed seed) {
        int[] ties = Lottery.given(draft, log);
        seats();
        subjects();
        groups();
        Forest bounds = new Forest(draft, log);
        QuotaForest forest = bounds.build();
        if (forest == null || !log.clean()) {
            return null;
        }
        Causes causes = new Causes(draft.wishes.size(), draft.places, List.copyOf(draft.subjects.keySet()));
        new Eligibility(draft, causes).apply();
        Priorities priorities = new Priorities(draft, log);
        priorities.warnOfMixedScales();
        Scores scores = priorities.scores(causes);
        if (!log.clean()) {
            return null;
        }
        RoundRead.Ties source = ties != null
                ? RoundRead.Ties.GIVEN
                : seed == null ? RoundRead.Ties.ORDER_OF_LINES : RoundRead.Ties.DRAWN;
        if (ties == null && seed != null) {
            ties = Lottery.drawn(draft.applicantIds.size(), seed);
        }
        Roster roster = Roster.of(draft.applicantIds, bounds.typeOf(forest), Lottery.column(ties));
        Choices choices = draft.wishes.choices(draft.places.size(), causes.barred());
        causes.settle(choices);
        if (choices.ties() > 0) {
            log.warn(draft.applicantSpots.of(0, -1, ""), RoundFaults.tiesKept(choices.ties()));
        }
        MatchingProblem problem = MatchingProblem.of(roster, places(), choices, scores, forest, causes);
        return new RoundRead.Accepted(problem.with(draft.teams), form, source, log.warnings());
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>(draft.places.size());
        for (int p = 0; p < draft.places.size(); p++) {
            DraftPlace place = draft.places.get(p);
            places.add(new Place(draft.placeIds.get(p), place.name(), place.least(), place.most(), place.target()));
        }
        return places;
    }

    /** The engine keeps a seat in memory for everybody who could hold one. */
    private void seats() {
        long seats = 0;
        for (DraftPlace place : draft.places) {
            seats += Math.min(place.most(), draft.applicantIds.size()) + 1L;
        }
        if (seats > Growth.LONGEST) {
            log.error(draft.placeSpots.of(0, -1, ""), RoundFaults.seatsBeyond(seats - draft.places.size()));
        }
    }

    private void subjects() {
        if (draft.subjects.size() > Causes.MOST_SUBJECTS) {
            log.error(draft.applicantSpots.of(0, -1, ""), RoundFaults.subjectsBeyond());
        }
        for (var asked : draft.subjectsAsked.entrySet()) {
            if (!draft.marks.containsKey(draft.subject(asked.getKey()))) {
                log.error(asked.getValue(), RoundFaults.subjectUnknown(asked.getKey()));
            }
        }
    }

    private void groups() {
        for (Draft.Bound quota : draft.quotas) {
            group(quota.group(), quota.spot());
        }
        for (Draft.Kept reserve : draft.reserves) {
            group(reserve.group(), reserve.spot());
        }
        for (DraftPlace place : draft.places) {
            for (String group : place.requires()) {
                group(group, draft.placeSpots.of(place.line(), -1, ""));
            }
            for (DraftPlace.Criterion rule : place.rules()) {
                group(rule.group(), draft.placeSpots.of(place.line(), -1, ""));
            }
        }
    }

    private void group(@Nullable String group, Spot spot) {
        if (group != null && !draft.groupSets.known(group)) {
            log.warn(spot, RoundFaults.groupUnknown(group));
        }
    }
}
