package org.siquan.app.talent.internal;

import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.talent.TalentRegistry;
import org.siquan.region.Talent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultTalentRegistry implements TalentRegistry {

    private final TalentTables tables;
    private final AuditLog audit;

    DefaultTalentRegistry(TalentTables tables, AuditLog audit) {
        this.tables = tables;
        this.audit = audit;
    }

    @Override
    public void replace(Talent circle) {
        if (read().equals(circle) && tables.followsEducation()) {
            return;
        }
        tables.write(circle);
        audit.record(
                "talent.replaced",
                "park:" + ActingAs.get().park(),
                Map.of(
                        "learners",
                        String.valueOf(circle.learners().size()),
                        "preferences",
                        String.valueOf(circle.preferences().size())));
    }

    @Override
    @Transactional(readOnly = true)
    public Talent read() {
        if (!ActingAs.get().seesWholePark()) {
            throw new IllegalStateException("whoever reads the whole circle must see the whole park, was %s%nTry: %s"
                    .formatted(ActingAs.get().name(), "Actor.system(…, park)"));
        }
        return tables.circle();
    }
}
