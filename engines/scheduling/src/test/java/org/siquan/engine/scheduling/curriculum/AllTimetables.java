package org.siquan.engine.scheduling.curriculum;

/** The best of all timetables of a tiny problem, by trying each; knows the constraints, not the solver's counters. */
final class AllTimetables {

    static final long NONE = Long.MAX_VALUE;

    private final Model model;
    private final int[] period;
    private final int[] room;
    private long best = NONE;

    private AllTimetables(Model model) {
        this.model = model;
        period = new int[model.lectures];
        room = new int[model.lectures];
    }

    /** Cost of the best one, or {@link #NONE}. */
    static long best(CurriculumProblem problem) {
        AllTimetables all = new AllTimetables(new Model(problem));
        all.place(0);
        return all.best;
    }

    private void place(int lecture) {
        if (lecture == period.length) {
            best = Math.min(best, Recount.cost(model, period, room).total());
            return;
        }
        int course = model.courseOf[lecture];
        boolean second = lecture > model.firstLecture[course];
        for (int p = second ? period[lecture - 1] + 1 : 0; p < model.periods; p++) {
            for (int r = 0; r < model.rooms; r++) {
                if (fits(lecture, course, p, r)) {
                    period[lecture] = p;
                    room[lecture] = r;
                    place(lecture + 1);
                }
            }
        }
    }

    private boolean fits(int lecture, int course, int p, int r) {
        if (model.problem.courses().get(course).unavailable().contains(p)) {
            return false;
        }
        for (int l = 0; l < lecture; l++) {
            if (period[l] == p && (room[l] == r || meet(model.courseOf[l], course))) {
                return false;
            }
        }
        return true;
    }

    private boolean meet(int a, int b) {
        CurriculumProblem problem = model.problem;
        return a == b
                || problem.courses()
                        .get(a)
                        .teacher()
                        .equals(problem.courses().get(b).teacher())
                || problem.curricula().stream()
                        .anyMatch(q -> q.courses().contains(a) && q.courses().contains(b));
    }
}
