package org.siquan.engine.rules;

import org.siquan.engine.kernel.Text;

/** Whose turn it is where a rule is open. */
public enum Turn {
    SCHOOL("学校实习管理部门", "the school’s internship office"),
    TUTOR("校内指导教师", "the school tutor"),
    FAMILY("学生与家长/监护人，班主任收齐", "learner and guardian, collected by the class teacher"),
    LEARNER("学生", "the learner"),
    UNIT("企业", "the enterprise"),
    FILING("学校报主管部门", "the school, to its competent department"),
    AUTHORITY("主管部门", "the authority"),
    PARK("园区运营方", "the park’s operator");

    private final String zh;
    private final String en;

    Turn(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Text word() {
        return new Text(zh, en);
    }
}
