package org.siquan.app.apprenticeship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSchedule.Cell;

/**
 * A plan of the small park that nobody computed. Weeks 1–5 everybody is in the course; then, in weeks 7–11 and 12–16:
 * L1 at post-a and again at post-a; L3 at post-a2, then post-b; L2 twice at post-b; L4 at post-b, then post-a2. Post-a and
 * post-a2 take one learner each, post-b two; post-c takes whoever comes, though only three in weeks 12–14; post-d is for
 * another order.
 */
final class PlanByHand {

    /** A year that has not begun, whenever this is read. */
    static final LocalDate NOT_YET = LocalDate.of(2096, 9, 3);

    private static final int WEEKS = 20;
    private static final List<String> POSTS = List.of("post-a", "post-a2", "post-b", "post-c", "post-d");

    private PlanByHand() {}

    static NewPlan of(LocalDate monday) {
        return new NewPlan(UUID.randomUUID(), 2026, monday, problem(), schedule(), 0, names());
    }

    private static RotationProblem problem() {
        String a = SmallPark.FIRST_ENTERPRISE;
        String b = SmallPark.SECOND_ENTERPRISE;
        Set<String> both = Set.of("order-a", "order-b");
        var builder = RotationProblem.over(WEEKS)
                .closedWeeks(Set.of(5))
                .patterns(new BlockPattern(
                        "turns", List.of(Block.courseIn("lab", "campus", 5, 6), Block.work(5, 6), Block.work(5, 6)), 4))
                .laboratories(new Laboratory("lab", 4))
                .lodgings(new Lodging("dorm", 4))
                .posts(
                        new Post("post-a", a, "site-a", 1, both),
                        new Post("post-a2", a, "site-a", 1, both),
                        new Post("post-b", b, "site-b", 2, both),
                        new Post("post-c", b, "site-b", 9, both),
                        new Post("post-d", b, "site-b", 9, Set.of("order-z")))
                .limit("post-c", 11, 13, 3)
                .mentors(Mentor.of("mentor-a", a, 2), Mentor.of("mentor-b", b, 2), Mentor.of("mentor-c", b, 2))
                .travel("dorm", "site-a", 20)
                .travel("dorm", "site-b", 30)
                .travel("dorm", "campus", 10);
        for (String learner : SmallPark.LEARNERS) {
            boolean first = learner.equals("L1") || learner.equals("L3");
            builder.learners(Learner.of(learner, "turns", "class", first ? "order-a" : "order-b", "dorm"));
        }
        return builder.build();
    }

    private static RotationSchedule schedule() {
        return RotationSchedule.of(List.of(
                row("post-a", "post-a"), row("post-b", "post-b"), row("post-a2", "post-b"), row("post-b", "post-a2")));
    }

    private static List<Cell> row(String first, String second) {
        List<Cell> row = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            boolean idle = week == 6 || week > 16;
            row.add(
                    idle
                            ? Cell.IDLE
                            : week < 6
                                    ? new Cell(0, RotationSchedule.NONE, RotationSchedule.NONE, 0)
                                    : week < 12 ? at(1, first) : at(2, second));
        }
        return row;
    }

    private static Cell at(int block, String post) {
        return new Cell(block, POSTS.indexOf(post), post.startsWith("post-a") ? 0 : 1, 0);
    }

    private static PlanNames names() {
        PlanNames small = SmallPark.names();
        Map<String, PlanNames.WorkPlace> posts = new HashMap<>(small.posts());
        posts.put("post-a2", new PlanNames.WorkPlace("检测岗", SmallPark.FIRST_ENTERPRISE, "甲企", "6-20", "装备"));
        posts.put("post-c", new PlanNames.WorkPlace("质检岗", SmallPark.SECOND_ENTERPRISE, "乙企", "6-20", "装备"));
        posts.put("post-d", new PlanNames.WorkPlace("物流岗", SmallPark.SECOND_ENTERPRISE, "乙企", "6-20", "装备"));
        return new PlanNames(
                small.learners(),
                posts,
                small.mentors(),
                small.sites(),
                small.laboratories(),
                small.lodgings(),
                small.closedWeeks());
    }
}
