package org.siquan.engine.rules;

import java.util.Set;

/** What may be known about the post. */
public final class PostFact {

    private PostFact() {}

    /** Empty where somebody looked and found none. */
    public static final Fact<Set<Hazard>> HAZARDS = Fact.of("hazards", "岗位危险因素", "hazards of the post");
    /** State grade, 1..4. */
    public static final Fact<Integer> LABOUR_INTENSITY = Fact.of("labour-intensity", "体力劳动强度", "labour intensity");
    /** People on the same kind of post. */
    public static final Fact<Integer> SAME_KIND_STAFF = Fact.of("same-kind-staff", "同类岗位职工", "staff of the same kind");
    /** Learners of all schools on the post at the same time. */
    public static final Fact<Integer> LEARNERS = Fact.of("learners-at-post", "岗位实习学生", "learners on the post");
    /** 专业大类 that the post belongs to. */
    public static final Fact<Set<String>> MAJOR_CATEGORIES =
            Fact.of("post-categories", "岗位对应的专业大类", "categories of majors of the post");
    /** Written and approved by the school where the post is of another category. */
    public static final Fact<String> CROSS_CATEGORY_REASON =
            Fact.of("cross-reason", "跨专业大类的理由", "reason for another category");
    /** The post needs a certificate by law. */
    public static final Fact<Boolean> SPECIAL = Fact.of("special-post", "是否特种作业岗位", "whether it is special work");
}
