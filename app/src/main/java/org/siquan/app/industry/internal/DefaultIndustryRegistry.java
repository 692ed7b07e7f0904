package org.siquan.app.industry.internal;

import java.util.Map;
import org.siquan.app.industry.Change;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Industry;
import org.siquan.region.OrderId;
import org.siquan.region.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultIndustryRegistry implements IndustryRegistry {

    private final IndustryTables tables;
    private final Numbers numbers;
    private final AuditLog audit;

    DefaultIndustryRegistry(IndustryTables tables, Numbers numbers, AuditLog audit) {
        this.tables = tables;
        this.numbers = numbers;
        this.audit = audit;
    }

    @Override
    public void replace(Industry circle) {
        if (read().equals(circle)) {
            return;
        }
        tables.write(circle);
        audit.record(
                "industry.replaced",
                "park:" + ActingAs.get().park(),
                Map.of(
                        "enterprises",
                        String.valueOf(circle.enterprises().size()),
                        "orders",
                        String.valueOf(circle.orders().size())));
    }

    @Override
    @Transactional(readOnly = true)
    public Industry read() {
        if (!ActingAs.get().seesWholePark()) {
            throw new IllegalStateException("whoever reads the whole circle must see the whole park, was %s%nTry: %s"
                    .formatted(ActingAs.get().name(), "Actor.system(…, park)"));
        }
        return tables.circle();
    }

    @Override
    public Change changeStaff(EnterpriseId enterprise, int staff, long version) {
        return numbers.change(Numbers.STAFF, enterprise.value(), staff, version, 0);
    }

    @Override
    public Change changePlaces(OrderId order, int places, long version) {
        return numbers.change(Numbers.PLACES, order.value(), places, version, tables.leastOf(order));
    }

    @Override
    public Change changeCapacity(PostId post, int capacity, long version) {
        return numbers.change(Numbers.CAPACITY, post.value(), capacity, version, 0);
    }
}
