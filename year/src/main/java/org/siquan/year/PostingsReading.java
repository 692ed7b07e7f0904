package org.siquan.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Division;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.kernel.Text;

/** Counts a file of advertisements by source, city, schooling and pay. */
final class PostingsReading {

    private static final int PLACES_SHOWN = 8;
    private static final int SOURCES_SHOWN = 8;
    private static final Text NOT_STATED = new Text("未写明", "not stated");

    /** Schooling by the words of job boards, highest first; anything else counts as not stated. */
    private static final Map<String, Text> SCHOOLING = schooling();

    private PostingsReading() {}

    static @Nullable PostingsOverview overview(YearInput input) {
        if (input.postings().isEmpty()) {
            return null;
        }
        CountedPostings postings = CountedPostings.of(input);
        Map<String, org.siquan.region.postings.Posting> byId = new HashMap<>();
        input.postings().forEach(p -> byId.put(p.id(), p));
        Map<String, String> provinces = provinces(input.catalogue().divisions().all());
        TreeMap<String, List<Posting>> cities = new TreeMap<>();
        TreeMap<String, Integer> sources = new TreeMap<>();
        Map<Text, Integer> education = new LinkedHashMap<>();
        SCHOOLING.values().forEach(level -> education.put(level, 0));
        for (Posting posting : postings.counted()) {
            cities.computeIfAbsent(CountedPostings.city(posting), _ -> new ArrayList<>())
                    .add(posting);
            var raw = byId.get(posting.id());
            sources.merge(raw == null ? "" : raw.source(), 1, Integer::sum);
            education.merge(schooling(raw == null ? "" : raw.education()), 1, Integer::sum);
        }
        List<PostingsOverview.Place> places = new ArrayList<>();
        cities.forEach((city, group) -> places.add(new PostingsOverview.Place(
                city,
                provinces.getOrDefault(city, ""),
                group.size(),
                PaySpread.of(CountedPostings.pay(group)).orElse(null))));
        places.sort(Comparator.comparingInt((PostingsOverview.Place p) -> -p.postings())
                .thenComparing(PostingsOverview.Place::city));
        return new PostingsOverview(
                input.postingsLeftOut(),
                input.postings().size(),
                postings.repeated(),
                postings.counted().size(),
                most(sources, SOURCES_SHOWN),
                places.subList(0, Math.min(PLACES_SHOWN, places.size())),
                Math.max(0, places.size() - PLACES_SHOWN),
                places.stream()
                        .filter(p -> !p.province().isEmpty())
                        .mapToInt(PostingsOverview.Place::postings)
                        .sum(),
                education.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> new PostingsOverview.Count(e.getKey(), e.getValue()))
                        .toList(),
                PaySpread.of(CountedPostings.pay(postings.counted())).orElse(null));
    }

    private static List<PostingsOverview.Count> most(Map<String, Integer> counts, int shown) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(shown)
                .map(e -> new PostingsOverview.Count(
                        e.getKey().isEmpty() ? NOT_STATED : Text.same(e.getKey()), e.getValue()))
                .toList();
    }

    /** Province by the name of a city, with and without 市; a city of two provinces does not occur. */
    private static Map<String, String> provinces(Collection<Division> divisions) {
        Map<String, String> provinces = new HashMap<>();
        for (Division division : divisions) {
            String city = division.city();
            provinces.put(city, division.province());
            provinces.put(city.endsWith("市") ? city.substring(0, city.length() - 1) : city, division.province());
        }
        provinces.put("雄安", "河北");
        provinces.put("雄安新区", "河北");
        provinces.put("河北", "河北");
        return provinces;
    }

    private static Text schooling(String words) {
        for (Map.Entry<String, Text> level : SCHOOLING.entrySet()) {
            if (words.contains(level.getKey())) {
                return level.getValue();
            }
        }
        return NOT_STATED;
    }

    private static Map<String, Text> schooling() {
        Text secondary = new Text("中专、中技、高中", "secondary vocational or high school");
        Map<String, Text> levels = new LinkedHashMap<>();
        levels.put("博士", new Text("博士", "doctorate"));
        levels.put("硕士", new Text("硕士", "master"));
        levels.put("本科", new Text("本科", "bachelor"));
        levels.put("大专", new Text("大专", "junior college"));
        levels.put("中专", secondary);
        levels.put("中技", secondary);
        levels.put("高中", secondary);
        levels.put("不限", new Text("学历不限", "no requirement"));
        return levels;
    }
}
