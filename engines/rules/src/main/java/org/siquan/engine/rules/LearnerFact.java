package org.siquan.engine.rules;

import java.time.LocalDate;

/** What may be known about the learner. */
public final class LearnerFact {

    private LearnerFact() {}

    public static final Fact<LocalDate> BIRTH_DATE = Fact.of("birth-date", "出生日期", "date of birth");
    /** Year of study at the start, 1 = first year. */
    public static final Fact<Integer> GRADE_YEAR = Fact.of("grade-year", "年级", "year of study");
    /** Asked only where the law makes a difference (posts with hazards that bar women). */
    public static final Fact<Boolean> FEMALE = Fact.of("female", "是否女性", "whether the learner is a woman");
    /** 专业大类, first two digits of the major's code. */
    public static final Fact<String> MAJOR_CATEGORY = Fact.of("major-category", "专业大类", "category of the major");

    public static final Fact<Boolean> ID_CHECKED = Fact.of("id-checked", "身份证查验记录", "record of the identity check");
    public static final Fact<LocalDate> HEALTH_CHECKED =
            Fact.of("health-checked", "健康检查日期", "date of the health check");
    public static final Fact<Boolean> MINOR_REGISTERED =
            Fact.of("minor-registered", "未成年工登记", "registration of a minor worker");
    /** The learner says that work of the post is barred for a reason that nobody else need know. */
    public static final Fact<Boolean> BARRED_BY_OWN_WORD =
            Fact.of("barred-by-own-word", "本人声明不宜从事", "the learner’s word that the work is barred");
    /** The learner or a guardian refused the arranged placement. */
    public static final Fact<Boolean> CONSENT_REFUSED =
            Fact.of("consent-refused", "拒绝所安排的实习", "refusal of the arranged placement");

    public static final Fact<Boolean> OWN_WAY_OPEN = Fact.of("own-way-open", "已开通自选单位", "the self-chosen way is open");
    public static final Fact<Boolean> CERTIFIED = Fact.of("certified", "特种作业证书", "certificate for special work");
}
