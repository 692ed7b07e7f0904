package org.siquan.round;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Roster;
import org.siquan.engine.matching.Scores;
import org.siquan.engine.matching.Team;

/**
 * A round without names and marks: applicants are called by their place in the lottery, and scores are replaced by their
 * rank among all scores of the round. Who comes before whom stays the same at every place and under every bound, so the
 * outcome does too.
 */
final class Ranked {

    private Ranked() {}

    /** The same round in pseudonyms and ranks; reasons of barred choices are left out. */
    static MatchingProblem of(MatchingProblem problem) {
        return MatchingProblem.of(
                        roster(problem), problem.places(), problem.choices(), scores(problem), problem.forest())
                .with(teams(problem));
    }

    /** The same teams, called by their place in the list. */
    private static List<Team> teams(MatchingProblem problem) {
        List<Team> teams = new ArrayList<>();
        for (Team team : problem.teams()) {
            teams.add(new Team("T" + (teams.size() + 1), team.members()));
        }
        return teams;
    }

    /** Pseudonym of the applicant at a place of the lottery from 0, of one length for all. */
    static String pseudonym(int tie, int applicants) {
        int digits = String.valueOf(applicants).length();
        return "L" + String.format(java.util.Locale.ROOT, "%0" + digits + "d", tie + 1);
    }

    private static Roster roster(MatchingProblem problem) {
        Roster real = problem.roster();
        int n = real.size();
        byte[] type = new byte[n];
        int[] tie = new int[n];
        for (int a = 0; a < n; a++) {
            type[a] = (byte) real.type(a);
            tie[a] = real.tie(a);
        }
        List<String> names = new AbstractList<>() {
            @Override
            public String get(int applicant) {
                return pseudonym(real.tie(applicant), n);
            }

            @Override
            public int size() {
                return n;
            }
        };
        return Roster.of(names, type, tie);
    }

    /** Rank 0 for the lowest score of the round; equal scores keep equal ranks. */
    private static Scores scores(MatchingProblem problem) {
        Choices choices = problem.choices();
        int[] score = new int[choices.size()];
        for (int a = 0; a < problem.applicants(); a++) {
            for (int position = choices.first(a); position < choices.end(a); position++) {
                score[position] = problem.scores().at(a, position, choices.placeAt(position));
            }
        }
        int[] different = Arrays.stream(score).sorted().distinct().toArray();
        if (!problem.scores().common()) {
            for (int position = 0; position < score.length; position++) {
                score[position] = Arrays.binarySearch(different, score[position]);
            }
            return Scores.listed(score);
        }
        int[] one = new int[problem.applicants()];
        for (int a = 0; a < one.length; a++) {
            int first = choices.first(a);
            one[a] = first == choices.end(a) ? 0 : Arrays.binarySearch(different, score[first]);
        }
        return Scores.common(one);
    }
}
