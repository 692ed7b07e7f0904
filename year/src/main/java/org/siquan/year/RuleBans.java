package org.siquan.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.siquan.engine.rules.BanTable;
import org.siquan.engine.rules.Figures;
import org.siquan.engine.rules.Setting;
import org.siquan.engine.scheduling.Bans;
import org.siquan.region.Learner;
import org.siquan.region.Post;
import org.siquan.region.RegionIndex;

/**
 * The rules of the state as bans for the schedule: which kind of learner may not be at which post in which week. Posts that
 * look alike to the rules are asked about once.
 */
final class RuleBans {

    private final YearInput input;
    private final RegionIndex index;
    private final PostFacts facts;
    private final WorkDays days;
    private final Map<PostFacts.Kind, Integer> kinds = new LinkedHashMap<>();

    RuleBans(YearInput input, RegionIndex index) {
        this.input = input;
        this.index = index;
        days = new WorkDays(input.catalogue().calendar());
        facts = new PostFacts(index, days);
    }

    /** Row of the bans that holds for the learner. */
    int rowOf(Learner learner) {
        return kinds.computeIfAbsent(facts.kindOf(learner), kind -> kinds.size());
    }

    /** What the rules see of a post. */
    private record Work(String host, int hoursPerDay, boolean night) {}

    /** The bans at these posts for every kind of learner asked about so far. */
    Table at(List<Post> posts, int weeks) {
        Map<Work, Integer> works = new LinkedHashMap<>();
        List<Post> examples = new ArrayList<>();
        List<Integer> workOf = new ArrayList<>();
        for (Post post : posts) {
            Work work = new Work(index.site(post.site()).province().word(), post.hoursPerDay(), post.night());
            Integer known = works.putIfAbsent(work, works.size());
            workOf.add(known == null ? works.size() - 1 : known);
            if (known == null) {
                examples.add(post);
            }
        }
        List<PostFacts.Kind> rows = List.copyOf(kinds.keySet());
        BanTable table = BanTable.compute(
                rows.size(),
                examples.size(),
                weeks,
                input.region().park().firstMonday(),
                (row, work, monday) ->
                        facts.over(rows.get(row), examples.get(work), monday, 1).build(),
                new Setting(days.asRulesReadIt(), Figures.STANDARD),
                List.of());
        return new Table(table, posts, workOf);
    }

    /** The bans by the posts' own order. */
    record Table(BanTable bans, List<Post> posts, List<Integer> workOf) implements Bans {

        Table {
            posts = List.copyOf(posts);
            workOf = List.copyOf(workOf);
        }

        @Override
        public boolean banned(int row, int post, int week) {
            return bans.banned(row, workOf.get(post), week);
        }

        /** Ids of the rules that ban this kind of learner at posts of the order. */
        List<String> rules(int row, String order) {
            return IntStream.range(0, posts.size())
                    .filter(p -> posts.get(p).order().value().equals(order))
                    .mapToObj(p -> bans.ruleOf(row, workOf.get(p)))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }
}
