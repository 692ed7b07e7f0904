package org.siquan.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Row;

/** The files of the talent circle. */
final class TalentSheets {
    static final Sheet<Learner> LEARNERS = new Sheet<>(
            "learners.csv",
            "id, name, programme, entry_year, score",
            r -> new Learner(
                    new LearnerId(r.id("id")),
                    r.text("name"),
                    new ProgrammeId(r.id("programme")),
                    r.whole("entry_year", 2000, 2100),
                    r.decimal("score", 0, 100)),
            l -> List.of(l.id(), l.name(), l.programme(), l.entryYear(), l.score()));

    static final Sheet<Preference> PREFERENCES = new Sheet<>(
            "preferences.csv", "learner, choices", TalentSheets::preference, p -> List.of(p.learner(), p.choices()));

    static final Sheet<Quota> QUOTAS = new Sheet<>(
            "quotas.csv",
            "id, parent, zh, kind, orders, province, least, most, clause",
            TalentSheets::quota,
            q -> List.of(
                    q.id(),
                    Sheet.orBlank(q.parent()),
                    q.zh(),
                    q.kind(),
                    q.orders(),
                    Sheet.orBlank(q.province()),
                    q.least(),
                    q.most(),
                    q.clause()));

    private TalentSheets() {}

    private static Preference preference(Row r) {
        LearnerId learner = new LearnerId(r.id("learner"));
        List<String> choices = r.ids("choices");
        if (r.list("choices").isEmpty()) {
            r.fail(
                    "choices",
                    "preference.empty",
                    "%s 没有填任何志愿".formatted(learner),
                    "%s ranks nothing".formatted(learner),
                    "填写至少一个订单班，或删去此行（不参加本轮）。",
                    "Rank at least one class, or remove the row (takes no part in this round).");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            Integer before = seen.putIfAbsent(choices.get(i), i + 1);
            if (before != null) {
                r.fail(
                        "choices",
                        "preference.cycle",
                        "志愿成环：%s 既是第 %d 又是第 %d 志愿".formatted(choices.get(i), before, i + 1),
                        "the ranking runs in a circle: %s is both choice %d and choice %d"
                                .formatted(choices.get(i), before, i + 1),
                        "每个订单班只保留一次。",
                        "Keep every class once.");
            }
        }
        return new Preference(learner, choices.stream().map(ClassId::new).toList());
    }

    private static Quota quota(Row r) {
        QuotaKind kind = r.word("kind", List.of(QuotaKind.values()));
        @Nullable Province province = r.optional("province").isEmpty() ? null : PlaceSheets.province(r, "province");
        int least = r.whole("least", 0, IndustrySheets.MOST_PEOPLE);
        int most = r.whole("most", 0, IndustrySheets.MOST_PEOPLE);
        if (least > most && r.build(() -> most).isPresent()) {
            r.fail(
                    "least",
                    "quota.least-above-most",
                    "下限 %d 大于上限 %d".formatted(least, most),
                    "the lower bound %d is above the upper bound %d".formatted(least, most),
                    "降低下限或提高上限。",
                    "Lower one or raise the other.");
        }
        if (kind == QuotaKind.SHARE && province == null) {
            r.fail(
                    "province",
                    "share.no-province",
                    "份额没有写是哪个省市的",
                    "the share does not say whose it is",
                    "填写省市简称。",
                    "Give the province.");
        }
        if (kind == QuotaKind.SHARE && r.optional("clause").isEmpty()) {
            r.fail(
                    "clause",
                    "share.no-clause",
                    "份额没有引用协议条款",
                    "the share cites no clause of an agreement",
                    "写明协议名称和条款；没有协议就不能设份额。",
                    "Name the agreement and the clause; without an agreement there can be no share.");
        }
        return new Quota(
                new QuotaId(r.id("id")),
                PlaceSheets.ifGiven(r, "parent", QuotaId::new),
                r.text("zh"),
                kind,
                r.ids("orders").stream().map(OrderId::new).toList(),
                province,
                least,
                most,
                r.optional("clause"));
    }
}
