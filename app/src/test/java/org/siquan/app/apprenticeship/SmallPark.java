package org.siquan.app.apprenticeship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.siquan.app.People;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.Organisations.Kind;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Laboratory;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Lodging;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSolver;

/**
 * Two schools with two learners each, two enterprises with a post each, twenty weeks of which the sixth is closed: small
 * enough to know by heart. The first learner of each school works at the first enterprise, the second at the second.
 */
public final class SmallPark {

    public static final String FIRST_SCHOOL = "school-a";
    public static final String SECOND_SCHOOL = "school-b";
    public static final String FIRST_ENTERPRISE = "ent-a";
    public static final String SECOND_ENTERPRISE = "ent-b";
    public static final List<String> LEARNERS = List.of("L1", "L2", "L3", "L4");
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private SmallPark() {}

    /** A park of its own with the organisations. */
    public static ParkId open(TenantTransactions transactions, Organisations organisations) {
        ParkId park = new ParkId("plan-" + UUID.randomUUID().toString().substring(0, 8));
        transactions.runAs(system(park), () -> {
            organisations.save(new Organisations.Park(park, "园", "Park", false));
            organisations.save(organisation("park", Kind.PARK));
            organisations.save(organisation(FIRST_SCHOOL, Kind.SCHOOL));
            organisations.save(organisation(SECOND_SCHOOL, Kind.SCHOOL));
            organisations.save(organisation(FIRST_ENTERPRISE, Kind.ENTERPRISE));
            organisations.save(organisation(SECOND_ENTERPRISE, Kind.ENTERPRISE));
        });
        return park;
    }

    private static Organisations.Organisation organisation(String id, Kind kind) {
        return new Organisations.Organisation(new OrgId(id), kind, id, id, false);
    }

    /** Somebody of an organisation of the park. */
    public static Actor person(ParkId park, String org, Role role) {
        return People.person(park, new OrgId(org), role);
    }

    public static Actor system(ParkId park) {
        return Actor.system("test", park);
    }

    /** A solved rotation of the park. */
    public static NewPlan plan(UUID run) {
        return plan(run, MONDAY);
    }

    static NewPlan plan(UUID run, LocalDate monday) {
        RotationProblem problem = problem();
        if (!(new RotationSolver().solve(problem, RunControl.of(1, 20_000)) instanceof RotationResult.Solved solved)) {
            throw new IllegalStateException("the small park must have a plan");
        }
        return new NewPlan(run, 2026, monday, problem, solved.schedule(), solved.lowerBound(), names());
    }

    static RotationProblem problem() {
        var builder = RotationProblem.over(20)
                .closedWeeks(Set.of(5))
                .patterns(new BlockPattern("turn", List.of(Block.courseIn("lab", "campus", 5, 6), Block.work(5, 6)), 6))
                .laboratories(new Laboratory("lab", 4))
                .lodgings(new Lodging("dorm", 4), new Lodging("home", Lodging.UNLIMITED))
                .posts(
                        new Post("post-a", FIRST_ENTERPRISE, "site-a", 2, Set.of("order-a")),
                        new Post("post-b", SECOND_ENTERPRISE, "site-b", 4, Set.of("order-b")))
                .mentors(
                        Mentor.of("mentor-a", FIRST_ENTERPRISE, 2),
                        Mentor.of("mentor-b", SECOND_ENTERPRISE, 2),
                        Mentor.of("mentor-c", SECOND_ENTERPRISE, 2));
        for (String learner : LEARNERS) {
            builder.learners(Learner.of(learner, "turn", "class", order(learner), "dorm"));
        }
        for (String lodging : List.of("dorm", "home")) {
            builder.travel(lodging, "site-a", 20).travel(lodging, "site-b", 30).travel(lodging, "campus", 10);
        }
        return builder.build();
    }

    private static String order(String learner) {
        return learner.equals("L1") || learner.equals("L3") ? "order-a" : "order-b";
    }

    static PlanNames names() {
        Map<String, PlanNames.Person> learners = new HashMap<>();
        for (String learner : LEARNERS) {
            boolean first = learner.equals("L1") || learner.equals("L2");
            learners.put(
                    learner,
                    new PlanNames.Person(
                            "学生" + learner,
                            first ? FIRST_SCHOOL : SECOND_SCHOOL,
                            first ? "甲校" : "乙校",
                            "programme-" + order(learner),
                            "数控技术",
                            "class-" + order(learner),
                            "订单班 " + order(learner)));
        }
        return new PlanNames(
                learners,
                Map.of(
                        "post-a", new PlanNames.WorkPlace("装调岗", FIRST_ENTERPRISE, "甲企", "6-20", "装备"),
                        "post-b", new PlanNames.WorkPlace("装配岗", SECOND_ENTERPRISE, "乙企", "6-20", "装备")),
                Map.of("mentor-a", "孙师傅", "mentor-b", "周师傅", "mentor-c", "李师傅"),
                Map.of(
                        "site-a", new PlanNames.Place("甲厂", "north", "北片区"),
                        "site-b", new PlanNames.Place("乙厂", "south", "南片区"),
                        "campus", new PlanNames.Place("校区", "north", "北片区")),
                Map.of("lab", "共享实训室"),
                Map.of("dorm", "学生公寓", "home", "家中"),
                Map.of(6, new Text("放假", "holiday")));
    }
}
