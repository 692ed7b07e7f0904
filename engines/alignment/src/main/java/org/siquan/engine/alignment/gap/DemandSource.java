package org.siquan.engine.alignment.gap;

/** Where demand for a competency is known from. The three are never added up in their own units. */
public enum DemandSource {
    /** Talent orders of the region's enterprises; unit: places. */
    ORDERS,
    /** Job advertisements; unit: advertisements. */
    ADVERTISEMENTS,
    /** Official catalogues of occupations in short supply (紧缺目录); unit: places, or entries where none are stated. */
    SHORTAGES
}
