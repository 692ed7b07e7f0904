package org.siquan.engine.scheduling.verify.itc2019;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.verify.itc2019.Breaches.Rule;

/** Times, rooms and relations: what of the solution can be believed, and what it costs. */
final class PlacementCheck {

    private final GivenProblem problem;
    private final Breaches breaches;
    /** Classes that have a time of their list. */
    final Map<String, Sitting> sittings = new LinkedHashMap<>();

    long time;
    long room;
    long distribution;

    PlacementCheck(GivenProblem problem, Breaches breaches) {
        this.problem = problem;
        this.breaches = breaches;
    }

    void check(GivenSolution solution) {
        for (GivenClass given : problem.classes.values()) {
            GivenSolution.Entry entry = solution.classes.get(given.id);
            if (entry == null || entry.days() == null || entry.weeks() == null) {
                breaches.add(Rule.U01, "班 %s 没有时间".formatted(given.id), "class %s has no time".formatted(given.id));
            } else {
                place(given, entry, entry.days(), entry.weeks());
            }
        }
        for (String id : solution.classes.keySet()) {
            if (!problem.classes.containsKey(id)) {
                breaches.add(Rule.U01, "没有班 %s".formatted(id), "there is no class %s".formatted(id));
            }
        }
        rooms();
        problem.relations.forEach(this::relation);
    }

    private void place(GivenClass given, GivenSolution.Entry entry, String days, String weeks) {
        GivenClass.Choice choice = given.times.get(new GivenClass.TimeKey(days, entry.start(), weeks));
        if (choice == null) {
            breaches.add(
                    Rule.U01,
                    "班 %s 的时间不在可选之列".formatted(given.id),
                    "the time of class %s is not in its list".formatted(given.id));
            return;
        }
        String roomId = room(given, entry.room());
        time += choice.penalty();
        sittings.put(
                given.id,
                new Sitting(XmlEvents.bits(days), XmlEvents.bits(weeks), entry.start(), choice.length(), roomId));
    }

    private @Nullable String room(GivenClass given, @Nullable String written) {
        Integer penalty = written == null ? null : given.rooms.get(written);
        boolean right = given.needsRoom ? penalty != null : written == null;
        if (!right) {
            breaches.add(
                    Rule.U02,
                    "班 %s 的教室不对：%s".formatted(given.id, written),
                    "the room of class %s is wrong: %s".formatted(given.id, written));
        }
        room += penalty == null ? 0 : penalty;
        return penalty == null ? null : written;
    }

    private void rooms() {
        Map<String, List<String>> occupants = new HashMap<>();
        sittings.forEach((id, sitting) -> {
            String at = sitting.room();
            if (at == null) {
                return;
            }
            if (problem.closed.getOrDefault(at, List.of()).stream().anyMatch(sitting::overlaps)) {
                breaches.add(
                        Rule.U03,
                        "班 %s 上课时教室 %s 不可用".formatted(id, at),
                        "room %s is closed when class %s takes place".formatted(at, id));
            }
            List<String> before = occupants.computeIfAbsent(at, key -> new ArrayList<>());
            for (String other : before) {
                if (sitting.overlaps(sittings.getOrDefault(other, sitting))) {
                    breaches.add(
                            Rule.U04,
                            "班 %s 与 %s 同时占用教室 %s".formatted(other, id, at),
                            "classes %s and %s are in room %s at the same time".formatted(other, id, at));
                }
            }
            before.add(id);
        });
    }

    private void relation(GivenRelation relation) {
        Relations relations = new Relations(problem);
        List<Sitting> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String id : relation.classes) {
            Sitting sitting = sittings.get(id);
            if (sitting != null) {
                all.add(sitting);
                ids.add(id);
            }
        }
        if (Relations.pairwise(relation)) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    if (!relations.holds(relation, all.get(i), all.get(j))) {
                        violated(relation, relation.penalty, ids.get(i) + "–" + ids.get(j));
                    }
                }
            }
        } else if (relations.excess(relation, all) > 0) {
            violated(relation, relations.penalty(relation, all), String.join(", ", ids));
        }
    }

    private void violated(GivenRelation relation, long penalty, String classes) {
        if (relation.required) {
            breaches.add(
                    Rule.U05,
                    "%s 不满足：%s".formatted(relation.type, classes),
                    "%s does not hold: %s".formatted(relation.type, classes));
        } else {
            distribution += penalty;
        }
    }
}
