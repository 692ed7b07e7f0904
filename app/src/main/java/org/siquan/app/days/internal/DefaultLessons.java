package org.siquan.app.days.internal;

import java.util.List;
import java.util.Map;
import org.siquan.app.days.Lessons;
import org.siquan.app.days.Side;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementsAtWork;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultLessons implements Lessons {

    private final DayRights rights;
    private final PlacementsAtWork atWork;
    private final ShiftPlan shifts;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    DefaultLessons(DayRights rights, PlacementsAtWork atWork, ShiftPlan shifts, JdbcClient jdbc, AuditLog audit) {
        this.rights = rights;
        this.atWork = atWork;
        this.shifts = shifts;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public int enter(PlacementId id, Lesson lesson, boolean allAtTheUnit) {
        RunningPlacement running = rights.changed(id, Side.SCHOOL);
        if (lesson.day().isAfter(shifts.today())) {
            throw ProblemException.invalid("days-future", lesson.day(), shifts.today());
        }
        if (!running.on(lesson.day())) {
            throw ProblemException.invalid("days-outside", lesson.day());
        }
        String words = DayWords.note(lesson.words());
        List<Placement> taught = allAtTheUnit
                ? atWork.on(lesson.day(), running.placement().enterprise()).stream()
                        .filter(other -> other.on(lesson.day()))
                        .map(RunningPlacement::placement)
                        .filter(other ->
                                other.school().equals(running.placement().school()))
                        .toList()
                : List.of(running.placement());
        int entered = taught.stream()
                .mapToInt(placement -> insert(placement, lesson, words))
                .sum();
        audit.record(
                "days.lesson",
                "placement:" + id,
                Map.of("topic", lesson.topic().name(), "learners", Integer.toString(entered)));
        return entered;
    }

    private int insert(Placement placement, Lesson lesson, String words) {
        return jdbc.sql("""
                        insert into days.lesson (%s, topic, day, words, actor) values (%s, :topic, :day, :words, :actor)
                        on conflict do nothing""".formatted(OfPlacement.COLUMNS, OfPlacement.VALUES))
                .params(OfPlacement.values(placement))
                .param("topic", lesson.topic().name())
                .param("day", lesson.day())
                .param("words", words)
                .param("actor", ActingAs.get().name())
                .update();
    }

    @Override
    public List<Lesson> of(PlacementId id) {
        rights.visible(id);
        return jdbc.sql("""
                        select topic, day, words from days.lesson
                        where park_id = platform.park() and placement_id = :id order by day desc, topic""")
                .param("id", id.value())
                .query((row, _) -> new Lesson(
                        Topic.valueOf(row.getString("topic")),
                        row.getDate("day").toLocalDate(),
                        row.getString("words")))
                .list();
    }
}
