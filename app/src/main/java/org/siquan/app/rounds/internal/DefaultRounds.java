package org.siquan.app.rounds.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.siquan.engine.matching.lottery.LotteryRefused;
import org.siquan.engine.matching.lottery.PublicDraw;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class DefaultRounds implements Rounds {

    private final RoundTable rounds;
    private final RoundPeopleTable people;
    private final OfferTable offers;
    private final OutcomeTable outcomes;
    private final AppealTable appeals;
    private final RoundOrders orders;
    private final RoundRoster roster;
    private final RoundDraw draws;
    private final RoundSteps steps;
    private final RoundNews news;
    private final Jobs jobs;
    private final Organisations organisations;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    DefaultRounds(
            RoundTable rounds,
            RoundPeopleTable people,
            OfferTable offers,
            OutcomeTable outcomes,
            AppealTable appeals,
            RoundOrders orders,
            RoundRoster roster,
            RoundDraw draws,
            RoundSteps steps,
            RoundNews news,
            Jobs jobs,
            Organisations organisations,
            Clock clock) {
        this.rounds = rounds;
        this.people = people;
        this.offers = offers;
        this.outcomes = outcomes;
        this.appeals = appeals;
        this.orders = orders;
        this.roster = roster;
        this.draws = draws;
        this.steps = steps;
        this.news = news;
        this.jobs = jobs;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Round> list() {
        return rounds.list();
    }

    @Override
    @Transactional(readOnly = true)
    public Round get(RoundId round) {
        return steps.get(round);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Round.Step> history(RoundId round) {
        return rounds.steps(get(round).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OfferedClass> listClasses(RoundId round) {
        return orders.left(offers.classes(get(round).id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Counts counts(RoundId round) {
        Round known = get(round);
        return outcomes.counts(
                round, known.state() == RoundState.CONFIRMING || known.state().shown());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> listCandidates(@Nullable RoundId after) {
        steps.operator();
        return orders.candidates(after);
    }

    @Override
    public RoundId create(NewRound wanted) {
        steps.operator();
        RoundId after = wanted.after();
        if (after != null && get(after).state() != RoundState.EFFECTIVE) {
            throw ProblemException.conflict("rounds-after");
        }
        if (wanted.title().isBlank()
                || wanted.title().length() > 120
                || wanted.orders().isEmpty()) {
            throw ProblemException.invalid("rounds-new");
        }
        if (!days(wanted.noticeDays()) || !days(wanted.answerDays())) {
            throw ProblemException.invalid("rounds-days");
        }
        requireLater(wanted.closes());
        var possible = orders.candidates(after).stream().map(Candidate::order).collect(Collectors.toSet());
        wanted.orders().stream().filter(o -> !possible.contains(o)).findFirst().ifPresent(o -> {
            throw ProblemException.conflict("rounds-order", o.value());
        });
        RoundId id = rounds.insert(clock.instant().atZone(clock.getZone()).getYear(), wanted, clock.instant());
        wanted.orders().stream().distinct().forEach(o -> offers.insert(id, o, orders.classes(o)));
        steps.begun(id);
        return id;
    }

    private static boolean days(int days) {
        return days >= 1 && days <= 60;
    }

    private void requireLater(Instant at) {
        Instant now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(Duration.ofDays(400)))) {
            throw ProblemException.invalid("rounds-closes");
        }
    }

    @Override
    public void open(RoundId id, long version) {
        Round round = steps.at(id, version, RoundState.OPEN);
        requireLater(round.closes());
        orders.takeIn(offers.orders(id), id);
        List<RoundPeopleTable.Person> all = roster.of(round);
        if (all.isEmpty()) {
            throw ProblemException.conflict("rounds-nobody");
        }
        people.insert(id, all);
        steps.move(round, RoundState.OPEN, "");
        news.tell(round, people.schools(id), Role.LEARNER, "open", "/mine", 0);
    }

    @Override
    public void close(RoundId id, long version, Instant at, String reason) {
        steps.operator();
        Round round = get(id);
        if (round.state() != RoundState.OPEN) {
            throw steps.illegal(round);
        }
        if (!at.isAfter(clock.instant())) {
            throw ProblemException.invalid("rounds-closes");
        }
        steps.noted(round, rounds.setCloses(steps.version(round, version), at), steps.said(reason, true));
        news.tell(round, people.schools(id), Role.LEARNER, "closes", "/mine", version);
    }

    @Override
    public void freeze(RoundId id, long version, NamedDraw draw) {
        Round round = steps.at(id, version, RoundState.FROZEN);
        rounds.lock(id);
        if (clock.instant().isBefore(round.closes())) {
            throw ProblemException.conflict("rounds-not-yet");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, List<String>> rankings = people.choices(id);
        List<String> takesPart = people.active(id).stream()
                .map(p -> p.id().value())
                .filter(rankings::containsKey)
                .toList();
        if (takesPart.isEmpty()) {
            throw ProblemException.conflict("rounds-nobody-ranks");
        }
        if (draw.name().isBlank() || draw.issue().isBlank() || draw.numbers() < 1 || draw.numbers() > 100) {
            throw ProblemException.invalid("rounds-draw");
        }
        NamedDraw named = new NamedDraw(
                draw.name().strip(), draw.issue().strip(), draw.at().truncatedTo(ChronoUnit.SECONDS), draw.numbers());
        if (!named.at().isAfter(now)) {
            throw ProblemException.invalid("rounds-draw-later");
        }
        rounds.setDraw(id, named, now, RoundInputs.hash(rankings));
        steps.move(round, RoundState.FROZEN, "");
        steps.asSystem(() -> draws.announce(id, takesPart, named, now));
        news.tell(round, people.schools(id), Role.LEARNER, "frozen", "/mine", 0);
    }

    @Override
    public void run(RoundId id, long version, String result, String reason) {
        Round round = steps.operator(id, version);
        boolean again = round.state() == RoundState.RUNNING && stopped(round);
        if (!again && !round.state().leadsTo(RoundState.RUNNING)) {
            throw steps.illegal(round);
        }
        Round.Draw draw = round.draw();
        if (draw == null) {
            throw steps.illegal(round);
        }
        if (round.state() == RoundState.FROZEN || (round.state() == RoundState.FAILED && !result.isBlank())) {
            rounds.setResult(id, held(draw, result));
        }
        boolean further = round.state() == RoundState.CONFIRMING || round.state() == RoundState.PUBLISHED;
        String why = steps.said(reason, further);
        correctScores(round);
        if (!again) {
            steps.move(round, RoundState.RUNNING, why);
        }
        rounds.setJob(id, jobs.start(RoundRunJob.KIND, json.writeValueAsString(new RoundRunJob.Input(id.value()))));
    }

    private boolean stopped(Round round) {
        var job = round.job();
        return job == null
                || jobs.find(job).filter(state -> !state.status().over()).isEmpty();
    }

    /** Nobody enters numbers before the draw was held. */
    private String held(Round.Draw draw, String result) {
        if (clock.instant().isBefore(draw.at())) {
            throw ProblemException.conflict("rounds-draw-not-held");
        }
        try {
            return new PublicDraw(draw.name(), draw.issue(), draw.at(), draw.numbers()).normalised(result);
        } catch (LotteryRefused refused) {
            throw ProblemException.invalid("rounds-draw-result", draw.numbers());
        }
    }

    /** Where a person upheld an appeal, the registry's present score counts; nobody else's changes after the freeze. */
    private void correctScores(Round round) {
        List<String> upheld = appeals.upheld(round.id(), round.run());
        if (!upheld.isEmpty()) {
            Map<String, Double> now = roster.scoresNow();
            upheld.forEach(learner -> people.setScore(round.id(), learner, now.getOrDefault(learner, 0.0)));
        }
    }

    @Override
    public void publish(RoundId id, long version) {
        Round round = steps.at(id, version, RoundState.PUBLISHED);
        if (outcomes.confirmations(id, Map.of()).stream().anyMatch(c -> c.state() != Confirmation.State.CONFIRMED)) {
            throw ProblemException.conflict("rounds-unconfirmed");
        }
        orders.requireNoneWithdrawn(outcomes.kept(id));
        Instant until = clock.instant().plus(Duration.ofDays(round.noticeDays()));
        rounds.setNotice(id, until);
        outcomes.post(id, outcomes.kept(id), orders.classNames(offers.classes(id)));
        steps.move(round, RoundState.PUBLISHED, "");
        news.tell(round, people.schools(id), Role.LEARNER, "published", "/mine", round.run());
    }

    @Override
    public void takeEffect(RoundId id, long version) {
        Round round = steps.at(id, version, RoundState.EFFECTIVE);
        Instant until = round.noticeUntil();
        if (until == null || clock.instant().isBefore(until)) {
            throw ProblemException.conflict("rounds-notice-runs");
        }
        if (appeals.open(id) > 0) {
            throw ProblemException.conflict("rounds-appeals-open");
        }
        if (!appeals.upheld(id, round.run()).isEmpty()) {
            throw ProblemException.conflict("rounds-appeal-upheld");
        }
        List<OutcomeTable.Kept> kept = outcomes.kept(id);
        orders.requireNoneWithdrawn(kept);
        steps.move(round, RoundState.EFFECTIVE, "");
        outcomes.delete("rounds.notice", id);
        orders.settle(round, offers.orders(id), kept);
        news.tell(round, people.schools(id), Role.LEARNER, "effective", "/mine", 0);
    }

    @Override
    public void cancel(RoundId id, long version, String reason) {
        Round round = steps.at(id, version, RoundState.CANCELLED);
        String why = steps.said(reason, true);
        outcomes.delete("rounds.notice", id);
        orders.giveBack(offers.orders(id), why);
        steps.move(round, RoundState.CANCELLED, why);
        if (round.state() != RoundState.DRAFT) {
            news.tell(round, people.schools(id), Role.LEARNER, "cancelled", "/mine", 0);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Confirmation> listConfirmations(RoundId round) {
        get(round);
        Map<String, String> names = organisations.list().stream()
                .collect(Collectors.toMap(o -> o.id().value(), Organisations.Organisation::nameZh));
        return outcomes.confirmations(round, names);
    }
}
