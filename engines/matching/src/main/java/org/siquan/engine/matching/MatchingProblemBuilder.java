package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;

/** Collects a matching problem of readable records and everything that is wrong with it. Not thread-safe. */
public final class MatchingProblemBuilder {

    private static final int MOST_TYPES = 256;

    private final List<Applicant> applicants = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final List<Reserve> reserves = new ArrayList<>();
    private final TeamSheet teams = new TeamSheet();

    MatchingProblemBuilder() {}

    /** Adds a learner. */
    public MatchingProblemBuilder applicant(Applicant applicant) {
        applicants.add(applicant);
        return this;
    }

    /** Adds a place. */
    public MatchingProblemBuilder place(Place place) {
        places.add(place);
        return this;
    }

    /** Adds a bound over places. */
    public MatchingProblemBuilder quota(Quota quota) {
        quotas.add(quota);
        return this;
    }

    /** Adds seats of a place kept for a group. */
    public MatchingProblemBuilder reserve(Reserve reserve) {
        reserves.add(reserve);
        return this;
    }

    /**
     * Adds learners who stay together.
     *
     * @param members ids of at least two applicants who rank the same places in the same order; nobody is in two teams
     */
    public MatchingProblemBuilder team(String id, List<String> members) {
        teams.add(id, members);
        return this;
    }

    /** Everything wrong so far, in the order of input; empty = {@link #build()} succeeds. */
    public List<Complaint> complaints() {
        Complaints found = new Complaints();
        Map<String, Integer> index = new HashMap<>();
        for (Place place : places) {
            found.unless(index.putIfAbsent(place.id(), index.size()) == null, "place.repeated", place.id());
            found.unless(place.most() >= 0, "place.negative", place.id());
            found.unless(place.least() >= 0 && place.least() <= Math.max(0, place.most()), "place.range", place.id());
        }
        bounds(found, index.keySet());
        applicants(found, index.keySet());
        teams.check(applicants, found);
        found.unless(types().size() <= MOST_TYPES, "applicant.types", String.valueOf(types().size()));
        if (found.all().isEmpty()) {
            found.all().addAll(forest(index).complaints());
        } else if (found.all().stream().noneMatch(c -> c.code().startsWith("place.repeated"))) {
            found.all().addAll(forest(index).crossings());
        }
        return List.copyOf(found.all());
    }

    private void bounds(Complaints found, Set<String> known) {
        Set<String> ids = new HashSet<>();
        for (Quota quota : quotas) {
            found.unless(ids.add(quota.id()), "quota.repeated", quota.id());
            found.unless(quota.most() >= 0, "quota.negative", quota.id());
            found.unless(quota.least() >= 0 && quota.least() <= Math.max(0, quota.most()), "quota.range", quota.id());
            found.unless(!quota.places().isEmpty(), "quota.empty", quota.id());
            for (String place : new TreeSet<>(quota.places())) {
                found.unless(known.contains(place), "quota.place-unknown", quota.id(), place);
            }
        }
        Map<String, Integer> seats = new HashMap<>();
        places.forEach(place -> seats.putIfAbsent(place.id(), place.most()));
        for (Reserve reserve : reserves) {
            found.unless(ids.add(reserve.id()), "quota.repeated", reserve.id());
            Integer most = seats.get(reserve.place());
            found.unless(most != null, "quota.place-unknown", reserve.id(), reserve.place());
            found.unless(
                    most == null || (reserve.seats() >= 0 && reserve.seats() <= Math.max(0, most)),
                    "reserve.range",
                    reserve.id());
        }
    }

    private void applicants(Complaints found, Set<String> known) {
        Set<String> ids = new HashSet<>();
        Set<Long> ties = new HashSet<>();
        for (Applicant applicant : applicants) {
            found.unless(ids.add(applicant.id()), "applicant.repeated", applicant.id());
            found.unless(ties.add(applicant.tie()), "applicant.tie", applicant.id());
            Set<String> chosen = new HashSet<>();
            for (Choice choice : applicant.choices()) {
                found.unless(known.contains(choice.place()), "choice.unknown", applicant.id(), choice.place());
                found.unless(chosen.add(choice.place()), "choice.repeated", applicant.id(), choice.place());
            }
        }
    }

    private List<Set<String>> types() {
        Set<String> counted = quotas.stream()
                .map(Quota::group)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        reserves.forEach(reserve -> counted.add(reserve.group()));
        Set<Set<String>> types = new HashSet<>(Set.of(Set.of()));
        counted.forEach(group -> types.add(Set.of(group))); // so that bounds cross or nest whoever applies
        applicants.forEach(applicant -> types.add(counted(applicant, counted)));
        return types.stream()
                .sorted(Comparator.comparing(type -> new TreeSet<>(type).toString()))
                .toList();
    }

