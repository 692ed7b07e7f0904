package org.siquan.app.apprenticeship;

import java.time.LocalDate;
import java.util.UUID;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/**
 * A finished rotation that shall become a plan.
 *
 * @param run what computed it
 * @param monday first day of week 1
 * @param bound no schedule of the problem costs less, in the engine's unit
 */
public record NewPlan(
        UUID run,
        int year,
        LocalDate monday,
        RotationProblem problem,
        RotationSchedule schedule,
        long bound,
        PlanNames names) {}
