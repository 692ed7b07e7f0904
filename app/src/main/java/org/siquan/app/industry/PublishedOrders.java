package org.siquan.app.industry;

import java.util.List;
import java.util.Optional;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.Origin;
import org.siquan.region.Post;

/**
 * The registry's orders for the process that gives them their life: it publishes into the registry, changes terms and takes
 * orders back. Everybody of the park reads; only the enterprise itself and the park's operator write, others are refused.
 */
public interface PublishedOrders {

    /** An order as a list shows it. */
    record Listed(Order order, String enterpriseName, Origin origin) {}

    /** An order with all that belongs to it. Pay and staff are 0 for whoever may not see them. */
    record Whole(Order order, List<OrderClass> classes, List<Needed> needs, List<Post> posts, long version) {
        public Whole {
            classes = List.copyOf(classes);
            needs = List.copyOf(needs);
            posts = List.copyOf(posts);
        }
    }

    /** The same as long as no order was added, changed or taken away. */
    String stamp();

    /** All orders, in their order, without pay. */
    List<Listed> list();

    Optional<Whole> find(OrderId order);

    /** Names of the enterprises that may have orders, by identifier, in their order. */
    List<Employer> employers();

    record Employer(String id, String zh, Origin origin) {}

    /** Puts a new order at the end of the registry; an identifier that is taken is a conflict. */
    void publish(Order order, List<OrderClass> classes, List<Needed> needs, List<Post> posts);

    /** Changes places and pay; the places must cover what the classes need to open. */
    Change changeTerms(OrderId order, int places, int monthlyYuan, int samePostYuan);

    /** The order offers nothing any more; it stays, because rankings and quotas may name it. */
    void close(OrderId order);
}
