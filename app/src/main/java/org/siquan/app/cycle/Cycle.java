package org.siquan.app.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.PageOf;
import org.siquan.year.Stage;
import org.siquan.year.YearState;

/** The cycle's runs as the current actor may see them. */
public interface Cycle {

    /** Starts a run of the region's year with this seed. */
    JobId start(long seed);

    /** The newest run of the park, finished or not. */
    Optional<CycleRun> findLatest();

    /** The newest finished run of the actor's park; its id alone, so that everybody may ask for their own part. */
    Optional<UUID> findLatestFinished();

    /** The newest runs first. */
    List<CycleRun> listRuns(int most);

    /** Results of a run's stages so far. */
    YearState state(UUID run);

    /** A stage's result as the text that was hashed. */
    Optional<String> findText(UUID run, Stage stage);

    /** Result of one stage. */
    Optional<Object> findResult(UUID run, Stage stage);

    /** One run. */
    Optional<CycleRun> findRun(UUID run);

    /**
     * Learners of a run that the actor may see, filtered by words in code, name or class; page from 1.
     *
     * @param state a decision of the gate, {@code UNPLACED}, or empty for all
     */
    PageOf<LearnerYear.Row> listLearners(UUID run, String words, String state, int page, int size);

    /** One learner of a run, if the actor may see them. */
    Optional<LearnerYear> findLearner(UUID run, String learner);

    /** Work blocks at the actor's enterprise, or of one mentor there; everything for who sees the whole park. */
    PageOf<WorkBlock> listBlocks(UUID run, String mentor, int page, int size);
}
