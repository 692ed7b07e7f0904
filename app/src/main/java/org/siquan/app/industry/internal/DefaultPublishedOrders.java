package org.siquan.app.industry.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.OrderId;
import org.siquan.region.Post;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultPublishedOrders implements PublishedOrders {

    private static final int MOST_YUAN = 200_000;
    private static final int MOST_PLACES = 1_000_000;

    private final PublishedOrderTable table;
    private final IndustryTables tables;
    private final AuditLog audit;

    DefaultPublishedOrders(PublishedOrderTable table, IndustryTables tables, AuditLog audit) {
        this.table = table;
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public String stamp() {
        return table.stamp();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listed> list() {
        return table.list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Whole> find(OrderId order) {
        var actor = ActingAs.get();
        boolean staff = actor.is(Role.PARK) || actor.is(Role.ENTERPRISE); // the authority is told verdicts
        return table.find(order, staff);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Employer> employers() {
        return table.employers();
    }

    @Override
    public void publish(Order order, List<OrderClass> classes, List<Needed> needs, List<Post> posts) {
        requireOwner(order.enterprise(), order.id());
        try {
            table.insert(order, classes, needs, posts);
        } catch (DuplicateKeyException e) {
            throw ProblemException.conflict("industry-order-taken", order.id().value());
        }
        audit.record(
                "industry.order-published",
                "order:" + order.id(),
                Map.of("places", String.valueOf(order.places()), "classes", String.valueOf(classes.size())));
    }

    @Override
    public Change changeTerms(OrderId order, int places, int monthlyYuan, int samePostYuan) {
        requireOwner(owner(order), order);
        if (places < 0 || places > MOST_PLACES) {
            return new Change.Refused("range", MOST_PLACES);
        }
        if (Math.min(monthlyYuan, samePostYuan) < 0 || Math.max(monthlyYuan, samePostYuan) > MOST_YUAN) {
            return new Change.Refused("range", MOST_YUAN);
        }
        int least = tables.leastOf(order);
        if (places < least) {
            return new Change.Refused("below-least", least);
        }
        long next = table.changeTerms(order, places, monthlyYuan, samePostYuan);
        audit.record(
                "industry.terms-changed",
                "order:" + order,
                Map.of("places", String.valueOf(places), "version", String.valueOf(next)));
        return new Change.Done(next);
    }

    @Override
    public void close(OrderId order) {
        requireOwner(owner(order), order);
        table.close(order);
        audit.record("industry.order-closed", "order:" + order);
    }

    private EnterpriseId owner(OrderId order) {
        return table.owner(order).orElseThrow(() -> ProblemException.notFound("industry-order-unknown", order.value()));
    }

    private void requireOwner(EnterpriseId owner, OrderId order) {
        var actor = ActingAs.get();
        boolean own =
                actor.is(Role.ENTERPRISE) && owner.value().equals(actor.org().value());
        if (!own && !actor.is(Role.PARK)) {
            audit.recordNow(actor, "access.refused", "order:" + order, Map.of("change", "order"));
            throw ProblemException.refused("industry-not-yours", order.value());
        }
    }
}
