package org.siquan.app.cycle.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.app.cycle.LearnerYear;
import org.siquan.app.cycle.WorkBlock;
import org.siquan.region.ClassId;
import org.siquan.region.Institution;
import org.siquan.region.Learner;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.year.MatchingResult;
import org.siquan.year.ScheduleResult;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;

/** Cuts a finished year into everybody's own part: learners for their schools, work blocks for the enterprises. */
final class PeopleParts {

    private final YearRun year;
    private final RegionIndex index;
    private final Map<String, Learner> learners = new HashMap<>();
    private final Map<String, ScheduleResult.Plan> plans = new HashMap<>();
    private final Map<String, List<TrainingResult.Gate>> gates = new HashMap<>();

    PeopleParts(Region region, YearRun year) {
        this.year = year;
        index = RegionIndex.of(region);
        region.talent().learners().forEach(l -> learners.put(l.id().value(), l));
        year.schedule().plans().forEach(p -> plans.put(p.learner(), p));
        year.training()
                .gates()
                .forEach(g -> gates.computeIfAbsent(g.learner(), k -> new ArrayList<>())
                        .add(g));
    }

    List<PeopleTable.LearnerRow> learnerRows() {
        List<PeopleTable.LearnerRow> rows = new ArrayList<>();
        for (MatchingResult.Placement placement : year.matching().placements()) {
            Learner learner = learners.get(placement.learner());
            if (learner != null) {
                Institution school = index.institutionOf(learner);
                String classId = placement.classId();
                List<TrainingResult.Gate> own = gates.getOrDefault(placement.learner(), List.of());
                LearnerYear row = new LearnerYear(
                        placement.learner(),
                        placement.name(),
                        school.zh(),
                        classId == null
                                ? null
                                : index.orderClass(new ClassId(classId)).zh(),
                        placement.choice(),
                        worst(own),
                        placement,
                        plans.get(placement.learner()),
                        own);
                rows.add(new PeopleTable.LearnerRow(school.id().value(), row, classId == null ? "" : classId));
            }
        }
        return rows;
    }

    private static String worst(List<TrainingResult.Gate> gates) {
        for (String decision : List.of("MAY_NOT_START", "PAPERS_MISSING", "MAY_START")) {
            if (gates.stream().anyMatch(g -> g.decision().equals(decision))) {
                return decision;
            }
        }
        return "NONE";
    }

    List<PeopleTable.BlockRow> blockRows() {
        List<PeopleTable.BlockRow> rows = new ArrayList<>();
        for (ScheduleResult.Plan plan : year.schedule().plans()) {
            Learner learner = learners.get(plan.learner());
            String enterprise = index.enterpriseOf(
                            index.orderOf(new ClassId(plan.classId())).id())
                    .id()
                    .value();
            for (ScheduleResult.Block block : plan.blocks()) {
                if (block.work() && learner != null) {
                    rows.add(new PeopleTable.BlockRow(
                            enterprise,
                            new WorkBlock(
                                    plan.learner(),
                                    plan.name(),
                                    index.institutionOf(learner).zh(),
                                    block.week(),
                                    block.weeks(),
                                    block.post() == null ? "" : block.post(),
                                    block.mentor() == null ? "" : block.mentor(),
                                    block.place())));
                }
            }
        }
        return rows;
    }
}
