package org.siquan.app.metroarea.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.MeasuredTime;
import org.siquan.region.SiteId;
import org.siquan.region.travel.TravelTimes;

/**
 * What a file of measured times would change, for its preview. The file replaces all measured times, so what it does
 * not name is removed and computed again.
 */
public record TravelChange(int rows, int added, int changed, int removed, int unchanged, List<Line> lines) {

    private static final int SHOWN = 100;

    public TravelChange {
        lines = List.copyOf(lines);
    }

    /** One way: minutes that hold now, and minutes that would. */
    public record Line(String from, String to, int before, int after, String what) {}

    private record Pair(SiteId from, SiteId to) {}

    static TravelChange of(Circle circle, TravelTimes now, TravelTimes then, List<MeasuredTime> times) {
        Map<Pair, MeasuredTime> old = new HashMap<>();
        circle.area().measured().forEach(time -> old.put(new Pair(time.from(), time.to()), time));
        List<Line> lines = new ArrayList<>();
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (var time : times) {
            var before = old.remove(new Pair(time.from(), time.to()));
            if (before != null && before.equals(time)) {
                unchanged++;
                continue;
            }
            if (before == null) {
                added++;
            } else {
                changed++;
            }
            lines.add(line(circle, now, then, time, before == null ? "added" : "changed"));
        }
        int removed = old.size();
        for (var time : circle.area().measured()) {
            if (old.containsKey(new Pair(time.from(), time.to()))) {
                lines.add(line(circle, now, then, time, "removed"));
            }
        }
        return new TravelChange(
                times.size(),
                added,
                changed,
                removed,
                unchanged,
                lines.stream().limit(SHOWN).toList());
    }

    private static Line line(Circle circle, TravelTimes now, TravelTimes then, MeasuredTime time, String what) {
        return new Line(
                circle.site(time.from()).zh(),
                circle.site(time.to()).zh(),
                now.minutes(time.from(), time.to()),
                then.minutes(time.from(), time.to()),
                what);
    }

    /** Ways that differ. */
    public int differences() {
        return added + changed + removed;
    }
}
