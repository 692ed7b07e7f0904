package org.siquan.engine.scheduling.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.Block;
import org.siquan.engine.scheduling.BlockPattern;
import org.siquan.engine.scheduling.Learner;
import org.siquan.engine.scheduling.Mentor;
import org.siquan.engine.scheduling.Post;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/**
 * Checks a schedule against every hard rule and recomputes its cost, reading only the problem and the schedule, with none
 * of the solver's code. Stateless, deterministic and thread-safe. O(learners &times; weeks + learners &times; posts) time.
 */
public final class RotationVerifier {

    /** Required blocks, each once and in order. */
    public static final String BLOCKS_IN_ORDER = "R01";

    /** Block lengths within their limits. */
    public static final String BLOCK_LENGTH = "R02";

    /** Idle weeks within the pattern's limit. */
    public static final String IDLE_WEEKS = "R03";

    /** No block in a closed week. */
    public static final String CALENDAR = "R04";

    /** One post for each work block, none in a course block, and only posts that accept the learner. */
    public static final String POST_ACCEPTS = "R05";

    /** No banned week. */
    public static final String BANS = "R06";

    /** Post capacity. */
    public static final String POST_CAPACITY = "R07";

    /** A mentor of the enterprise, present, in each week at a post. */
    public static final String MENTOR_PRESENT = "R08";

    /** Mentor capacity. */
    public static final String MENTOR_CAPACITY = "R09";

    /** Laboratory capacity. */
    public static final String LABORATORY_CAPACITY = "R10";

    /** Bed capacity, and only lodgings of the learner. */
    public static final String BEDS = "R11";

    /** One-way travel within the limit. */
    public static final String TRAVEL = "R12";

    /**
     * Verifies.
     *
     * @throws IllegalArgumentException if the schedule's shape or an index does not belong to the problem
     */
    public Verification verify(RotationProblem problem, RotationSchedule schedule) {
        if (schedule.learners() != problem.learners().size() || schedule.weeks() != problem.weeks()) {
            throw new IllegalArgumentException(
                    "schedule must be %d x %d, was %d x %d%nTry: the schedule of this problem"
                            .formatted(
                                    problem.learners().size(), problem.weeks(), schedule.learners(), schedule.weeks()));
        }
        Findings findings = new Findings();
        findings.rule(BLOCKS_IN_ORDER, "必修学段齐全且按顺序", "required blocks, each once and in order");
        findings.rule(BLOCK_LENGTH, "每段周数在规定范围内", "every block within its length");
        findings.rule(IDLE_WEEKS, "空闲周不超过模式上限", "idle weeks within the pattern's limit");
        findings.rule(CALENDAR, "停课周不安排", "no block in a closed week");
        findings.rule(POST_ACCEPTS, "每段一个岗位，且岗位接收该订单", "one accepting post in each work block");
        findings.rule(BANS, "不触及规则禁排周", "no week banned by the rules");
        findings.rule(POST_CAPACITY, "岗位容量", "post capacity");
        findings.rule(MENTOR_PRESENT, "在岗每周都有本企业在岗的企业导师", "a present mentor of the enterprise in each week at a post");
        findings.rule(MENTOR_CAPACITY, "企业导师带教人数", "mentor capacity");
        findings.rule(LABORATORY_CAPACITY, "实训室容量", "laboratory capacity");
        findings.rule(BEDS, "床位与本人可住住处", "beds, at a lodging of the learner");
        findings.rule(TRAVEL, "单程通勤不超过上限", "one-way travel within the limit");
        return new Check(problem, schedule, findings).run();
    }

    /** One run of one learner in one block: the weeks in which the grid shows it, ascending. */
    private record Run(int block, List<Integer> weeks) {}

    private static final class Check {
        private final RotationProblem problem;
        private final RotationSchedule schedule;
        private final Findings findings;
        private final Map<String, BlockPattern> patterns = new HashMap<>();
        private final Map<String, int[]> laboratoryUse = new HashMap<>();

        Check(RotationProblem problem, RotationSchedule schedule, Findings findings) {
            this.problem = problem;
            this.schedule = schedule;
            this.findings = findings;
            problem.patterns().forEach(pattern -> patterns.put(pattern.id(), pattern));
            problem.laboratories().forEach(each -> laboratoryUse.put(each.id(), new int[problem.weeks()]));
        }

        Verification run() {
            for (int learner = 0; learner < schedule.learners(); learner++) {
                Learner who = problem.learners().get(learner);
                BlockPattern pattern = patterns.get(who.pattern());
                if (pattern != null) {
                    sequence(learner, who, pattern);
                    for (int week = 0; week < problem.weeks(); week++) {
                        cell(learner, who, pattern, week);
                    }
                }
            }
            new CapacityCheck(problem, schedule, findings, laboratoryUse).run();
            return new Verification(findings.verdicts(), new CostRecount(problem, schedule).cost());
        }

