package org.siquan.engine.scheduling.curriculum;

import java.util.Arrays;
import java.util.BitSet;

/** Broken constraints and cost from periods and rooms alone: what the counters of {@link Grid} are held against. */
final class Recount {

    private Recount() {}

    /** Pairs of lectures in conflict that meet, and lectures where their course is not available. */
    static int broken(Model model, int[] period) {
        int[][] lecturesIn = new int[model.periods][];
        for (int p = 0; p < model.periods; p++) {
            int at = p;
            lecturesIn[p] = java.util.stream.IntStream.range(0, period.length)
                    .filter(l -> period[l] == at)
                    .toArray();
        }
        int broken = 0;
        for (int p = 0; p < model.periods; p++) {
            for (int i = 0; i < lecturesIn[p].length; i++) {
                int c = model.courseOf[lecturesIn[p][i]];
                broken += model.closed[c * model.periods + p] ? 1 : 0;
                for (int j = 0; j < i; j++) {
                    broken += model.conflicts[c * model.courses + model.courseOf[lecturesIn[p][j]]] ? 1 : 0;
                }
            }
        }
        return broken;
    }

    static CurriculumCost cost(Model model, int[] period, int[] room) {
        long beyond = 0;
        long missing = 0;
        long more = 0;
        for (int c = 0; c < model.courses; c++) {
            BitSet rooms = new BitSet();
            BitSet days = new BitSet();
            for (int l = model.firstLecture[c]; l < model.firstLecture[c + 1]; l++) {
                beyond += model.beyond[c * model.rooms + room[l]];
                rooms.set(room[l]);
                days.set(model.dayOf[period[l]]);
            }
            missing += Math.max(0, model.minDays[c] - days.cardinality());
            more += rooms.cardinality() - 1;
        }
        return new CurriculumCost(
                beyond,
                CurriculumCost.DAY * missing,
                CurriculumCost.LONELY * lonely(model, period),
                CurriculumCost.ROOM * more);
    }

    private static long lonely(Model model, int[] period) {
        long lonely = 0;
        boolean[] held = new boolean[model.periods];
        for (int q = 0; q < model.problem.curricula().size(); q++) {
            Arrays.fill(held, false);
            for (int l = 0; l < period.length; l++) {
                if (model.member[q * model.courses + model.courseOf[l]]) {
                    held[period[l]] = true;
                }
            }
            for (int p = 0; p < held.length; p++) {
                boolean first = p % model.periodsADay == 0;
                boolean last = p % model.periodsADay == model.periodsADay - 1;
                if (held[p] && (first || !held[p - 1]) && (last || !held[p + 1])) {
                    lonely++;
                }
            }
        }
        return lonely;
    }
}
