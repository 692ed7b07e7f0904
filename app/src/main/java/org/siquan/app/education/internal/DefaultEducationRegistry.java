package org.siquan.app.education.internal;

import java.util.Map;
import org.siquan.app.education.EducationRegistry;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.region.Education;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEducationRegistry implements EducationRegistry {

    private final EducationTables tables;
    private final AuditLog audit;

    DefaultEducationRegistry(EducationTables tables, AuditLog audit) {
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public void replace(Education circle) {
        if (read().equals(circle)) {
            return;
        }
        tables.write(circle);
        audit.record(
                "education.replaced",
                "park:" + ActingAs.get().park(),
                Map.of(
                        "institutions",
                        String.valueOf(circle.institutions().size()),
                        "programmes",
                        String.valueOf(circle.programmes().size())));
    }

    @Override
    @Transactional(readOnly = true)
    public Education read() {
        if (!ActingAs.get().seesWholePark()) {
            throw new IllegalStateException("whoever reads the whole circle must see the whole park, was %s%nTry: %s"
                    .formatted(ActingAs.get().name(), "Actor.system(…, park)"));
        }
        return tables.circle();
    }
}
