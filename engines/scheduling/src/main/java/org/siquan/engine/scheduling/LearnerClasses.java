package org.siquan.engine.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Learners that need not be told apart. */
record LearnerClasses(List<List<Integer>> members) {

    /** Those whose plans are limited in the same way: same pattern, order, ban class and lodgings. */
    static LearnerClasses of(Model model) {
        return by(
                model.problem,
                learner -> List.of(learner.pattern(), learner.order(), learner.banClass(), learner.lodgings()));
    }

    /** Those whose plans also cost the same: the wishes are the same too. */
    static LearnerClasses alike(RotationProblem problem) {
        return by(
                problem,
                learner -> List.of(
                        learner.pattern(),
                        learner.order(),
                        learner.banClass(),
                        learner.lodgings(),
                        learner.preferredPosts()));
    }

    private static LearnerClasses by(RotationProblem problem, Function<Learner, List<Object>> key) {
        Map<List<Object>, List<Integer>> byKey = new LinkedHashMap<>();
        for (int l = 0; l < problem.learners().size(); l++) {
            byKey.computeIfAbsent(key.apply(problem.learners().get(l)), ignored -> new ArrayList<>())
                    .add(l);
        }
        return new LearnerClasses(List.copyOf(byKey.values()));
    }
}
