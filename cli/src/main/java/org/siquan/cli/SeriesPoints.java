package org.siquan.cli;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.siquan.region.file.Text;

/** The values of one series as they were read. */
final class SeriesPoints {

    private final String name;
    private final boolean dated;
    private int[] at = new int[16];
    private double[] value = new double[16];
    private int[] line = new int[16];
    private int size;

    SeriesPoints(String name, boolean dated) {
        this.name = name;
        this.dated = dated;
    }

    void add(int period, double of, int row) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
            line = Arrays.copyOf(line, 2 * size);
        }
        at[size] = period;
        value[size] = of;
        line[size++] = row;
    }

    /**
     * The values by period; a few that are missing lie on the line between their neighbours.
     *
     * @param part a fault if more than one in so many is missing
     */
    ReadSeries whole(int part, SeriesFile.Faults faults) {
        int[] order = order();
        for (int i = 1; i < size; i++) {
            if (at[order[i]] == at[order[i - 1]]) {
                faults.of(
                        "period",
                        line[order[i]],
                        "period.twice",
                        new Text(
                                "序列 %s 的这一时期已在第 %d 行出现".formatted(name, line[order[i - 1]]),
                                "this period of %s already stands in line %d".formatted(name, line[order[i - 1]])),
                        "每个时期只留一行。",
                        "Keep one row for each period.");
                return series(new double[1], 0, 0);
            }
        }
        long length = (long) at[order[size - 1]] - at[order[0]] + 1;
        long missing = length - size;
        if (missing * part > length) {
            faults.of(
                    "period",
                    line[order[0]],
                    "series.gaps",
                    new Text(
                            "序列 %s 在 %,d 个时期中缺 %,d 个，超过五分之一".formatted(name, length, missing),
                            "%s lacks %,d of %,d periods, more than a fifth".formatted(name, missing, length)),
                    "补上缺的值，或只留连续的一段，或用更粗的频率。",
                    "Add the values, keep a part without gaps, or use a coarser frequency.");
            return series(new double[1], 0, 0);
        }
        return series(filled(order, (int) length), at[order[0]], (int) missing);
    }

    private ReadSeries series(double[] values, int first, int filled) {
        return new ReadSeries(name, values, first, dated, filled);
    }

    private int[] order() {
        boolean sorted = true;
        for (int i = 1; i < size; i++) {
            sorted &= at[i] > at[i - 1];
        }
        IntStream places = IntStream.range(0, size);
        return sorted
                ? places.toArray()
                : places.boxed()
                        .sorted((a, b) -> Integer.compare(at[a], at[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private double[] filled(int[] order, int length) {
        double[] all = new double[length];
        int first = at[order[0]];
        for (int i = 0; i < size; i++) {
            int to = at[order[i]] - first;
            all[to] = value[order[i]];
            int from = i == 0 ? to : at[order[i - 1]] - first;
            for (int t = from + 1; t < to; t++) {
                all[t] = all[from] + (all[to] - all[from]) * (t - from) / (to - from);
            }
        }
        return all;
    }
}
