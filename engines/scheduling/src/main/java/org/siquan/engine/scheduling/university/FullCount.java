package org.siquan.engine.scheduling.university;

/** The whole cost from times, rooms and enrolments alone, for the debug check and tests. */
final class FullCount {

    private FullCount() {}

    /** Broken constraints and soft cost. */
    static long[] of(UniversityState state) {
        Model model = state.model;
        Placements at = state.at;
        long hard = 0;
        long soft = 0;
        for (int c = 0; c < model.classes; c++) {
            soft += model.timeCost[at.time[c]] + (at.option[c] < 0 ? 0 : model.roomCost[at.option[c]]);
            for (int other = 0; other < c; other++) {
                boolean meet = (at.days[c] & at.days[other]) != 0 && (at.weeks[c] & at.weeks[other]) != 0;
                boolean overlap = meet && at.start[c] < at.end[other] && at.start[other] < at.end[c];
                hard += overlap && at.room[c] >= 0 && at.room[c] == at.room[other] ? 1 : 0;
            }
        }
        for (Distribution relation : model.problem.distributions()) {
            if (relation.type().pairwise()) {
                long broken = broken(relation, at);
                hard += relation.required() ? broken : 0;
                soft += relation.required()
                        ? 0
                        : broken * relation.penalty() * model.problem.weights().distribution();
            }
        }
        GroupCosts groups = new GroupCosts(at);
        for (int g = 0; g < model.groups.relation.length; g++) {
            groups.evaluate(g, -1, -1);
            hard += groups.triedHard;
            soft += groups.triedSoft;
        }
        return new long[] {hard + over(state), soft + model.studentWeight * conflicts(state)};
    }

    /** The soft cost by part. */
    static UniversityCost split(UniversityState state) {
        Model model = state.model;
        UniversityWeights weights = model.problem.weights();
        long time = 0;
        long room = 0;
        for (int c = 0; c < model.classes; c++) {
            CourseClass each = model.problem.classes().get(c);
            time += each.times().get(model.timeOption[state.at.time[c]]).penalty();
            int option = state.at.option[c];
            room += option < 0
                    ? 0
                    : each.rooms().get(option - model.roomFrom[c]).penalty();
        }
        long students = conflicts(state);
        long rest = of(state)[1] - weights.time() * time - weights.room() * room - weights.student() * students;
        long distribution = weights.distribution() == 0 ? 0 : rest / weights.distribution();
        return UniversityCost.of(time, room, distribution, students, weights);
    }

    private static long broken(Distribution relation, Placements at) {
        long broken = 0;
        for (int i = 0; i < relation.classes().size(); i++) {
            for (int j = i + 1; j < relation.classes().size(); j++) {
                int a = relation.classes().get(i);
                int b = relation.classes().get(j);
                broken += PairRule.broken(
                                PairRule.code(relation.type()),
                                relation.first(),
                                at.days[a],
                                at.weeks[a],
                                at.start[a],
                                at.end[a],
                                at.days[b],
                                at.weeks[b],
                                at.start[b],
                                at.end[b],
                                at.model.way(at.room[a], at.room[b]),
                                at.room[a] == at.room[b])
                        ? 1
                        : 0;
            }
        }
        return broken;
    }

    private static long over(UniversityState state) {
        int[] load = new int[state.model.classes];
        for (int[] classes : state.attendance.classes) {
            for (int c : classes) {
                load[c]++;
            }
        }
        long over = 0;
        for (int c = 0; c < load.length; c++) {
            over += Math.max(0, (long) load[c] - state.model.sections.limit[c]);
        }
        return over;
    }

    private static long conflicts(UniversityState state) {
        Sections sections = state.model.sections;
        long twice = 0;
        for (int demand = 0; demand < sections.demands(); demand++) {
            int s = sections.student[demand];
            for (int other = sections.demandFrom[s]; other < sections.demandFrom[s + 1]; other++) {
                for (int a : state.attendance.classes[demand]) {
                    for (int b : state.attendance.classes[other]) {
                        twice += a != b && state.at.conflict(a, b) ? 1 : 0;
                    }
                }
            }
        }
        return twice / 2;
    }
}
