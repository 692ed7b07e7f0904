package org.siquan.timetable.rotation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.scheduling.Bans;
import org.siquan.region.file.Row;

/** Bans as the table gives them: a class, a post, the first and the last week. */
final class BanRows implements Bans {

    private final Map<String, Integer> posts = new HashMap<>();
    private final int weeks;
    private final Map<Integer, BitSet> byClass = new HashMap<>();

    BanRows(List<String> postIds, int weeks) {
        this.weeks = weeks;
        for (int p = 0; p < postIds.size(); p++) {
            posts.putIfAbsent(postIds.get(p), p);
        }
    }

    void add(Row row) {
        int learnerClass = row.whole("ban_class", 0, 1_000);
        String id = row.id("post");
        int first = row.whole("first_week", 1, weeks);
        int last = row.whole("last_week", first, weeks);
        Integer post = posts.get(id);
        if (post == null) {
            row.fail(
                    "post",
                    "reference.unknown",
                    "没有岗位 " + id,
                    "there is no post " + id,
                    "核对 posts.csv。",
                    "Look into posts.csv.");
        } else {
            int from = post * weeks + first - 1;
            byClass.computeIfAbsent(learnerClass, ignored -> new BitSet()).set(from, from + last - first + 1);
        }
    }

    @Override
    public boolean banned(int learnerClass, int post, int week) {
        BitSet bits = byClass.get(learnerClass);
        return bits != null && bits.get(post * weeks + week);
    }
}
