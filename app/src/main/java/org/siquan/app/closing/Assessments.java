package org.siquan.app.closing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.closing.AssessmentSheet.Observation;
import org.siquan.app.placements.PlacementId;

/**
 * Assessments of placements. School and unit mark their own items, each signs the whole; the learner reads it once both have signed,
 * may object, and a person of the school answers before it becomes the grade.
 */
public interface Assessments {

    /** A mark as it is given. */
    record NewMark(int item, BigDecimal points, String words) {}

    /** The sheet as the actor may read it; a learner sees no marks before both sides have signed. */
    AssessmentSheet sheet(PlacementId id);

    /** What the post's order asks for, by identifier and name in both languages, in its order. */
    List<Asked> asked(PlacementId id);

    /**
     * A competency that an order asks for.
     *
     * @param depth 1 knows, 2 does under guidance, 3 does alone
     */
    record Asked(String competency, String zh, String en, int depth) {}

    /**
     * Marks items of the actor's side, and says what was seen of competencies; the school says nothing of these.
     *
     * @throws org.siquan.app.platform.ProblemException 403 the other side's item; 409 no scheme in force, not begun, sealed or graded;
     *     422 points outside 0 to 100 or with more than one decimal, a competency that the order does not ask for
     */
    void mark(PlacementId id, List<NewMark> marks, List<Observation> seen);

    /**
     * Signs the sheet for the actor's side.
     *
     * @param sha256 of the sheet that was read
     * @throws org.siquan.app.platform.ProblemException 409 it reads otherwise now, is not complete, or the placement has not ended
     */
    void sign(PlacementId id, String sha256);

    /** The learner objects to the signed sheet, once, before it is graded. */
    void object(PlacementId id, String words);

    /** A person of the school answers the objection. */
    void answer(PlacementId id, String words);

    /**
     * Enters the points into the transcript.
     *
     * @param credits null where it carries none
     * @throws org.siquan.app.platform.ProblemException 409 not signed by both, an objection is open, graded before; 422 no course,
     *     credits that are none
     */
    void record(PlacementId id, String course, @Nullable BigDecimal credits);

    /**
     * What was learned, in 1 to 5000 characters: by the learner, or by the school where there is none of the learner.
     *
     * @throws org.siquan.app.platform.ProblemException 409 not begun, sealed, the learner's own is there, or somebody was faster
     */
    void summarise(PlacementId id, long version, String words);
}
