package org.siquan.engine.matching.verify.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.siquan.engine.matching.verify.GivenRound;
import org.siquan.engine.matching.verify.GivenRoundBuilder;
import org.siquan.engine.matching.verify.Priority;
import org.siquan.engine.matching.verify.Wishes;

/** Makes a round of what the files say. */
final class Assembly {

    private static final int MOST_TYPES = 256;

    private final Draft draft;
    private final Faults faults;
    private final String file;

    Assembly(Draft draft, Faults faults, String file) {
        this.draft = draft;
        this.faults = faults;
        this.file = file;
    }

    GivenRound round() {
        conditions();
        Priority priority = new Numbering(draft, faults, file).priority();
        Set<String> counted = counted();
        Map<Set<String>, Integer> types = new LinkedHashMap<>();
        types.put(Set.of(), 0);
        int[] type = new int[draft.applicants.size()];
        for (int a = 0; a < type.length; a++) {
            Set<String> groups = new HashSet<>(draft.groups.get(a));
            groups.retainAll(counted);
            type[a] = types.computeIfAbsent(groups, any -> types.size());
        }
        if (types.size() > MOST_TYPES) {
            faults.add("types", file, 0, "计数所用的类别组合超过 256 种", "bounds count by more than 256 combinations of groups");
            return GivenRound.builder().build();
        }
        GivenRoundBuilder round = GivenRound.builder(List.copyOf(types.keySet()));
        draft.places.forEach(p -> round.place(p.id(), p.name(), p.least(), p.most()));
        draft.quotas.forEach(q -> round.quota(q.id(), q.name(), q.least(), q.most(), q.places(), q.group()));
        draft.reserves.forEach(r -> round.reserve(r.id(), r.name(), r.place(), r.group(), r.seats(), r.hard()));
        draft.teams.forEach(t -> round.team(t.id(), t.members()));
        draft.reasons.forEach(round::reason);
        byte[] narrow = new byte[type.length];
        IntStream.range(0, type.length).forEach(a -> narrow[a] = (byte) type[a]);
        return round.applicants(draft.applicants, narrow, lottery())
                .wishes(
                        Wishes.lists(ints(draft.first), ints(draft.wished))
                                .barring(draft.barred)
                                .tying(draft.tied),
                        priority)
                .build();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Groups that any bound counts by. */
    private Set<String> counted() {
        Set<String> counted = new HashSet<>();
        draft.reserves.forEach(reserve -> counted.add(reserve.group()));
        draft.quotas.stream()
                .map(quota -> quota.group() == null ? "" : quota.group())
                .forEach(counted::add);
        return counted;
    }

    private int[] lottery() {
        if (draft.ties.isEmpty()) {
            return IntStream.range(0, draft.applicants.size()).toArray();
        }
        Map<Long, Integer> byTie = new TreeMap<>();
        for (int a = 0; a < draft.ties.size(); a++) {
            byTie.put(draft.ties.get(a), a);
        }
        int[] tie = new int[draft.applicants.size()];
        int next = 0;
        for (int a : byTie.values()) {
            tie[a] = next++;
        }
        return tie;
    }

    /** Bars choices that the place's conditions refuse. A mark that is missing reaches no minimum. */
    private void conditions() {
        Map<Integer, Set<String>> required = new HashMap<>();
        for (int p = 0; p < draft.places.size(); p++) {
            required.put(p, new HashSet<>(draft.places.get(p).requires()));
        }
        List<Integer> wished = draft.wished;
        for (int a = 0; a < draft.applicants.size(); a++) {
            for (int i = draft.first.get(a); i < draft.first.get(a + 1); i++) {
                Draft.PlaceLine place = draft.places.get(wished.get(i));
                Set<String> groups = new HashSet<>(draft.groups.get(a));
                if (!place.requires().isEmpty() && !groups.removeAll(required.getOrDefault(wished.get(i), Set.of()))) {
                    draft.bar(i, "不属于该班招收的类别", "belongs to none of the groups that the place requires");
                }
                int applicant = a;
                List<String> below = new ArrayList<>();
                place.minimum().forEach((subject, least) -> {
                    if (draft.mark(subject, applicant) < least) {
                        below.add(subject);
                    }
                });
                if (!below.isEmpty()) {
                    String subjects = String.join(" ", below);
                    draft.bar(i, subjects + " 未达最低成绩", "is below the least mark of " + subjects);
                }
            }
        }
    }
}
