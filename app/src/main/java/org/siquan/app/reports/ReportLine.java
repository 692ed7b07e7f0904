package org.siquan.app.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.region.EnterpriseId;

/**
 * A placement of an undergraduate as the platform of the undergraduates wants it.
 *
 * @param told what the school entered, completed by what the system knows
 * @param unitCode null while nobody entered it
 * @param missing what keeps it from being reported; empty where it is complete
 * @param excluded why it is not reported at all; null where it is
 */
public record ReportLine(
        PlacementId placement,
        Learner learner,
        Unit unit,
        Told told,
        LocalDate first,
        LocalDate last,
        String tutor,
        @Nullable String unitCode,
        List<Missing> missing,
        @Nullable Exclusion excluded) {

    public ReportLine {
        missing = List.copyOf(missing);
    }

    /**
     * Whose internship it is.
     *
     * @param majorCode empty where the registry no longer knows it
     */
    public record Learner(String id, String name, String majorCode, String major) {}

    /** Where it is. */
    public record Unit(EnterpriseId id, String name) {}

    /**
     * What is reported of it beside people, unit and days.
     *
     * @param noCreditWhy why it bears no credit; empty unless {@code creditBearing} is false
     * @param course empty while nobody entered it
     */
    public record Told(
            @Nullable InternshipType type,
            @Nullable Organised organised,
            @Nullable Setting setting,
            @Nullable Boolean creditBearing,
            String noCreditWhy,
            String course,
            @Nullable BigDecimal credits) {}

    /** What is not known yet. */
    public enum Missing {
        /** 实习类型. */
        TYPE,
        /** 组织形式. */
        ORGANISED,
        /** 开展方式. */
        SETTING,
        /** 课程. */
        COURSE,
        /** 学分. */
        CREDITS,
        /** 统一社会信用代码. */
        UNIT_CODE,
        /** 其最后一天已过，还没有结束. */
        END,
        /** 学籍不在登记中. */
        LEARNER
    }

    /** Why it is not reported. */
    public enum Exclusion {
        /** 不计学分. */
        NO_CREDIT,
        /** 没有开始. */
        NOT_BEGUN
    }

    /** Where it stands. */
    public enum State {
        COMPLETE,
        INCOMPLETE,
        EXCLUDED
    }

    public State state() {
        if (excluded != null) {
            return State.EXCLUDED;
        }
        return missing.isEmpty() ? State.COMPLETE : State.INCOMPLETE;
    }
}
