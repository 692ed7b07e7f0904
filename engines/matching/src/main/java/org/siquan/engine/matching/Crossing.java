package org.siquan.engine.matching;

import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.QuotaForest.Bound;

/** Two bounds that share learners although neither holds all of the other, and of which one is more than an upper bound. */
final class Crossing {

    private Crossing() {}

    static Complaint of(Bound a, Bound b) {
        return new Complaint(
                "quota.crossing",
                a.id(),
                new Text(
                        ("“%s”与“%s”交叉，而其中有下限或软性预留：必须一个包含另一个，或互不相干。请改为逐层嵌套，或去掉下限和软性预留；"
                                        + "只有上限时可以交叉，由 serial-dictatorship（按同一个分数依次选择）处理。")
                                .formatted(a.name(), b.name()),
                        ("\"%s\" and \"%s\" cross, and one is a minimum or a soft reserve: one must contain the other, or they"
                                        + " must share nothing. Try: nest them, or drop the minimum or soft reserve; upper bounds"
                                        + " alone may cross, serial-dictatorship serves them.")
                                .formatted(a.name(), b.name())));
    }
}
