package org.siquan.engine.scheduling.verify.itc2019;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.verify.Verdict;

/** Breaches of the hard rules, by rule: all counted, the first kept in words. */
final class Breaches {

    private static final int KEPT = 5;

    /** The hard rules in the order in which they are reported. */
    enum Rule {
        U01("每班有一个自己可选的时间", "each class has a time of its own list"),
        U02("每班有一间自己可选的教室", "each class has a room of its own list, or none if it needs none"),
        U03("教室在上课时间可用", "the room is available when the class takes place"),
        U04("同一教室同一时间至多一个班", "no two classes are in a room at the same time"),
        U05("必须满足的约束都满足", "every required relation holds"),
        U06("不超过班的人数上限", "no class has more students than its limit"),
        U07("学生对每门所选课程恰在一个方案的每个部分各上一个班", "a student attends exactly the classes of one configuration of each course"),
        U08("上某班的学生也上其上级班", "whoever attends a class attends its parent");

        private final String zh;
        private final String en;

        Rule(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    private final Map<Rule, List<Text>> first = new EnumMap<>(Rule.class);

    void add(Rule rule, String zh, String en) {
        counts.merge(rule, 1L, Long::sum);
        List<Text> kept = first.computeIfAbsent(rule, key -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(new Text(zh, en));
        }
    }

    List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            all.add(new Verdict(
                    rule.name(),
                    new Text(rule.zh, rule.en),
                    counts.getOrDefault(rule, 0L),
                    first.getOrDefault(rule, List.of())));
        }
        return all;
    }
}
