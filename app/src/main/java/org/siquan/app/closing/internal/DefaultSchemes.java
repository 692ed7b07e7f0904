package org.siquan.app.closing.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.siquan.app.closing.Scheme;
import org.siquan.app.closing.SchemeId;
import org.siquan.app.closing.SchemeItem;
import org.siquan.app.closing.SchemeState;
import org.siquan.app.closing.Schemes;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.region.EnterpriseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

@Service
class DefaultSchemes implements Schemes {

    private final SchemeTable table;
    private final ClosingNews news;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultSchemes(SchemeTable table, ClosingNews news, TenantTransactions transactions, AuditLog audit, Clock clock) {
        this.table = table;
        this.news = news;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Scheme> list() {
        return transactions.inCurrent(table::newest);
    }

    @Override
    public Scheme get(SchemeId id) {
        return transactions
                .inCurrent(() -> table.find(id))
                .orElseThrow(() -> ProblemException.notFound("closing-scheme-unknown"));
    }

    @Override
    public List<Unit> units() {
        Actor actor = requireSchool();
        return transactions.inCurrent(() -> table.units(actor.org()));
    }

    @Override
    public SchemeId draft(EnterpriseId unit) {
        Actor school = requireSchool();
        return transactions.inCurrent(() -> {
            Unit known = table.units(school.org()).stream()
                    .filter(candidate -> candidate.id().equals(unit))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.conflict("closing-scheme-unit"));
            List<SchemeItem> items =
                    table.inForce(school.org(), unit).map(Scheme::items).orElse(SchemeChecks.USUAL);
            try {
                SchemeId id = table.insert(school.org(), known, items);
                audit.record("closing.scheme-drafted", "scheme:" + id, Map.of("unit", unit.value()));
                return id;
            } catch (DuplicateKeyException _) {
                throw ProblemException.conflict("closing-scheme-unit");
            }
        });
    }

    @Override
    public void change(SchemeId id, long version, List<SchemeItem> items) {
        own(id);
        List<SchemeItem> accepted = SchemeChecks.accept(items);
        done(id, "changed", () -> table.change(id, version, accepted));
    }

    @Override
    public void propose(SchemeId id, long version) {
        Scheme scheme = own(id);
        SchemeChecks.requireWhole(scheme.items());
        done(id, "proposed", () -> {
            boolean moved = table.move(id, version, SchemeState.DRAFT, SchemeState.PROPOSED);
            if (moved) {
                news.proposed(scheme, version);
            }
            return moved;
        });
    }

    @Override
    public void recall(SchemeId id, long version) {
        own(id);
        done(id, "recalled", () -> table.move(id, version, SchemeState.PROPOSED, SchemeState.DRAFT));
    }

    @Override
    public void answer(SchemeId id, long version, boolean agreed, String why) {
        Scheme scheme = get(id);
        Actor actor = ActingAs.get();
        if (!actor.is(Role.ENTERPRISE)
                || !actor.org().value().equals(scheme.unit().value())) {
            throw ProblemException.refused("access-refused");
        }
        String reason = agreed ? "" : ClosingWords.required(why, ClosingWords.REASON, "closing-reason");
        transactions.runAs(
                Actor.system("closing", actor.park(), scheme.school()),
                () -> done(id, agreed ? "agreed" : "refused", () -> {
                    boolean moved = agreed
                            ? table.agree(scheme, version, actor.name(), clock.instant())
                            : table.refuse(id, version, reason);
                    if (moved) {
                        news.answered(scheme, version, agreed);
                    }
                    return moved;
                }));
    }

    private void done(SchemeId id, String what, BooleanSupplier move) {
        transactions.inCurrent(() -> {
            if (!move.getAsBoolean()) {
                throw ProblemException.conflict("closing-stale");
            }
            audit.record("closing.scheme-" + what, "scheme:" + id);
            return id;
        });
    }

    private Scheme own(SchemeId id) {
        Scheme scheme = get(id);
        if (!requireSchool().org().equals(scheme.school())) {
            throw ProblemException.refused("access-refused");
        }
        return scheme;
    }

    private static Actor requireSchool() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return actor;
    }
}
