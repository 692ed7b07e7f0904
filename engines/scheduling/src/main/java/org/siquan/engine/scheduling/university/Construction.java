package org.siquan.engine.scheduling.university;

import org.siquan.engine.scheduling.search.FastRandom;

/** A first timetable: students to classes with room, then classes one by one, fewest places first, each to its best place. */
final class Construction {

    private static final int DRAWS = 24;

    private final UniversityState state;
    private final Model model;

    Construction(UniversityState state) {
        this.state = state;
        model = state.model;
    }

    /** Places and enrols; the number of places looked at is returned as work done. */
    long build(FastRandom random) {
        enrol(random);
        long work = 0;
        for (int c : order(random)) {
            work += place(c);
        }
        return work;
    }

    private int[] order(FastRandom random) {
        long[] keys = new long[model.classes];
        for (int c = 0; c < keys.length; c++) {
            long places = (long) model.times(c) * Math.max(1, model.roomOptions(c)) * 1024 + random.nextInt(1024);
            keys[c] = places << 20 | c;
        }
        java.util.Arrays.sort(keys);
        return java.util.Arrays.stream(keys)
                .mapToInt(key -> (int) (key & 0xfffff))
                .toArray();
    }

    private long place(int c) {
        long best = Long.MAX_VALUE;
        int bestTime = -1;
        int bestOption = -1;
        long looked = 0;
        int rooms = model.roomOptions(c);
        for (int time = model.timeFrom[c]; time < model.timeFrom[c + 1]; time++) {
            for (int r = rooms == 0 ? -1 : 0; r < rooms; r++) {
                int option = r < 0 ? -1 : model.roomFrom[c] + r;
                if (option >= 0 && !model.open(c, time, option)) {
                    continue;
                }
                looked++;
                long cost = state.local.of(c, time, option, best - 1);
                if (cost < best) {
                    best = cost;
                    bestTime = time;
                    bestOption = option;
                }
            }
        }
        state.move(c, bestTime, bestOption);
        return looked;
    }

    /** Each demand to the draw with the fewest full classes, of those the emptiest. */
    private void enrol(FastRandom random) {
        Sections sections = model.sections;
        EnrolmentDraw draw = new EnrolmentDraw(sections);
        int demands = sections.demands();
        int first = demands == 0 ? 0 : random.nextInt(demands);
        for (int i = 0; i < demands; i++) {
            int demand = (first + i) % demands;
            int[] best = {};
            double least = Double.MAX_VALUE;
            for (int k = 0; k < DRAWS; k++) {
                int[] drawn = draw.any(random, sections.course[demand]);
                double fullness = fullness(drawn);
                if (drawn.length > 0 && fullness < least) {
                    least = fullness;
                    best = drawn;
                }
            }
            state.enrol(demand, best);
        }
    }

    private double fullness(int[] drawn) {
        double sum = 0;
        for (int c : drawn) {
            int limit = model.sections.limit[c];
            int load = state.attendance.load[c];
            sum += load >= limit ? 1_000 : (double) load / limit;
        }
        return sum;
    }
}
