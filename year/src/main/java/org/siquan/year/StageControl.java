package org.siquan.year;

import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

/** Turns the year's seed and effort into the control of one engine run. */
record StageControl(YearInput input, Progress progress, Cancellation cancellation) {

    /** Control of the named engine run; each name has its own stream of chance. */
    RunControl of(String name) {
        Budget budget =
                new Budget(input.effort().scheduleProposals(), input.effort().solverSeconds());
        return new RunControl(new Seed(input.seed()).derive(name), budget, progress, cancellation);
    }
}
