package org.siquan.app.industry.internal;

import java.util.Map;
import org.siquan.app.industry.IndustryRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.region.Industry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultIndustryRegistry implements IndustryRegistry {

    private final IndustryTables tables;
    private final AuditLog audit;

    DefaultIndustryRegistry(IndustryTables tables, AuditLog audit) {
        this.tables = tables;
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
}
