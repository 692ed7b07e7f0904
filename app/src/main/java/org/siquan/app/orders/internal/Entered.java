package org.siquan.app.orders.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderStanding;
import org.siquan.region.ClassId;
import org.siquan.region.CompetencyId;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.PatternId;
import org.siquan.region.Post;
import org.siquan.region.PostId;
import org.siquan.region.SiteId;

/** A draft as the registry's records, and the other way round. */
final class Entered {

    private Entered() {}

    static void into(PublishedOrders registry, OrderStanding standing, OrderBody body) {
        OrderId id = standing.id();
        String number = id.value().replaceFirst("^O-?", "");
        List<OrderClass> classes = new ArrayList<>();
        for (OrderBody.ClassLine one : body.classes()) {
            classes.add(new OrderClass(
                    new ClassId("C-%s-%d".formatted(number, classes.size() + 1)),
                    id,
                    one.zh(),
                    one.majors(),
                    one.least(),
                    one.most(),
                    one.patterns().stream().map(PatternId::new).toList()));
        }
        List<Post> posts = new ArrayList<>();
        for (OrderBody.PostLine one : body.posts()) {
            posts.add(new Post(
                    new PostId("W-%s-%d".formatted(number, posts.size() + 1)),
                    id,
                    one.zh(),
                    one.occupationCode(),
                    new SiteId(one.site()),
                    one.capacity(),
                    one.sameKindStaff(),
                    one.hoursPerDay(),
                    one.night()));
        }
        registry.publish(
                new Order(
                        id,
                        new EnterpriseId(standing.enterprise().value()),
                        body.zh(),
                        body.occupationCode(),
                        new SiteId(body.site()),
                        body.places(),
                        body.monthlyYuan(),
                        body.samePostYuan(),
                        body.conditions()),
                classes,
                body.needs().stream()
                        .map(n -> new Needed(id, new CompetencyId(n.competency()), n.depth()))
                        .toList(),
                posts);
    }

    static OrderBody body(PublishedOrders.Whole whole, OrderStanding standing, List<OrderBody.Share> shares) {
        Order order = whole.order();
        return new OrderBody(
                order.zh(),
                order.occupationCode(),
                order.site().value(),
                order.places(),
                standing.starts(),
                standing.ends(),
                order.monthlyYuan(),
                order.samePostYuan(),
                order.conditions(),
                true,
                whole.classes().stream()
                        .map(c -> new OrderBody.ClassLine(
                                c.zh(),
                                c.majorCodes(),
                                c.least(),
                                c.most(),
                                c.patterns().stream().map(PatternId::value).toList()))
                        .toList(),
                whole.needs().stream()
                        .map(n -> new OrderBody.NeedLine(n.competency().value(), n.depth()))
                        .toList(),
                whole.posts().stream()
                        .map(p -> new OrderBody.PostLine(
                                p.zh(),
                                p.occupationCode(),
                                p.site().value(),
                                p.capacity(),
                                p.sameKindStaff(),
                                p.hoursPerDay(),
                                p.night()))
                        .toList(),
                shares);
    }
}
