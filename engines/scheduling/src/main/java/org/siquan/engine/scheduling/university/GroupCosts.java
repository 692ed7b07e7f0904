package org.siquan.engine.scheduling.university;

import java.util.Arrays;

/**
 * What the relations on many classes cost, each remembered until one of its classes moves.
 *
 * @implNote an evaluation is O(classes of the group &times; their days and weeks), with breaks and blocks also O(classes log
 *     classes) for each day of each week
 */
final class GroupCosts {

    /** Slots of overload that count as one broken constraint. */
    private static final int SLOTS_A_VIOLATION = 6;

    private final Placements placements;
    private final GroupTable table;
    private final int weeks;
    private final int nrDays;
    private final long weight;
    private final int[] load;
    private final long[] day;
    /** By group. */
    final long[] hard;

    final long[] soft;
    /** Result of {@link #evaluate}. */
    long triedHard;

    long triedSoft;

    GroupCosts(Placements placements) {
        this.placements = placements;
        UniversityProblem problem = placements.model.problem;
        table = placements.model.groups;
        weeks = problem.weeks();
        nrDays = problem.days();
        weight = problem.weights().distribution();
        load = new int[weeks * nrDays];
        int widest =
                Arrays.stream(table.members).mapToInt(each -> each.length).max().orElse(0);
        day = new long[widest];
        hard = new long[table.relation.length];
        soft = new long[table.relation.length];
    }

    /** Remembers what the group costs now. */
    void update(int g) {
        evaluate(g, -1, -1);
        hard[g] = triedHard;
        soft[g] = triedSoft;
    }

    /** What the group would cost if the class had that time; -1 = as it is. */
    void evaluate(int g, int c, int time) {
        Distribution relation = table.relation[g];
        long excess = switch (relation.type()) {
            case MAX_DAYS -> maxDays(g, c, time);
            case MAX_DAY_LOAD -> maxDayLoad(g, c, time);
            default -> breaksOrBlocks(g, c, time);
        };
        triedHard = 0;
        triedSoft = 0;
        if (excess == 0) {
            return;
        }
        if (relation.type() == DistributionType.MAX_DAYS) {
            triedHard = relation.required() ? excess : 0;
            triedSoft = relation.required() ? 0 : weight * relation.penalty() * excess;
        } else if (relation.required()) {
            long unit = (long) weeks * (relation.type() == DistributionType.MAX_DAY_LOAD ? SLOTS_A_VIOLATION : 1);
            triedHard = (excess + unit - 1) / unit;
        } else {
            triedSoft = weight * (relation.penalty() * excess / weeks);
        }
    }

    private int daysOf(int member, int c, int time) {
        return member == c ? placements.model.days[time] : placements.days[member];
    }

    private long maxDays(int g, int c, int time) {
        int used = 0;
        for (int member : table.members[g]) {
            used |= daysOf(member, c, time);
        }
        return Math.max(0, Integer.bitCount(used) - table.relation[g].first());
    }

    private long maxDayLoad(int g, int c, int time) {
        Arrays.fill(load, 0);
        for (int member : table.members[g]) {
            boolean moved = member == c;
            int days = daysOf(member, c, time);
            long in = moved ? placements.model.weeks[time] : placements.weeks[member];
            int length = moved
                    ? placements.model.end[time] - placements.model.start[time]
                    : placements.end[member] - placements.start[member];
            for (int d = days; d != 0; d &= d - 1) {
                int base = Integer.numberOfTrailingZeros(d) * weeks;
                for (long w = in; w != 0; w &= w - 1) {
                    load[base + Long.numberOfTrailingZeros(w)] += length;
                }
            }
        }
        int most = table.relation[g].first();
        long excess = 0;
        for (int each : load) {
            excess += Math.max(0, each - most);
        }
        return excess;
    }

    private long breaksOrBlocks(int g, int c, int time) {
        long excess = 0;
        for (int d = 0; d < nrDays; d++) {
            for (int w = 0; w < weeks; w++) {
                excess += excessOfDay(g, gather(g, c, time, d, w));
            }
        }
        return excess;
    }

    /** Meetings of a day as start and end in one number, so that sorting numbers sorts them by start. */
    private int gather(int g, int c, int time, int d, int w) {
        int size = 0;
        for (int member : table.members[g]) {
            boolean moved = member == c;
            long in = moved ? placements.model.weeks[time] : placements.weeks[member];
            if ((daysOf(member, c, time) >>> d & 1) == 1 && (in >>> w & 1) == 1) {
                long start = moved ? placements.model.start[time] : placements.start[member];
                int end = moved ? placements.model.end[time] : placements.end[member];
                day[size++] = start << 32 | end;
            }
        }
        return size;
    }

    private long excessOfDay(int g, int size) {
        Distribution relation = table.relation[g];
        Arrays.sort(day, 0, size);
        int blocks = 0;
        int tooLong = 0;
        int i = 0;
        while (i < size) {
            int first = (int) (day[i] >>> 32);
            int last = first;
            int end = (int) day[i];
            i++;
            while (i < size && (int) (day[i] >>> 32) <= end + relation.second()) {
                last = (int) (day[i] >>> 32);
                end = Math.max(end, (int) day[i]);
                i++;
            }
            blocks++;
            tooLong += last > first && end - first > relation.first() ? 1 : 0;
        }
        return relation.type() == DistributionType.MAX_BLOCK ? tooLong : Math.max(0, blocks - relation.first() - 1);
    }
}
