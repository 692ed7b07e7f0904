package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a state into a schedule and gives each working learner a mentor, week by week: who has a mentor keeps them while
 * they are there; who has none gets the one of the same enterprise with the most room. As the mentors of an enterprise can
 * together take everybody (that is what the search counted), nobody is left over.
 */
final class ScheduleWriter {

    private final State state;
    private final @Nullable RotationSchedule published;
    private final Model model;
    private final RotationProblem problem;
    private final int weeks;
    private final int[] cells;
    private final int[][] mentorsOf;

    ScheduleWriter(State state) {
        this(state, null);
    }

    /** @param published whose mentors stay where they can */
    ScheduleWriter(State state, @Nullable RotationSchedule published) {
        this.state = state;
        this.published = published;
        model = state.model;
        problem = model.problem;
        weeks = problem.weeks();
        cells = new int[model.learners * weeks * 4];
        Arrays.fill(cells, RotationSchedule.NONE);
        mentorsOf = new int[model.enterprises][];
        for (int p = 0; p < model.posts; p++) {
            String enterprise = problem.posts().get(p).enterprise();
            mentorsOf[model.enterpriseOf[p]] = IntStream.range(
                            0, problem.mentors().size())
                    .filter(m -> problem.mentors().get(m).enterprise().equals(enterprise))
                    .toArray();
        }
    }

    RotationSchedule write() {
        for (int block = 0; block < state.option.length; block++) {
            int learner = model.learnerOf[block];
            int option = state.option[block];
            for (int t = state.start[block]; t < state.start[block] + state.length[block]; t++) {
                int at = (learner * weeks + model.openWeeks[t]) * 4;
                cells[at] = model.blockIndex(block);
                cells[at + 1] = model.options.post[option];
                cells[at + 3] = model.options.lodging[option];
            }
        }
        assignMentors();
        return RotationSchedule.owning(model.learners, weeks, cells);
    }

    private void assignMentors() {
        int mentors = problem.mentors().size();
        int[] room = new int[mentors];
        int[] lastMentor = new int[model.learners];
        Arrays.fill(lastMentor, RotationSchedule.NONE);
        for (int week : model.openWeeks) {
            for (int m = 0; m < mentors; m++) {
                Mentor mentor = problem.mentors().get(m);
                room[m] = mentor.absentWeeks().contains(week) ? 0 : mentor.maxLearners();
            }
            // Those who were with a mentor last week come first, then those who know one, then newcomers.
            for (int pass = 0; pass < 3; pass++) {
                for (int learner = 0; learner < model.learners; learner++) {
                    assign(learner, week, pass, room, lastMentor);
                }
            }
        }
    }

    private void assign(int learner, int week, int pass, int[] room, int[] lastMentor) {
        int at = (learner * weeks + week) * 4;
        if (cells[at + 1] < 0 || cells[at + 2] >= 0) {
            return;
        }
        int enterprise = model.enterpriseOf[cells[at + 1]];
        int known = pass == 0 ? publishedOr(lastMentor[learner], learner, week) : lastMentor[learner];
        boolean running = known != lastMentor[learner] || continues(learner, week, cells[at]);
        int chosen = RotationSchedule.NONE;
        if (pass < 2 && known >= 0 && room[known] > 0 && supervises(known, enterprise) && (pass == 1 || running)) {
            chosen = known;
        } else if (pass == 2) {
            for (int mentor : mentorsOf[enterprise]) {
                if (room[mentor] > 0 && (chosen < 0 || room[mentor] > room[chosen])) {
                    chosen = mentor;
                }
            }
        }
        if (chosen >= 0) {
            cells[at + 2] = chosen;
            room[chosen]--;
            lastMentor[learner] = chosen;
        }
    }

    /** The published mentor of this cell where there is one, else the last one. */
    private int publishedOr(int last, int learner, int week) {
        int mentor = published == null ? RotationSchedule.NONE : published.mentor(learner, week);
        return mentor >= 0 ? mentor : last;
    }

    private boolean supervises(int mentor, int enterprise) {
        return Arrays.binarySearch(mentorsOf[enterprise], mentor) >= 0;
    }

    private boolean continues(int learner, int week, int block) {
        for (int before = week - 1; before >= 0; before--) {
            if (!problem.closed(before)) {
                return cells[(learner * weeks + before) * 4] == block;
            }
        }
        return false;
    }
}
