package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learners whose plans are limited in the same way: same pattern, order, ban class and lodgings. */
record LearnerClasses(List<List<Integer>> members) {

    static LearnerClasses of(Model model) {
        Map<List<Object>, List<Integer>> byKey = new LinkedHashMap<>();
        for (int l = 0; l < model.learners; l++) {
            Learner learner = model.problem.learners().get(l);
            List<Object> key = List.of(learner.pattern(), learner.order(), learner.banClass(), learner.lodgings());
            byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(l);
        }
        return new LearnerClasses(List.copyOf(byKey.values()));
    }
}
