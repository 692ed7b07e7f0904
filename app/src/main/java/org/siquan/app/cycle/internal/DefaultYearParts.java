package org.siquan.app.cycle.internal;

import java.util.List;
import java.util.UUID;
import org.siquan.app.cycle.LearnerCounts;
import org.siquan.app.cycle.LearnerWeeks;
import org.siquan.app.cycle.LoadWeeks;
import org.siquan.app.cycle.OpenPoint;
import org.siquan.app.cycle.OwnClass;
import org.siquan.app.cycle.WeekLoad;
import org.siquan.app.cycle.YearParts;
import org.siquan.app.platform.PageOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultYearParts implements YearParts {

    private final PeopleTable people;
    private final PartsTable parts;

    DefaultYearParts(PeopleTable people, PartsTable parts) {
        this.people = people;
        this.parts = parts;
    }

    @Override
    public LearnerCounts countLearners(UUID run) {
        return people.counts(run);
    }

    @Override
    public List<OwnClass> listClasses(UUID run) {
        return parts.classes(run);
    }

    @Override
    public List<OpenPoint> listOpenPoints(UUID run, OpenPoint.Side side) {
        return parts.points(run, side);
    }

    @Override
    public PageOf<LearnerWeeks> listLearnerWeeks(UUID run, String words, int page, int size) {
        return people.weeks(run, words, page, size);
    }

    @Override
    public PageOf<LoadWeeks> listLoadWeeks(
            UUID run, WeekLoad.Kind kind, String words, String mentor, int page, int size) {
        PageOf<PartsTable.LoadRow> loads = parts.loads(run, kind, words, mentor, page, size);
        return new PageOf<>(
                loads.rows().stream()
                        .map(row -> new LoadWeeks(
                                row.load(),
                                people.blocksOf(run, row.org(), kind, row.load().name())))
                        .toList(),
                page,
                size,
                loads.total());
    }
}
