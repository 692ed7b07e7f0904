package org.siquan.cli;

import java.util.Map;
import org.siquan.engine.kernel.Text;

/** What the steps that engines report are called for people. A step without a name is shown by its key. */
final class StepNames {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("demand.forecast", new Text("需求预测", "forecasting demand")),
            Map.entry("intake.forecast", new Text("需求预测", "forecasting demand")),
            Map.entry("alignment.build", new Text("建立对接索引", "building the index")),
            Map.entry("alignment.postings", new Text("五业对接", "aligning")),
            Map.entry("intake.limits", new Text("各项限制值多少", "pricing the limits")),
            Map.entry("intake.conflict", new Text("查找相互矛盾的限制", "finding the conflict")),
            Map.entry("matching.propose", new Text("双选编班", "matching")),
            Map.entry("matching.values", new Text("名额的价值", "values of the bounds")),
            Map.entry("rotation.construct", new Text("排出初步安排", "first schedule")),
            Map.entry("rotation.bound", new Text("计算下界", "lower bound")),
            Map.entry("rotation.improve", new Text("改进安排", "improving the schedule")),
            Map.entry("schedule.search", new Text("搜索", "searching")),
            Map.entry("training.rules", new Text("岗前审核", "checking the rules")));

    private StepNames() {}

    static String name(String step) {
        Text name = NAMES.get(step);
        return name == null ? step : name.zh() + " " + name.en();
    }
}