    /** The applicant's groups that any bound counts by. */
    private static Set<String> counted(Applicant applicant, Set<String> counted) {
        Set<String> groups = new TreeSet<>(applicant.groups());
        groups.retainAll(counted);
        return groups;
    }

    private QuotaForestBuilder forest(Map<String, Integer> index) {
        QuotaForestBuilder forest = new QuotaForestBuilder(types());
        places.forEach(place -> forest.place(place.id(), place.name(), place.most()));
        for (Quota quota : quotas) {
            BitSet covered = new BitSet();
            for (String place : quota.places()) {
                if (index.containsKey(place)) {
                    covered.set(index.get(place));
                }
            }
            forest.quota(quota.id(), quota.name(), quota.least(), quota.most(), covered, quota.group());
        }
        for (Reserve reserve : reserves) {
            Integer place = index.get(reserve.place());
            if (place != null) {
                forest.reserve(reserve.id(), reserve.name(), place, reserve.group(), reserve.seats(), reserve.hard());
            }
        }
        return forest;
    }

    /**
     * The finished problem.
     *
     * @throws IllegalArgumentException if there are complaints; the message lists all
     */
    public MatchingProblem build() {
        List<Complaint> complaints = complaints();
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(
                    "the problem must be sound, had %d complaints:%n%s%nTry: complaints() first"
                            .formatted(
                                    complaints.size(),
                                    complaints.stream()
                                            .map(c -> "- " + c.code() + " "
                                                    + c.message().en())
                                            .collect(Collectors.joining(System.lineSeparator()))));
        }
        Map<String, Integer> index = new HashMap<>();
        places.forEach(place -> index.put(place.id(), index.size()));
        return MatchingProblem.of(
                        roster(), places, lists(index), scores(), forest(index).build(), refusals())
                .with(teams.of(applicants));
    }

    private Roster roster() {
        int n = applicants.size();
        List<Set<String>> types = types();
        Map<Set<String>, Integer> number = new HashMap<>();
        types.forEach(type -> number.put(type, number.size()));
        Set<String> counted = types.stream().flatMap(Set::stream).collect(Collectors.toSet());
        byte[] type = new byte[n];
        int[] tie = new int[n];
        Integer[] order = new Integer[n];
        for (int a = 0; a < n; a++) {
            type[a] =
                    number.getOrDefault(counted(applicants.get(a), counted), 0).byteValue();
            order[a] = a;
        }
        java.util.Arrays.sort(
                order, Comparator.comparingLong(a -> applicants.get(a).tie()));
        for (int t = 0; t < n; t++) {
            tie[order[t]] = t;
        }
        return Roster.of(applicants.stream().map(Applicant::id).toList(), type, tie);
    }

    private Choices lists(Map<String, Integer> index) {
        int[] first = new int[applicants.size() + 1];
        for (int a = 0; a < applicants.size(); a++) {
            first[a + 1] = Math.addExact(first[a], applicants.get(a).choices().size());
        }
        int[] wished = new int[first[applicants.size()]];
        BitSet barred = new BitSet(wished.length);
        int position = 0;
        for (Applicant applicant : applicants) {
            for (Choice choice : applicant.choices()) {
                wished[position] = index.getOrDefault(choice.place(), 0);
                barred.set(position++, !choice.eligible());
            }
        }
        long[] bits = java.util.Arrays.copyOf(barred.toLongArray(), (wished.length >> 6) + 1);
        return Choices.lists(first, wished, places.size(), barred.isEmpty() ? null : bits);
    }

    private Map<Integer, Text> refusals() {
        Map<Integer, Text> refusals = new HashMap<>();
        int position = 0;
        for (Applicant applicant : applicants) {
            for (Choice choice : applicant.choices()) {
                if (!choice.eligible()) {
                    refusals.put(position, choice.refusal());
                }
                position++;
            }
        }
        return refusals;
    }

    private Scores scores() {
        boolean common = applicants.stream()
                .allMatch(a ->
                        a.choices().stream().mapToInt(Choice::score).distinct().count() <= 1);
        if (common) {
            return Scores.common(applicants.stream()
                    .mapToInt(a ->
                            a.choices().isEmpty() ? 0 : a.choices().getFirst().score())
                    .toArray());
        }
        return Scores.listed(applicants.stream()
                .flatMap(a -> a.choices().stream())
                .mapToInt(Choice::score)
                .toArray());
    }
}
