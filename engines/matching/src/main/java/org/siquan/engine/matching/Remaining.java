package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem without some of its applicants; see {@link MatchingProblem#without}. */
final class Remaining {

    private final MatchingProblem all;
    /** Those who stay, ascending. */
    private final int[] kept;
    /** Where each choice that stays stood. */
    private final int[] position;

    Remaining(MatchingProblem all, BitSet gone) {
        this.all = all;
        BitSet staying = new BitSet();
        staying.set(0, all.applicants());
        staying.andNot(gone);
        kept = staying.stream().toArray();
        Choices choices = all.choices();
        int size = 0;
        for (int a : kept) {
            size += choices.end(a) - choices.first(a);
        }
        position = new int[size];
        int filled = 0;
        for (int a : kept) {
            for (int at = choices.first(a); at < choices.end(a); at++) {
                position[filled++] = at;
            }
        }
    }

    MatchingProblem problem() {
        return MatchingProblem.of(
                        roster(), all.places(), lists(), scores(), all.forest(), at -> all.refusal(position[at]))
                .with(teams());
    }

    private Roster roster() {
        Roster roster = all.roster();
        List<String> ids = new ArrayList<>(kept.length);
        byte[] type = new byte[kept.length];
        int[] stays = new int[all.applicants()];
        Arrays.fill(stays, MatchingOutcome.NONE);
        for (int i = 0; i < kept.length; i++) {
            ids.add(roster.id(kept[i]));
            type[i] = (byte) roster.type(kept[i]);
            stays[kept[i]] = i;
        }
        int[] tie = new int[kept.length];
        int next = 0;
        for (int number = 0; number < stays.length; number++) {
            int i = stays[roster.byTie(number)];
            if (i != MatchingOutcome.NONE) {
                tie[i] = next++;
            }
        }
        return Roster.of(ids, type, tie);
    }

    private Choices lists() {
        Choices choices = all.choices();
        int[] first = new int[kept.length + 1];
        for (int i = 0; i < kept.length; i++) {
            first[i + 1] = first[i] + choices.end(kept[i]) - choices.first(kept[i]);
        }
        int[] places = new int[position.length];
        BitSet barred = new BitSet();
        BitSet tied = new BitSet();
        for (int at = 0; at < position.length; at++) {
            places[at] = choices.placeAt(position[at]);
            barred.set(at, !choices.eligibleAt(position[at]));
            tied.set(at, choices.tiedAt(position[at]));
        }
        return Choices.lists(first, places, all.places().size(), bits(barred)).tied(bits(tied));
    }

    private long @Nullable [] bits(BitSet set) {
        return set.isEmpty() ? null : Arrays.copyOf(set.toLongArray(), (position.length >> 6) + 1);
    }

    private Scores scores() {
        Scores scores = all.scores();
        Choices choices = all.choices();
        int[] score = new int[scores.common() ? kept.length : position.length];
        int filled = 0;
        for (int a : kept) {
            if (scores.common()) {
                score[filled++] = scores.at(a, choices.first(a), 0);
                continue;
            }
            for (int at = choices.first(a); at < choices.end(a); at++) {
                score[filled++] = scores.at(a, at, choices.placeAt(at));
            }
        }
        return scores.common() ? Scores.common(score) : Scores.listed(score);
    }

    private List<Team> teams() {
        List<Team> teams = new ArrayList<>();
        for (Team team : all.teams()) {
            List<Integer> members = new ArrayList<>();
            for (int member : team.members()) {
                int i = Arrays.binarySearch(kept, member);
                if (i >= 0) {
                    members.add(i);
                }
            }
            if (members.size() > 1) {
                teams.add(new Team(team.id(), members));
            }
        }
        return teams;
    }
}
