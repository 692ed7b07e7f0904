package org.siquan.engine.scheduling.verify.rotation;

import java.util.List;

/** Each week of each learner on its own: calendar, post, bans, mentor, lodging, travel. */
final class WeekCheck {

    private final GivenRotation given;
    private final GivenSchedule plan;
    private final Findings findings;

    WeekCheck(GivenRotation given, GivenSchedule plan, Findings findings) {
        this.given = given;
        this.plan = plan;
        this.findings = findings;
    }

    void run() {
        for (int learner = 0; learner < given.learners.size(); learner++) {
            Given.Learner who = given.learners.get(learner);
            for (int week = 0; week < given.weeks; week++) {
                int block = plan.block(learner, week);
                List<Given.Block> blocks = who.pattern().blocks();
                if (block != GivenSchedule.NONE && block < blocks.size()) {
                    check(learner, who, week, blocks.get(block));
                } else if (plan.post(learner, week) != GivenSchedule.NONE) {
                    at(RotationFileVerifier.POST_ACCEPTS, who, week, "在岗但无学段", "is at a post without a block");
                }
            }
        }
    }

    private void check(int learner, Given.Learner who, int week, Given.Block block) {
        if (given.closed.get(week)) {
            at(RotationFileVerifier.CALENDAR, who, week, "停课周仍有安排", "has a block in a closed week");
        }
        if (week < who.pattern().from()) {
            at(
                    RotationFileVerifier.CALENDAR,
                    who,
                    week,
                    "早于模式的第一周",
                    "has a block before the first week of the pattern");
        }
        int post = plan.post(learner, week);
        if (block.work() != (post != GivenSchedule.NONE)) {
            at(
                    RotationFileVerifier.POST_ACCEPTS,
                    who,
                    week,
                    "课程段有岗位，或岗位段没有岗位",
                    "has a post in a course block, or none in a work block");
            return;
        }
        if (block.work()) {
            atPost(who, week, post);
            mentor(learner, who, week, given.posts.get(post));
        }
        String site = block.work() ? given.posts.get(post).site() : block.site();
        lodging(who, week, plan.lodging(learner, week), site);
    }

    private void atPost(Given.Learner who, int week, int post) {
        Given.Post place = given.posts.get(post);
        if (!place.accepts(who.order())) {
            at(
                    RotationFileVerifier.POST_ACCEPTS,
                    who,
                    week,
                    "岗位 %s 不接收订单 %s".formatted(place.id(), who.order()),
                    "post %s does not accept order %s".formatted(place.id(), who.order()));
        }
        if (given.banned(who.banClass(), post, week)) {
            at(
                    RotationFileVerifier.BANS,
                    who,
                    week,
                    "岗位 %s 该周禁排".formatted(place.id()),
                    "is banned from post %s".formatted(place.id()));
        }
    }

    private void mentor(int learner, Given.Learner who, int week, Given.Post post) {
        int index = plan.mentor(learner, week);
        if (index == GivenSchedule.NONE) {
            at(RotationFileVerifier.MENTOR_PRESENT, who, week, "没有企业导师", "has no mentor");
            return;
        }
        Given.Mentor mentor = given.mentors.get(index);
        if (!mentor.enterprise().equals(post.enterprise())) {
            at(
                    RotationFileVerifier.MENTOR_PRESENT,
                    who,
                    week,
                    "企业导师 %s 不属于 %s".formatted(mentor.id(), post.enterprise()),
                    "mentor %s is not of %s".formatted(mentor.id(), post.enterprise()));
        }
        if (mentor.absent().get(week)) {
            at(
                    RotationFileVerifier.MENTOR_PRESENT,
                    who,
                    week,
                    "企业导师 %s 不在岗".formatted(mentor.id()),
                    "mentor %s is absent".formatted(mentor.id()));
        }
    }

    private void lodging(Given.Learner who, int week, int lodging, String site) {
        if (lodging == GivenSchedule.NONE || !who.lodgings().contains(lodging)) {
            at(RotationFileVerifier.BEDS, who, week, "没有本人可住的住处", "has no lodging of their own list");
            return;
        }
        int minutes = given.minutes(lodging, site);
        if (minutes > given.travelLimit) {
            at(
                    RotationFileVerifier.TRAVEL,
                    who,
                    week,
                    "单程 %d 分钟，最多 %d".formatted(minutes, given.travelLimit),
                    "travels %d minutes one way, at most %d".formatted(minutes, given.travelLimit));
        }
    }

    private void at(String rule, Given.Learner who, int week, String zh, String en) {
        findings.add(
                rule,
                "学生 %s 第 %d 周：%s".formatted(who.id(), week + 1, zh),
                "learner %s, week %d: %s".formatted(who.id(), week + 1, en));
    }
}
