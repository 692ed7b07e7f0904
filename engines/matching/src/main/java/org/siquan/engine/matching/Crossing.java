package org.siquan.engine.matching;

import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.QuotaForest.Bound;

/** Two bounds that share learners although neither holds all of the other. */
final class Crossing {

    private Crossing() {}

    static Complaint of(Bound a, Bound b) {
        return new Complaint(
                "quota.crossing",
                a.id(),
                new Text(
                        ("“%s”与“%s”交叉：必须一个包含另一个，或互不相干；否则稳定结果可能不存在。"
                                        + "请改为逐层嵌套。按分数依次选择（serial-dictatorship）原则上能处理交叉的上限，本版尚未支持。")
                                .formatted(a.name(), b.name()),
                        ("\"%s\" and \"%s\" cross: one must contain the other, or they must share nothing; else a stable"
                                        + " outcome need not exist. Try: nest them. In principle serial-dictatorship could"
                                        + " serve crossing upper bounds; this version does not yet.")
                                .formatted(a.name(), b.name())));
    }
}
