package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applicants with ranked choices, places with seats, and a laminar family of quotas (any two are nested or share no
 * learner-place pair). Immutable and thread-safe. Indices follow the order in which things were added.
 *
 * <p>Every place is itself a quota; {@code quotas()} lists the given ones, the places' own bounds come first in the
 * internal numbering. Priority at a place: score (higher first), then tie (smaller first). Across the places of one quota
 * the same comparison holds, then the smaller index of the place; so scores under one quota must share one scale.
 */
public final class MatchingProblem {

    private final List<Applicant> applicants;
    private final List<Place> places;
    private final List<Quota> quotas;
    private final List<String> groups;
    private final Map<String, Integer> placeIndex = new HashMap<>();
    private final int[] group;
    private final int[][] choices;
    private final int[][] scores;
    private final boolean[][] eligible;
    private final long[] ties;
    private final int[][] chains;
    private final int[] caps;

    MatchingProblem(MatchingProblemBuilder from) {
        applicants = List.copyOf(from.applicants);
        places = List.copyOf(from.places);
        quotas = List.copyOf(from.quotas);
        places.forEach(place -> placeIndex.put(place.id(), placeIndex.size()));
        groups = applicants.stream().map(Applicant::group).distinct().sorted().toList();
        group = applicants.stream().mapToInt(a -> groups.indexOf(a.group())).toArray();
        choices = applicants.stream()
                .map(a -> a.choices().stream()
                        .mapToInt(c -> placeIndex.getOrDefault(c.place(), -1))
                        .toArray())
                .toArray(int[][]::new);
        scores = applicants.stream()
                .map(a -> a.choices().stream().mapToInt(Choice::score).toArray())
                .toArray(int[][]::new);
        eligible = new boolean[choices.length][];
        for (int a = 0; a < choices.length; a++) {
            List<Choice> given = applicants.get(a).choices();
            eligible[a] = new boolean[given.size()];
            for (int k = 0; k < given.size(); k++) {
                eligible[a][k] = given.get(k).eligible();
            }
        }
        ties = applicants.stream().mapToLong(Applicant::tie).toArray();
        caps = new int[places.size() + quotas.size()];
        for (int p = 0; p < places.size(); p++) {
            caps[p] = places.get(p).most();
        }
        for (int q = 0; q < quotas.size(); q++) {
            caps[places.size() + q] = quotas.get(q).most();
        }
        chains = chains();
    }

    /** For each place and group the quotas that count the pair, innermost first; shape [place × groups + group]. */
    private int[][] chains() {
        int[] sizes = new int[quotas.size()];
        for (int q = 0; q < sizes.length; q++) {
            sizes[q] = Laminar.pairs(quotas.get(q), groups.size());
        }
        int[][] result = new int[places.size() * Math.max(1, groups.size())][];
        for (int p = 0; p < places.size(); p++) {
            for (int g = 0; g < groups.size(); g++) {
                List<int[]> nodes = new ArrayList<>();
                nodes.add(new int[] {p, groups.size()});
                for (int q = 0; q < quotas.size(); q++) {
                    Quota quota = quotas.get(q);
                    if (quota.places().contains(places.get(p).id())
                            && (quota.group() == null || quota.group().equals(groups.get(g)))) {
                        nodes.add(new int[] {places.size() + q, sizes[q]});
                    }
                }
                nodes.sort((a, b) -> a[1] != b[1] ? Integer.compare(a[1], b[1]) : Integer.compare(a[0], b[0]));
                result[p * groups.size() + g] =
                        nodes.stream().mapToInt(n -> n[0]).toArray();
            }
        }
        return result;
    }

    /** Starts a problem; nothing throws before {@link MatchingProblemBuilder#build()}. */
    public static MatchingProblemBuilder builder() {
        return new MatchingProblemBuilder();
    }

    /** Learners in the order added. */
    public List<Applicant> applicants() {
        return applicants;
    }

    /** Places in the order added. */
    public List<Place> places() {
        return places;
    }

    /** The quotas beyond the places' own seats. */
    public List<Quota> quotas() {
        return quotas;
    }

    /** Index of a place. @throws IllegalArgumentException if there is no such place */
    public int place(String id) {
        Integer index = placeIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException(
                    "place must be one of the %d places, was %s%nTry: an id of places()".formatted(places.size(), id));
        }
        return index;
    }

    int place(int applicant, int choice) {
        return choices[applicant][choice];
    }

    int choices(int applicant) {
        return choices[applicant].length;
    }

    boolean eligible(int applicant, int choice) {
        return eligible[applicant][choice];
    }

    /** Quota numbers that count this applicant at this place, innermost first; do not change the array. */
    int[] chain(int applicant, int place) {
        return chains[place * groups.size() + group[applicant]];
    }

    int nodes() {
        return caps.length;
    }

    int cap(int node) {
        return caps[node];
    }

    String name(int node) {
        return node < places.size()
                ? places.get(node).name()
                : quotas.get(node - places.size()).name();
    }

    /** Negative if the first applicant's choice comes before the second's; never 0 for different applicants. */
    int compare(int a, int choiceA, int b, int choiceB) {
        int byScore = Integer.compare(scores[b][choiceB], scores[a][choiceA]);
        if (byScore != 0) {
            return byScore;
        }
        int byTie = Long.compare(ties[a], ties[b]);
        return byTie != 0 ? byTie : Integer.compare(choices[a][choiceA], choices[b][choiceB]);
    }

    /** The same problem without some places: their choices are passed over. */
    boolean[] all() {
        boolean[] open = new boolean[places.size()];
        Arrays.fill(open, true);
        return open;
    }
}
