package org.siquan.app.apprenticeship.internal;

import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanNames;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.springframework.stereotype.Component;

/** Writes what belongs to a version of a plan and reads it as the engine does. Callers act for the whole park. */
@Component
class PlanStore {

    private final SettingTable settings;
    private final PlaceTable places;
    private final AssignmentTable assignments;
    private final RecentPlans recent = new RecentPlans();

    /** A version as the engine reads it. */
    record Loaded(RotationProblem problem, RotationSchedule schedule, PlanNames names) {

        AssignmentRows rows() {
            return new AssignmentRows(problem, names);
        }
    }

    PlanStore(SettingTable settings, PlaceTable places, AssignmentTable assignments) {
        this.settings = settings;
        this.places = places;
        this.assignments = assignments;
    }

    void insert(PlanId plan, RotationProblem problem, RotationSchedule schedule, PlanNames names) {
        settings.insert(plan, Setting.of(problem, names));
        places.insert(plan, problem, names);
        assignments.insert(plan, new AssignmentRows(problem, names).of(schedule));
    }

    /** The same for who asks again and again while a block is moved about; it has proved by the version that it may. */
    Loaded load(PlanVersion plan) {
        return recent.get(plan, () -> load(plan.id()));
    }

    Loaded load(PlanId plan) {
        Setting setting = settings.read(plan);
        RotationProblem problem = setting.problem();
        return new Loaded(
                problem,
                new AssignmentRows(problem, setting.names()).schedule(assignments.list(plan)),
                setting.names());
    }
}
