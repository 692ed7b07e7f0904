package org.siquan.app.filings.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.siquan.app.filings.ProvinceBalance;
import org.siquan.app.filings.internal.EntryTable.Accepted;
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
        Map<EntryTable.Way, Long> learners = entries.acceptedLearners();
        Map<EntryTable.Way, List<Accepted>> ways = entries.accepted().stream()
                .collect(Collectors.groupingBy(Accepted::way, LinkedHashMap::new, Collectors.toList()));
        return ways.entrySet().stream()
                .map(e -> pair(e.getKey(), e.getValue(), learners.getOrDefault(e.getKey(), 0L), pay))
                .toList();
    }

    private static Pair pair(EntryTable.Way way, List<Accepted> filed, long learners, Map<PostId, Integer> pay) {
        List<Accepted> priced =
                filed.stream().filter(some -> pay.containsKey(some.post())).toList();
        return new Pair(
                way.home(),
                way.host(),
                learners,
                filed.stream().map(Accepted::post).distinct().count(),
                priced.stream()
                        .mapToLong(some -> some.entries() * yuan(some.days(), pay.getOrDefault(some.post(), 0)))
                        .sum(),
                priced.stream().mapToInt(Accepted::entries).sum(),
                filed.stream().mapToInt(Accepted::entries).sum());
    }

    private static long yuan(int days, int monthly) {
        return Math.round(monthly * (days / DAYS_A_MONTH));
    }

    @Override
    public List<Total> totals(List<Pair> pairs) {
        Map<String, List<Pair>> touching = new TreeMap<>();
        for (Pair pair : pairs) {
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
