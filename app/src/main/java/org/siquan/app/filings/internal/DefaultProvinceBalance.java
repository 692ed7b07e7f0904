package org.siquan.app.filings.internal;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.siquan.app.filings.FilingEntry;
import org.siquan.app.filings.ProvinceBalance;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.industry.Workplaces.Workplace;
import org.siquan.region.PostId;
import org.siquan.region.Province;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultProvinceBalance implements ProvinceBalance {

    private static final double DAYS_A_MONTH = 30.4;

    private final EntryTable entries;
    private final Workplaces workplaces;

    DefaultProvinceBalance(EntryTable entries, Workplaces workplaces) {
        this.entries = entries;
        this.workplaces = workplaces;
    }

    @Override
    public List<Pair> pairs() {
        Map<PostId, Integer> pay = workplaces.list().stream()
                .filter(post -> post.figures().monthlyYuan() != null)
                .collect(
                        Collectors.toMap(Workplace::post, post -> post.figures().monthlyYuan(), (a, _) -> a));
        return entries.pairs().stream()
                .map(pair -> pair(new Province(pair.getFirst()), new Province(pair.getLast()), pay))
                .filter(pair -> pair.entries() > 0)
                .toList();
    }

    private Pair pair(Province home, Province host, Map<PostId, Integer> pay) {
        List<FilingEntry> filed = entries.accepted(home.word(), host.word());
        List<FilingEntry> priced =
                filed.stream().filter(entry -> pay.containsKey(entry.post())).toList();
        return new Pair(
                home,
                host,
                filed.stream().map(FilingEntry::learner).distinct().count(),
                filed.stream().map(FilingEntry::post).distinct().count(),
                priced.stream()
                        .mapToLong(entry -> yuan(entry, pay.getOrDefault(entry.post(), 0)))
                        .sum(),
                priced.size(),
                filed.size());
    }

    private static long yuan(FilingEntry entry, int monthly) {
        long days = ChronoUnit.DAYS.between(entry.first(), entry.last()) + 1;
        return Math.round(monthly * (days / DAYS_A_MONTH));
    }

    @Override
    public List<Total> totals() {
        Map<String, List<Pair>> touching = new TreeMap<>();
        for (Pair pair : pairs()) {
            touching.computeIfAbsent(pair.home().word(), _ -> new ArrayList<>()).add(pair);
            touching.computeIfAbsent(pair.host().word(), _ -> new ArrayList<>()).add(pair);
        }
        return touching.entrySet().stream()
                .map(e -> total(new Province(e.getKey()), e.getValue()))
                .toList();
    }

    private static Total total(Province province, List<Pair> pairs) {
        List<Pair> in = pairs.stream().filter(p -> p.host().equals(province)).toList();
        return new Total(
                province,
                pairs.stream()
                        .filter(p -> p.home().equals(province))
                        .mapToLong(Pair::learners)
                        .sum(),
                in.stream().mapToLong(Pair::learners).sum(),
                in.stream().mapToLong(Pair::posts).sum(),
                in.stream().mapToLong(Pair::yuan).sum());
    }
}
