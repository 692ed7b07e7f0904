package org.siquan.engine.alignment.gap;

/**
 * Openings of an occupation in one quarter, all zones together.
 *
 * @param occupation code
 * @param quarter quarters since year 0 (year &times; 4 + quarter &minus; 1)
 * @param openings &ge; 0
 */
public record OccupationDemand(String occupation, int quarter, double openings) {
    public OccupationDemand {
        Given.text("occupation", occupation);
        Given.range("openings of " + occupation, openings, 0, 1e9);
    }
}
