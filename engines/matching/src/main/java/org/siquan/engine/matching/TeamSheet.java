package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Teams by the ids of their members, as they are handed in. */
final class TeamSheet {

    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();

    void add(String id, List<String> learners) {
        if (members.putIfAbsent(id, List.copyOf(learners)) != null) {
            repeated.add(id);
        }
    }

    void check(List<Applicant> applicants, Complaints found) {
        Map<String, Applicant> known = new HashMap<>();
        applicants.forEach(applicant -> known.put(applicant.id(), applicant));
        repeated.forEach(id -> found.unless(false, "team.repeated", id));
        Set<String> placed = new HashSet<>();
        members.forEach((team, learners) -> {
            found.unless(learners.size() > 1, "team.size", team);
            for (String learner : learners) {
                found.unless(known.containsKey(learner), "team.unknown", team, learner);
                found.unless(placed.add(learner), "team.member-twice", team, learner);
            }
            List<Applicant> listed =
                    learners.stream().map(known::get).filter(Objects::nonNull).toList();
            for (Applicant each : listed) {
                found.unless(list(each).equals(list(listed.getFirst())), "team.lists-differ", team, each.id());
            }
        });
    }

    private static List<String> list(Applicant applicant) {
        return applicant.choices().stream().map(Choice::place).toList();
    }

    /** With members as indices of applicants; everything must be known. */
    List<Team> of(List<Applicant> applicants) {
        Map<String, Integer> index = new HashMap<>();
        applicants.forEach(applicant -> index.put(applicant.id(), index.size()));
        List<Team> teams = new ArrayList<>();
        members.forEach((team, learners) -> teams.add(
                new Team(team, learners.stream().map(index::get).sorted().toList())));
        return teams;
    }
}
