package org.siquan.engine.rules;

/** What a placement is; 跟岗 and 顶岗 are words of the rules of 2016 and do not exist any more. */
public enum Kind {
    /** 认识实习: arranged by the school. */
    COGNITIVE,
    /** 岗位实习. */
    POST,
    /** 企业新型学徒制: apprentice under a labour contract. */
    APPRENTICE
}
