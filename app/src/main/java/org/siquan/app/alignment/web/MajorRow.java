package org.siquan.app.alignment.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.GapVerdict;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.year.gap.RegionNames;

/**
 * A major in the list; shares in percent.
 *
 * @param after coverage with all suggestions
 */
public record MajorRow(
        String code,
        String name,
        double orders,
        double advertisements,
        double shortages,
        boolean known,
        double hours,
        double coverage,
        int missing,
        int shallow,
        int overTaught,
        double after) {

    private static final int PERCENT = 100;

    /** Sort keys; each also the name of its column. */
    static final Map<String, Comparator<MajorRow>> ORDERS = Map.of(
            "code", Comparator.comparing(MajorRow::code),
            "orders", Comparator.comparingDouble(MajorRow::orders),
            "advertisements", Comparator.comparingDouble(MajorRow::advertisements),
            "shortages", Comparator.comparingDouble(MajorRow::shortages),
            "coverage", Comparator.comparingDouble(MajorRow::coverage),
            "missing", Comparator.comparingInt(MajorRow::missing),
            "shallow", Comparator.comparingInt(MajorRow::shallow),
            "overTaught", Comparator.comparingInt(MajorRow::overTaught),
            "gain", Comparator.comparingDouble(MajorRow::gain));

    /** Columns in order. */
    static final List<String> COLUMNS = List.of(
            "code", "orders", "advertisements", "shortages", "coverage", "missing", "shallow", "overTaught", "gain");

    static MajorRow of(MajorGap gap, RegionNames names) {
        return new MajorRow(
                gap.major(),
                names.major(gap.major()),
                amount(gap, DemandSource.ORDERS),
                amount(gap, DemandSource.ADVERTISEMENTS),
                amount(gap, DemandSource.SHORTAGES),
                gap.known(),
                gap.hours(),
                PERCENT * gap.coverage(),
                gap.of(GapVerdict.MISSING).size(),
                gap.of(GapVerdict.TOO_SHALLOW).size(),
                gap.of(GapVerdict.OVER_TAUGHT).size(),
                PERCENT * gap.plan().after());
    }

    /** Points of coverage that all suggestions together add. */
    public double gain() {
        return after - coverage;
    }

    private static double amount(MajorGap gap, DemandSource source) {
        return gap.sources().stream()
                .filter(one -> one.source() == source)
                .mapToDouble(MajorGap.Source::amount)
                .sum();
    }
}
