package org.siquan.engine.scheduling.verify.rotation;

import java.util.function.IntBinaryOperator;

/** Everybody in one place in one week against what it can take. */
final class RoomCheck {

    private final GivenRotation given;
    private final GivenSchedule plan;
    private final Findings findings;

    RoomCheck(GivenRotation given, GivenSchedule plan, Findings findings) {
        this.given = given;
        this.plan = plan;
        this.findings = findings;
    }

    /** The name of a place. */
    private interface Name {
        String of(int place);
    }

    void run() {
        check(
                RotationFileVerifier.POST_CAPACITY,
                given.posts.size(),
                plan::post,
                (post, week) -> given.posts.get(post).most().get(week),
                post -> given.posts.get(post).id());
        check(
                RotationFileVerifier.MENTOR_CAPACITY,
                given.mentors.size(),
                plan::mentor,
                (mentor, week) -> given.mentors.get(mentor).most(),
                mentor -> given.mentors.get(mentor).id());
        check(
                RotationFileVerifier.LABORATORY_CAPACITY,
                given.laboratories.size(),
                this::laboratory,
                (laboratory, week) -> given.laboratories.get(laboratory).most(),
                laboratory -> given.laboratories.get(laboratory).id());
        check(
                RotationFileVerifier.BEDS,
                given.lodgings.size(),
                plan::lodging,
                (lodging, week) -> given.lodgings.get(lodging).most(),
                lodging -> given.lodgings.get(lodging).id());
    }

    private int laboratory(int learner, int week) {
        int block = plan.block(learner, week);
        Given.Pattern pattern = given.learners.get(learner).pattern();
        boolean elsewhere = plan.post(learner, week) != GivenSchedule.NONE;
        return elsewhere
                        || block == GivenSchedule.NONE
                        || block >= pattern.blocks().size()
                ? GivenSchedule.NONE
                : pattern.blocks().get(block).laboratory();
    }

    private void check(String rule, int places, IntBinaryOperator placeOf, IntBinaryOperator most, Name name) {
        int[][] there = new int[places][given.weeks];
        for (int learner = 0; learner < given.learners.size(); learner++) {
            for (int week = 0; week < given.weeks; week++) {
                int place = placeOf.applyAsInt(learner, week);
                if (place != GivenSchedule.NONE) {
                    there[place][week]++;
                }
            }
        }
        for (int place = 0; place < places; place++) {
            for (int week = 0; week < given.weeks; week++) {
                int room = most.applyAsInt(place, week);
                if (there[place][week] > room) {
                    findings.add(
                            rule,
                            "%s 第 %d 周 %d 人，容量 %d".formatted(name.of(place), week + 1, there[place][week], room),
                            "%s in week %d has %d, capacity %d"
                                    .formatted(name.of(place), week + 1, there[place][week], room));
                }
            }
        }
    }
}
