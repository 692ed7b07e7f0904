package org.siquan.app.days;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;

/**
 * An important matter (Art. 23).
 *
 * @param known when somebody of the two sides knew
 * @param reported when it was entered; nobody types it
 * @param due by its level, from the time it was known
 * @param closed null while it is open
 * @param steps what was done and what was written before, in order
 */
public record Incident(
        UUID id,
        PlacementId placement,
        String learnerName,
        Kind kind,
        Level level,
        String what,
        Instant known,
        Instant reported,
        Instant due,
        @Nullable Instant closed,
        String closing,
        List<Step> steps,
        int version) {

    public Incident {
        steps = List.copyOf(steps);
    }

    /** What it is about. */
    public enum Kind {
        /** 人身伤害. */
        INJURY,
        /** 疾病. */
        ILLNESS,
        /** 安全隐患. */
        SAFETY,
        /** 权益: hours, pay, harassment, papers held. */
        RIGHTS,
        /** 违纪. */
        CONDUCT,
        /** 擅自离岗. */
        LEFT,
        /** 突发事件 around the unit (Art. 19). */
        EMERGENCY,
        OTHER
    }

    /** How grave; by it the time to report runs. */
    public enum Level {
        GRAVE,
        SERIOUS,
        ORDINARY
    }

    /** One step. */
    public record Step(Doing kind, String words, String actor, Instant at) {}

    /** What was done. */
    public enum Doing {
        /** 救治. */
        RESCUE,
        /** 通知家长. */
        FAMILY,
        /** 保险报案: the insurer pays first (Art. 36). */
        INSURER,
        /** 心理疏导. */
        COUNSELLING,
        MEASURE,
        /** 谈话教育: comes first (Art. 28). */
        TALK,
        /** 校企共同研究. */
        JOINT_STUDY,
        /** 校纪处理. */
        DISCIPLINE,
        /** What stood there before a change. */
        EDIT,
        CLOSE;

        /** True if a person enters it. */
        public boolean byHand() {
            return this != EDIT && this != CLOSE;
        }
    }

    /** True if it was reported after its time. */
    public boolean late() {
        return reported.isAfter(due);
    }

    /** From knowing to reporting. */
    public Duration took() {
        return Duration.between(known, reported);
    }

    /** What has to be done before it may be closed (Art. 28 and 36) and is not done yet. */
    public List<Doing> missing() {
        List<Doing> wanted = switch (kind) {
            case INJURY -> List.of(Doing.RESCUE, Doing.FAMILY, Doing.INSURER, Doing.COUNSELLING);
            case ILLNESS -> List.of(Doing.RESCUE, Doing.FAMILY);
            case CONDUCT -> List.of(Doing.TALK);
            case SAFETY, RIGHTS, LEFT, EMERGENCY, OTHER -> List.of(Doing.MEASURE);
        };
        return wanted.stream()
                .filter(doing -> steps.stream().noneMatch(step -> step.kind() == doing))
                .toList();
    }
}
