package org.siquan.cli;

import org.siquan.engine.kernel.Text;
import org.siquan.year.AdvertisedDemand;
import org.siquan.year.OutcomeResult;
import org.siquan.year.PostingsOverview;
import org.siquan.year.SeatsResult;
import org.siquan.year.Stage;
import org.siquan.year.TrainingResult;
import org.siquan.year.YearRun;

/** One sentence per stage of a finished year: what came out, and against what it is measured. */
record StageLines(YearRun run) {

    Text line(Stage stage) {
        return switch (stage) {
            case DEMAND -> demand();
            case ALIGNMENT -> alignment();
            case SEATS -> seats();
            case MATCHING -> matching();
            case SCHEDULE -> schedule();
            case TRAINING -> training();
            case OUTCOME -> outcome();
        };
    }

    private Text demand() {
        var demand = run.demand();
        return both(
                "%,d 家企业，%,d 个订单，%,d 个名额；回测中 %.0f%% 落入预测区间（应为 %.0f%%）",
                "%,d enterprises, %,d orders, %,d places; %.0f%% of the back-test fell into its interval (nominal"
                        + " %.0f%%)",
                demand.enterprises(),
                demand.orders(),
                demand.places(),
                demand.coverage() * 100,
                demand.level() * 100);
    }

    private Text alignment() {
        var alignment = run.alignment();
        Text orders = both(
                "%,d 个订单，%,d 个对上职业，%,d 个暂不判定",
                "%,d orders, %,d with an occupation, %,d left to a person",
                alignment.items(),
                alignment.aligned(),
                alignment.items() - alignment.aligned());
        Text advertised = advertised();
        return new Text(orders.zh() + advertised.zh(), orders.en() + advertised.en());
    }

    private Text advertised() {
        PostingsOverview read = run.demand().postings();
        AdvertisedDemand found = run.alignment().advertised();
        return read == null || found == null
                ? Text.NONE
                : both(
                        "；%,d 条招聘信息，%,d 条对上职业，重复 %,d 条，略去坏行 %,d 处",
                        "; %,d advertisements, %,d with an occupation, %,d repeats, %,d bad rows left out",
                        found.counted(),
                        found.aligned(),
                        read.repeated(),
                        read.leftOut());
    }

    private Text seats() {
        var seats = run.seats();
        if (seats.status().equals("INFEASIBLE")) {
            return both(
                    "没有可行的建议：%d 项限制互相矛盾",
                    "no advice exists: %d limits contradict each other",
                    seats.conflicts().size());
        }
        return both(
                "建议 %,d 个招生名额（现计划 %,d）；%d 项限制起作用；与最优的差距不超过 %.2f%%",
                "%,d seats advised (approved now: %,d); %d limits bind; at most %.2f%% from the best",
                seats.programmes().stream()
                        .mapToInt(SeatsResult.Programme::advised)
                        .sum(),
                seats.programmes().stream()
                        .mapToInt(SeatsResult.Programme::approved)
                        .sum(),
                seats.limits().stream().filter(SeatsResult.Limit::binding).count(),
                seats.gap() * 100);
    }

    private Text matching() {
        var matching = run.matching();
        int learners = matching.placements().size();
        return both(
                "%,d / %,d 名学生入班，%,d 名得到第一志愿；独立核验 %d 处不符",
                "%,d of %,d learners placed, %,d in their first choice; independent check: %d findings",
                matching.placed(),
                learners,
                matching.placedWithin(1),
                matching.findings().size());
    }

    private Text schedule() {
        var schedule = run.schedule();
        if (schedule.status().equals("INFEASIBLE")) {
            return both(
                    "排不出安排：%d 处冲突",
                    "no schedule exists: %d conflicts", schedule.conflicts().size());
        }
        return both(
                "%,d 名学生 %d 周；岗位利用 %.1f%%；硬规则 %d / %d 满足；与下界差 %.1f%%",
                "%,d learners over %d weeks; posts %.1f%% in use; %d of %d hard rules held; %.1f%% above the lower"
                        + " bound",
                schedule.plans().size(),
                schedule.weeks(),
                schedule.occupied() * 100,
                schedule.verdicts().stream().filter(verdict -> verdict.held()).count(),
                schedule.verdicts().size(),
                schedule.gap() * 100);
    }

    private Text training() {
        var training = run.training();
        return both(
                "%,d 次上岗按 %d 条规则审核；%,d 次不得上岗",
                "%,d placements checked against %d rules; %,d may not start",
                training.checked(),
                training.rules().size(),
                training.gates().stream().filter(StageLines::barred).count());
    }

    static boolean barred(TrainingResult.Gate gate) {
        return gate.decision().equals("MAY_NOT_START");
    }

    private Text outcome() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (OutcomeResult.Indicator indicator : run.outcome().indicators()) {
            zh.append(zh.isEmpty() ? "" : "，")
                    .append("%s %.1f%%".formatted(indicator.name().zh(), indicator.rate() * 100));
            en.append(en.isEmpty() ? "" : ", ")
                    .append("%s %.1f%%".formatted(indicator.name().en(), indicator.rate() * 100));
        }
        return new Text(zh.toString(), en.toString());
    }

    /** The same figures in two formats. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation knows one format only
    static Text both(String zh, String en, Object... values) {
        return new Text(
                String.format(java.util.Locale.ROOT, zh, values), String.format(java.util.Locale.ROOT, en, values));
    }
}
