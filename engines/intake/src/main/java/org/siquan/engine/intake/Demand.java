package org.siquan.engine.intake;

import java.util.List;
import java.util.Map;

/**
 * Demand for one occupation in every scenario, and how programmes serve it.
 *
 * @param occupation unique
 * @param scenarios openings in each scenario, &ge; 0; all demands of a problem have the same number
 * @param percentByProgramme whole percent of a programme's seats that serve this occupation, 0..100
 */
public record Demand(String occupation, List<Integer> scenarios, Map<String, Integer> percentByProgramme) {

    public Demand {
        scenarios = List.copyOf(scenarios);
        percentByProgramme = Map.copyOf(percentByProgramme);
    }

    /** Learners of this occupation per seat of the programme, in 1/10,000. */
    long shareOf(Programme programme) {
        return (long) percentByProgramme.getOrDefault(programme.id(), 0)
                * programme.pipeline().graduatePercent();
    }

    double mean() {
        return scenarios.stream().mapToInt(Integer::intValue).average().orElse(0);
    }
}