        private void sequence(int learner, Learner who, BlockPattern pattern) {
            List<Run> runs = new ArrayList<>();
            int idle = 0;
            int longestIdle = 0;
            boolean broken = false;
            for (int week = 0; week < problem.weeks(); week++) {
                int block = schedule.block(learner, week);
                if (problem.closed(week)) {
                    continue;
                }
                if (block == RotationSchedule.NONE && week < pattern.firstWeek()) {
                    continue;
                }
                if (block == RotationSchedule.NONE) {
                    longestIdle = Math.max(longestIdle, ++idle);
                    continue;
                }
                Run last = runs.isEmpty() ? null : runs.getLast();
                if (last != null && last.block() == block && idle == 0) {
                    last.weeks().add(week);
                } else {
                    broken |= block != runs.size();
                    runs.add(new Run(block, new ArrayList<>(List.of(week))));
                }
                idle = 0;
            }
            if (broken || runs.size() != pattern.blocks().size()) {
                findings.broken(
                        BLOCKS_IN_ORDER,
                        "学生 %s 的学段顺序为 %s".formatted(who.id(), order(runs)),
                        "learner %s has blocks in the order %s".formatted(who.id(), order(runs)));
            }
            if (longestIdle > pattern.maxIdleWeeks()) {
                findings.broken(
                        IDLE_WEEKS,
                        "学生 %s 连续空闲 %d 周".formatted(who.id(), longestIdle),
                        "learner %s is idle for %d weeks".formatted(who.id(), longestIdle));
            }
            for (Run run : runs) {
                if (run.block() >= 0 && run.block() < pattern.blocks().size()) {
                    block(learner, who, pattern.blocks().get(run.block()), run);
                }
            }
        }

        private static List<Integer> order(List<Run> runs) {
            return runs.stream().map(run -> run.block() + 1).toList();
        }

        private void block(int learner, Learner who, Block block, Run run) {
            int weeks = run.weeks().size();
            if (weeks < block.minWeeks() || weeks > block.maxWeeks()) {
                findings.broken(
                        BLOCK_LENGTH,
                        "学生 %s 第 %d 段为 %d 周，应为 %d–%d 周"
                                .formatted(who.id(), run.block() + 1, weeks, block.minWeeks(), block.maxWeeks()),
                        "learner %s: block %d lasts %d weeks, not %d..%d"
                                .formatted(who.id(), run.block() + 1, weeks, block.minWeeks(), block.maxWeeks()));
            }
            int post = schedule.post(learner, run.weeks().getFirst());
            for (int week : run.weeks()) {
                if (schedule.post(learner, week) != post) {
                    at(POST_ACCEPTS, who, week, "同一学段更换岗位", "changes post within a block");
                }
            }
        }

        private void cell(int learner, Learner who, BlockPattern pattern, int week) {
            int block = schedule.block(learner, week);
            int post = schedule.post(learner, week);
            if (block < 0 || block >= pattern.blocks().size()) {
                if (post != RotationSchedule.NONE) {
                    at(POST_ACCEPTS, who, week, "在岗但无学段", "is at a post without a block");
                }
                return;
            }
            if (problem.closed(week)) {
                at(CALENDAR, who, week, "停课周仍有安排", "has a block in a closed week");
            }
            if (week < pattern.firstWeek()) {
                at(CALENDAR, who, week, "早于模式的第一周", "has a block before the first week of the pattern");
            }
            Block required = pattern.blocks().get(block);
            if ((required.kind() == Block.Kind.WORK) != (post != RotationSchedule.NONE)) {
                at(POST_ACCEPTS, who, week, "岗位与学段类型不符", "has a post in a course block or none in a work block");
                return;
            }
            String site = required.site();
            if (post != RotationSchedule.NONE) {
                site = problem.posts().get(post).site();
                atPost(learner, who, week, post);
            }
            int[] use = laboratoryUse.get(required.laboratory());
            if (use != null) {
                use[week]++;
            }
            lodging(learner, who, week, site);
        }

        private void atPost(int learner, Learner who, int week, int post) {
            Post place = problem.posts().get(post);
            if (!place.accepts(who.order())) {
                at(
                        POST_ACCEPTS,
                        who,
                        week,
                        "岗位 " + place.id() + " 不接收其订单",
                        "is at post " + place.id() + " of other orders");
            }
            if (problem.banned(who.banClass(), post, week)) {
                at(BANS, who, week, "岗位 " + place.id() + " 该周禁排", "is at post " + place.id() + " in a banned week");
            }
            int index = schedule.mentor(learner, week);
            if (index == RotationSchedule.NONE) {
                at(MENTOR_PRESENT, who, week, "没有企业导师", "has no mentor");
                return;
            }
            Mentor mentor = problem.mentors().get(index);
            if (!mentor.enterprise().equals(place.enterprise())) {
                at(MENTOR_PRESENT, who, week, "企业导师不属于该企业", "has a mentor of another enterprise");
            }
            if (mentor.absentWeeks().contains(week)) {
                at(MENTOR_PRESENT, who, week, "企业导师 " + mentor.id() + " 不在岗", "has an absent mentor, " + mentor.id());
            }
        }

        private void lodging(int learner, Learner who, int week, @Nullable String site) {
            int index = schedule.lodging(learner, week);
            if (index == RotationSchedule.NONE
                    || !who.lodgings().contains(problem.lodgings().get(index).id())) {
                at(BEDS, who, week, "没有本人可住的住处", "has no lodging of their own list");
            } else if (site != null && problem.travelMinutes(index, site) > problem.travelLimitMinutes()) {
                int minutes = problem.travelMinutes(index, site);
                at(TRAVEL, who, week, "单程 " + minutes + " 分钟", "travels " + minutes + " minutes one way");
            }
        }

        private void at(String rule, Learner who, int week, String zh, String en) {
            findings.broken(
                    rule,
                    "学生 %s 第 %d 周：%s".formatted(who.id(), week + 1, zh),
                    "learner %s, week %d: %s".formatted(who.id(), week + 1, en));
        }
    }
}
