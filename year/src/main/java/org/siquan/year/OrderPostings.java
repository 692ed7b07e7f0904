package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.Posting;
import org.siquan.region.Order;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/** Talent orders as the alignment engine reads them: the work as title, what they need and their conditions as body. */
public final class OrderPostings {

    private OrderPostings() {}

    /** One per order, in the order of the region, with the order's identifier. */
    public static List<Posting> of(Region region) {
        RegionIndex index = RegionIndex.of(region);
        Map<String, List<String>> needed = new HashMap<>();
        region.industry()
                .needed()
                .forEach(n -> needed.computeIfAbsent(n.order().value(), k -> new ArrayList<>())
                        .add(index.competency(n.competency()).zh()));
        List<Posting> postings = new ArrayList<>();
        for (Order order : region.industry().orders()) {
            String text = "能力要求："
                    + String.join("、", needed.getOrDefault(order.id().value(), List.of())) + "。" + order.conditions();
            postings.add(new Posting(
                    order.id().value(),
                    title(order.zh()),
                    text,
                    index.enterprise(order.enterprise()).zh(),
                    index.site(order.site()).zh(),
                    (double) order.monthlyYuan(),
                    (double) order.monthlyYuan(),
                    ""));
        }
        return postings;
    }

    /** The work an order names, without the enterprise before the middle dot and the mark of the demonstration. */
    private static String title(String order) {
        String work = order.substring(order.indexOf('·') + 1);
        int mark = work.indexOf('（');
        return mark > 0 ? work.substring(0, mark) : work;
    }
}
