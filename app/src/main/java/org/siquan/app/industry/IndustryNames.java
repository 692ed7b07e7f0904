package org.siquan.app.industry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.siquan.region.Chain;
import org.siquan.region.Competency;

/** Names of the industry circle, for pages of other circles; everybody of the park reads them. */
public interface IndustryNames {

    /** All chains in their order. */
    List<Chain> chains();

    /** Competencies by identifier; unknown identifiers are left out. */
    Map<String, Competency> competencies(Collection<String> ids);

    /** Names of enterprises by identifier; unknown identifiers are left out. */
    Map<String, String> enterprises(Collection<String> ids);

    /** Names of orders by identifier; unknown identifiers are left out. */
    Map<String, String> orders(Collection<String> ids);
}
