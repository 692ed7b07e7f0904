package org.siquan.app.talent.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.talent.Learners;
import org.siquan.region.Province;
import org.siquan.region.QuotaKind;
import org.springframework.stereotype.Component;

/** The list of quotas and agreed shares. */
@Component
class QuotaLists {

    /**
     * A quota of the list.
     *
     * @param parent name of the quota it is part of; null at the top
     * @param orders names of the orders it covers directly
     * @param clause agreement and clause; never empty for a share
     */
    public record QuotaRow(
            String id,
            @Nullable String parent,
            String zh,
            QuotaKind kind,
            @Nullable Province province,
            int least,
            int most,
            List<String> orders,
            String clause) {
        public QuotaRow {
            orders = List.copyOf(orders);
        }
    }

    private final Learners learners;

    QuotaLists(Learners learners) {
        this.learners = learners;
    }

    ListSpec<QuotaRow> quotas() {
        Map<String, List<String>> orders = learners.listQuotas().stream()
                .collect(Collectors.toMap(v -> v.quota().id().value(), Learners.QuotaView::orders));
        return ListSpec.<QuotaRow>of(
                        (row, _) -> new QuotaRow(
                                row.getString("quota_id"),
                                row.getString("parent"),
                                row.getString("zh"),
                                QuotaKind.valueOf(row.getString("kind")),
                                province(row.getString("province")),
                                row.getInt("least"),
                                row.getInt("most"),
                                orders.getOrDefault(row.getString("quota_id"), List.of()),
                                row.getString("clause")),
                        "talent.quotas",
                        "/talent/quotas")
                .select("q.*, u.zh as parent")
                .from("""
                        talent.quota q
                        left join talent.quota u on u.park_id = q.park_id and u.quota_id = q.parent_id""")
                .where("q.park_id = platform.park()")
                .order("q.seq")
                .words("q", "q.zh", "q.quota_id", "q.clause")
                .choice("kind", "q.kind", QuotaKind.values())
                .choice(
                        "province",
                        "q.province",
                        () -> learners.listQuotas().stream()
                                .map(v -> v.quota().province())
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(Choice::new)
                                .toList())
                .column("zh", "q.zh collate \"zh-x-icu\"", QuotaRow::zh)
                .column("id", "q.quota_id", QuotaRow::id)
                .column("kind", "q.kind", r -> new Message("talent.quotas.kind." + r.kind()))
                .column("parent", "u.seq", QuotaRow::parent)
                .column("province", "q.province", QuotaRow::province)
                .number("least", "q.least", QuotaRow::least)
                .number("most", "q.most", QuotaRow::most)
                .column("orders", "cardinality(q.orders)", r -> String.join("、", r.orders()))
                .column("clause", null, QuotaRow::clause)
                .build();
    }

    private static @Nullable Province province(@Nullable String word) {
        return word == null ? null : new Province(word);
    }
}
