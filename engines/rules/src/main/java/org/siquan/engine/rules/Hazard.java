package org.siquan.engine.rules;

import org.siquan.engine.kernel.Text;

/**
 * Dangers of a post, as 未成年工特殊保护规定 Art. 3 lists them. Which of them also bar women (女职工劳动保护特别规定, appendix 1) or are the
 * high-risk work of 实习管理规定 Art. 17(1) is part of each.
 */
public enum Hazard {
    DUST("Ⅰ级以上粉尘", "dust of grade I or more", false, false),
    TOXIC("有毒作业", "toxic work", false, true),
    HEIGHT("高处作业", "work at heights", false, true),
    COLD_WATER("冷水作业", "cold water", false, false),
    HEAT("高温作业", "heat", false, false),
    COLD("低温作业", "cold", false, false),
    LABOUR_IV("Ⅳ级体力劳动强度", "labour of grade IV", true, false),
    MINE("矿山井下", "mines underground", true, true),
    FORESTRY("森林业伐木、流放和守林", "felling, floating and guarding of timber", false, false),
    RADIATION("放射性作业", "radiation", false, true),
    FIRE_EXPLOSION("易燃易爆、烧伤和烫伤危险", "fire, explosion and burns", false, true),
    FIELD_PROSPECTING("地质勘探野外作业", "field prospecting", false, false),
    DIVING("潜水、涵洞、海拔三千米以上", "diving, culverts, above 3,000 m", false, true),
    HEAVY_LOADS("每小时六次以上、每次超过 20 公斤，或超过 25 公斤的负重", "loads above 20 kg six times an hour, or above 25 kg", true, false),
    VIBRATING_TOOLS("凿岩机、捣固机等", "rock drills, tampers and the like", false, false),
    FORCED_POSTURE("强迫体位，或动作频率大于每分钟 50 次的流水线", "forced posture, or line work above 50 motions a minute", false, false),
    BOILER("锅炉司炉", "boilers", false, false);

    private final String zh;
    private final String en;
    private final boolean barsWomen;
    private final boolean highRisk;

    Hazard(String zh, String en, boolean barsWomen, boolean highRisk) {
        this.zh = zh;
        this.en = en;
        this.barsWomen = barsWomen;
        this.highRisk = highRisk;
    }

    public Text word() {
        return new Text(zh, en);
    }

    /** Whether women may not do it. */
    public boolean barsWomen() {
        return barsWomen;
    }

    /** Whether no learner may do it without a filing. */
    public boolean highRisk() {
        return highRisk;
    }
}
