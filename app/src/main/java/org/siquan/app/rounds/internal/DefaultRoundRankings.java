package org.siquan.app.rounds.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundState;
import org.siquan.region.LearnerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRoundRankings implements RoundRankings {

    private final RoundSteps steps;
    private final RoundTable rounds;
    private final RoundPeopleTable people;
    private final OfferTable offers;
    private final RoundOrders orders;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    DefaultRoundRankings(
            RoundSteps steps,
            RoundTable rounds,
            RoundPeopleTable people,
            OfferTable offers,
            RoundOrders orders,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.steps = steps;
        this.rounds = rounds;
        this.people = people;
        this.offers = offers;
        this.orders = orders;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ranking> findOwn(RoundId round) {
        steps.get(round);
        return ActingAs.get().is(Role.LEARNER)
                ? accounts.findPerson().map(LearnerId::new).flatMap(one -> people.find(round, one))
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Ranking get(RoundId round, LearnerId learner) {
        steps.get(round);
        return people.find(round, learner)
                .orElseThrow(() -> ProblemException.notFound("rounds-learner-unknown", learner.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OfferedClass> offers(RoundId round, String majorCode) {
        return orders.left(offers.classes(round)).stream()
                .filter(c -> c.most() > 0 && c.majorCodes().contains(majorCode))
                .toList();
    }

    @Override
    public Outcome save(RoundId id, LearnerId learner, List<String> classes, long version) {
        Ranking seen = get(id, learner);
        boolean helped = requireWriter(seen);
        rounds.lockShared(id);
        Round round = steps.get(id);
        if (round.state() != RoundState.OPEN || !clock.instant().isBefore(round.closes())) {
            return new Closed();
        }
        if (!seen.enrolled()) {
            throw ProblemException.conflict("rounds-not-enrolled");
        }
        List<Reason> reasons = reasons(id, seen, classes);
        if (!reasons.isEmpty()) {
            return new Rejected(reasons);
        }
        if (seen.version() != version || !people.write(id, seen, classes, helped, clock.instant())) {
            return new Stale(get(id, learner));
        }
        audit.record(
                helped ? "rounds.ranking-helped" : "rounds.ranking-saved",
                "learner:" + learner,
                Map.of("round", id.value(), "classes", Integer.toString(classes.size())));
        return new Saved(get(id, learner));
    }

    /** True where the school types it; a learner writes the own one. */
    private boolean requireWriter(Ranking ranking) {
        Actor actor = ActingAs.get();
        if (actor.is(Role.LEARNER)
                && accounts.findPerson()
                        .filter(ranking.learner().value()::equals)
                        .isPresent()) {
            return false;
        }
        if (actor.is(Role.SCHOOL) && actor.org().equals(ranking.school())) {
            return true;
        }
        throw ProblemException.refused("rounds-not-yours");
    }

    private List<Reason> reasons(RoundId round, Ranking ranking, List<String> wanted) {
        List<String> open = offers(round, ranking.majorCode()).stream()
                .map(c -> c.id().value())
                .toList();
        List<Reason> reasons = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String id = wanted.get(i);
            if (!open.contains(id)) {
                reasons.add(new Reason("not-open", id, i + 1));
            } else if (seen.putIfAbsent(id, i) != null) {
                reasons.add(new Reason("twice", id, i + 1));
            }
        }
        return reasons;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> list(RoundId round, String search, int offset, int most) {
        requireStaff();
        RoundState state = steps.get(round).state();
        return people.list(round, search.strip(), state == RoundState.CONFIRMING || state.shown(), offset, most);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(RoundId round, String search) {
        requireStaff();
        steps.get(round);
        return people.count(round, search.strip());
    }

    private static void requireStaff() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL) && !actor.seesWholePark()) {
            throw ProblemException.refused("access-refused");
        }
    }

    @Override
    public void setEnrolled(RoundId id, LearnerId learner, boolean enrolled, String reason) {
        Ranking known = get(id, learner);
        Actor actor = ActingAs.get();
        if (!actor.is(Role.SCHOOL) || !actor.org().equals(known.school())) {
            throw ProblemException.refused("rounds-not-yours");
        }
        RoundState state = steps.get(id).state();
        if (state != RoundState.OPEN && state != RoundState.FROZEN && state != RoundState.CONFIRMING) {
            throw steps.illegal(steps.get(id));
        }
        people.setEnrolled(id, learner, enrolled, enrolled ? "" : steps.said(reason, true));
        audit.record(
                "rounds.enrolled",
                "learner:" + learner,
                Map.of("round", id.value(), "active", Boolean.toString(enrolled)));
    }
}
