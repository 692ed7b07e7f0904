package org.siquan.engine.alignment.gap;

import org.siquan.engine.kernel.Text;

/**
 * Whether the share of a competency in a major's demand rises or falls over the years.
 *
 * @param basis which figures were read
 * @param quarters how many of them there are
 * @param direction claimed only where the test carries it
 * @param slope change of the share per year, in 0..1 (0.01 = one point of a hundred); 0 if {@link Direction#TOO_SHORT}
 * @param low lower end of the slope's 95 % interval
 * @param high upper end
 * @param p two-sided, adjusted for the number of competencies tested, 0..1; 1 if too short
 */
public record DemandTrend(
        Basis basis, int quarters, Direction direction, double slope, double low, double high, double p) {

    /** The dated sources. */
    public enum Basis {
        /** Openings by occupation and quarter, spread over the competencies typical of the occupation. */
        OPENINGS("季度用工", "openings by quarter"),
        /** Advertisements that state a date. */
        ADVERTISEMENTS("有日期的招聘信息", "dated advertisements");

        private final String zh;
        private final String en;

        Basis(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Its name. */
        public Text words() {
            return new Text(zh, en);
        }
    }

    /** What can be said. */
    public enum Direction {
        /** The share grows; adjusted p at most 0.05. */
        RISING("上升", "rising"),
        /** The share shrinks; adjusted p at most 0.05. */
        FALLING("下降", "falling"),
        /** The figures do not carry either claim. */
        NO_TREND("无可靠趋势", "no reliable trend"),
        /** Fewer than eight quarters, or one of the four seasons is missing. */
        TOO_SHORT("数据太短", "too short");

        private final String zh;
        private final String en;

        Direction(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Its name. */
        public Text words() {
            return new Text(zh, en);
        }
    }
}
