package org.siquan.app.people;

import java.util.Arrays;
import java.util.List;
import org.siquan.app.platform.Organisations.Kind;

/** What somebody does in an organisation (岗位): finer than a role. It gives no rights of a role; it says who decides. */
public enum Position {
    /** 账户管理员: where somebody holds it, only they invite people and give positions. */
    ACCOUNTS,
    /** 实习管理部门. */
    INTERNSHIP_OFFICE,
    /** 教务处. */
    ACADEMIC_OFFICE,
    /** 二级学院. */
    COLLEGE,
    /** 专业负责人. */
    PROGRAMME_HEAD,
    /** 班主任/辅导员. */
    CLASS_TEACHER,
    /** 校内指导教师. */
    TUTOR,
    /** 分管校领导. */
    VICE_PRINCIPAL,
    /** 财务. */
    FINANCE,
    /** 人力资源. */
    HR,
    /** 现场负责人. */
    SITE_LEAD;

    public boolean isOf(Kind kind) {
        return switch (this) {
            case ACCOUNTS -> true;
            case FINANCE -> kind == Kind.SCHOOL || kind == Kind.ENTERPRISE;
            case HR, SITE_LEAD -> kind == Kind.ENTERPRISE;
            case INTERNSHIP_OFFICE, ACADEMIC_OFFICE, COLLEGE, PROGRAMME_HEAD, CLASS_TEACHER, TUTOR, VICE_PRINCIPAL ->
                kind == Kind.SCHOOL;
        };
    }

    /** Those of a kind of organisation. */
    public static List<Position> of(Kind kind) {
        return Arrays.stream(values()).filter(position -> position.isOf(kind)).toList();
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "people.position." + name();
    }
}
