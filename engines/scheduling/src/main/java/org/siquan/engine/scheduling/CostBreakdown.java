package org.siquan.engine.scheduling;

/**
 * The cost of a schedule, split by wish, in thousandths of a minute of one-way travel in one week.
 *
 * @param commute 通勤
 * @param continuity 连续性
 * @param fairness 公平
 * @param preference 偏好
 * @param load 负荷
 */
public record CostBreakdown(long commute, long continuity, long fairness, long preference, long load) {

    /** Sum of all parts. */
    public long total() {
        return commute + continuity + fairness + preference + load;
    }
}
