package org.siquan.engine.scheduling.verify.rotation;

import java.nio.file.Path;

/**
 * Checks a schedule of a work-study rotation against its problem, both as files: the problem a folder of CSV tables or one
 * JSON document, the schedule CSV {@code learner,week,block,post,mentor,lodging} with one row for each week in a block.
 * Thread-safe.
 *
 * @implNote O(rows + learners &times; weeks + learners &times; posts).
 */
public final class RotationFileVerifier {

    /** A file cannot be read as what it should be. */
    public static final String FILES = "R00";

    /** Required blocks, each once and in order. */
    public static final String BLOCKS_IN_ORDER = "R01";

    /** Block lengths within their limits. */
    public static final String BLOCK_LENGTH = "R02";

    /** Idle weeks within the pattern's limit. */
    public static final String IDLE_WEEKS = "R03";

    /** No block in a closed week, nor before the first week of the pattern. */
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

    private RotationFileVerifier() {}

    /**
     * Verifies; a file that cannot be read is a finding.
     *
     * @param problem folder of tables, or JSON document
     * @param schedule CSV
     */
    public static RotationVerdict verify(Path problem, Path schedule) {
        Findings findings = new Findings();
        GivenRotation given = new GivenRotation(GivenTables.read(problem, findings), findings);
        if (findings.found() > 0) {
            return verdict(findings, RotationVerdict.Cost.NONE);
        }
        GivenSchedule plan = GivenSchedule.read(schedule, given, findings);
        if (findings.found() > 0) {
            return verdict(findings, RotationVerdict.Cost.NONE);
        }
        new SequenceCheck(given, plan, findings).run();
        new WeekCheck(given, plan, findings).run();
        new RoomCheck(given, plan, findings).run();
        return verdict(findings, new CostCount(given, plan).cost());
    }

    private static RotationVerdict verdict(Findings findings, RotationVerdict.Cost cost) {
        return new RotationVerdict(findings.kept(), findings.found(), cost);
    }
}
