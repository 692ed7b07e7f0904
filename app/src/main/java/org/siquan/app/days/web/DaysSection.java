package org.siquan.app.days.web;

import java.util.Optional;
import org.siquan.app.days.DayTasks;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.springframework.stereotype.Component;

/** What waits among the days, on the first page of those who act. */
@Component
class DaysSection implements HomeSection {

    private final DayTasks tasks;

    DaysSection(DayTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public String fragment() {
        return "days/home :: days";
    }

    @Override
    public Optional<Object> model(Actor actor) {
        if (actor.is(Role.PARK) || actor.is(Role.COMMISSION)) {
            return Optional.empty();
        }
        DayTasks.Waiting waiting = tasks.waiting();
        return waiting.none() ? Optional.empty() : Optional.of(waiting);
    }
}
