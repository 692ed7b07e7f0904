package org.siquan.app.filings;

import java.util.List;
import org.siquan.region.Province;

/** Who sends and who receives: accepted packets between provinces, as far as the actor sees them. */
public interface ProvinceBalance {

    /**
     * An ordered pair.
     *
     * @param learners sent, each once
     * @param posts that took them, each once
     * @param yuan agreed monthly pay of the units × months of the filed days, of those entries whose pay the actor may see
     * @param priced entries whose pay the actor may see
     * @param entries all of them
     */
    record Pair(Province home, Province host, long learners, long posts, long yuan, long priced, long entries) {}

    /** Pairs with at least one accepted entry, by province. */
    List<Pair> pairs();

    /** What one province sends and receives in all. */
    record Total(Province province, long sent, long received, long posts, long yuan) {}

    /** Every province of these pairs, by its word. */
    List<Total> totals(List<Pair> pairs);
}
