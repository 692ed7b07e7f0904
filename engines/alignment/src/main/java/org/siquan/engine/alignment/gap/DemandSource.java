package org.siquan.engine.alignment.gap;

import org.siquan.engine.kernel.Text;

/** Where demand for a competency is known from. The three are never added up in their own units. */
public enum DemandSource {
    /** Talent orders of the region's enterprises; unit: places. */
    ORDERS("企业订单", "enterprise orders", "人", "places"),
    /** Job advertisements; unit: advertisements. */
    ADVERTISEMENTS("招聘信息", "advertisements", "条", "advertisements"),
    /** Official catalogues of occupations in short supply (紧缺目录); unit: places, or entries where none are stated. */
    SHORTAGES("紧缺职业目录", "shortage catalogues", "人或项", "places or entries");

    private final String zh;
    private final String en;
    private final String unitZh;
    private final String unitEn;

    DemandSource(String zh, String en, String unitZh, String unitEn) {
        this.zh = zh;
        this.en = en;
        this.unitZh = unitZh;
        this.unitEn = unitEn;
    }

    /** Its name. */
    public Text words() {
        return new Text(zh, en);
    }

    /** What an amount of it counts. */
    public Text unit() {
        return new Text(unitZh, unitEn);
    }
}
