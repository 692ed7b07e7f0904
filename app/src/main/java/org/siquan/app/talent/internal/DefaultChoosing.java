package org.siquan.app.talent.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.siquan.app.industry.OfferedClasses;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Choosing;
import org.siquan.region.ClassId;
import org.siquan.region.LearnerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultChoosing implements Choosing {

    private final RankingTable rankings;
    private final Accounts accounts;
    private final OfferedClasses classes;
    private final AuditLog audit;
    private final Clock clock;

    DefaultChoosing(RankingTable rankings, Accounts accounts, OfferedClasses classes, AuditLog audit, Clock clock) {
        this.rankings = rankings;
        this.accounts = accounts;
        this.classes = classes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Round round() {
        return rankings.round();
    }

    @Override
    public Round setOpen(boolean open, long version) {
        var actor = ActingAs.get();
        if (!actor.is(Role.PARK)) {
            throw ProblemException.refused("talent-round-operator-only");
        }
        rankings.lockExclusive();
        if (!rankings.write(open, clock.instant(), version)) {
            throw ProblemException.conflict("stale");
        }
        audit.record(open ? "talent.choosing-opened" : "talent.choosing-closed", "park:" + actor.park());
        return rankings.round();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ranking> findOwn() {
        return owner().map(rankings::ranking);
    }

    private Optional<RankingTable.Owner> owner() {
        return ActingAs.get().is(Role.LEARNER)
                ? accounts.findPerson().map(LearnerId::new).flatMap(rankings::owner)
                : Optional.empty();
    }

    @Override
    public Outcome save(List<String> wanted, long version) {
        var owner = owner().orElseThrow(() -> ProblemException.refused("talent-not-a-learner"));
        rankings.lockShared();
        if (!rankings.round().open()) {
            return new Closed();
        }
        var reasons = reasons(wanted, owner);
        if (!reasons.isEmpty()) {
            return new Rejected(reasons);
        }
        var before = rankings.ranking(owner);
        var chosen = wanted.stream().map(ClassId::new).toList();
        if (before.version() == version && before.classes().equals(chosen)) {
            return new Saved(before);
        }
        if (!rankings.write(owner, chosen, version)) {
            return new Stale(rankings.ranking(owner));
        }
        audit.record(
                "talent.choices-saved",
                "learner:" + owner.id(),
                Map.of("classes", chosen.stream().map(ClassId::value).collect(Collectors.joining("|"))));
        return new Saved(rankings.ranking(owner));
    }

    private List<Reason> reasons(List<String> wanted, RankingTable.Owner owner) {
        if (wanted.isEmpty()) {
            return List.of(new Empty());
        }
        Map<String, OfferedClass> offered = new HashMap<>();
        classes.list(wanted).forEach(c -> offered.put(c.id().value(), c));
        Map<String, Integer> ranks = new HashMap<>();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int rank = i + 1;
            OfferedClass found = offered.get(wanted.get(i));
            Integer before = ranks.putIfAbsent(wanted.get(i), rank);
            if (found == null) {
                reasons.add(new Unknown(wanted.get(i), rank));
            } else if (before != null) {
                reasons.add(new Twice(found.id(), before, rank));
            } else if (!found.majorCodes().contains(owner.majorCode())) {
                reasons.add(new NotOpenToMajor(found.id(), rank));
            }
        }
        return reasons;
    }
}
