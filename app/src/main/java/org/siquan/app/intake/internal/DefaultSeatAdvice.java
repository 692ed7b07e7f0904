package org.siquan.app.intake.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.Advice;
import org.siquan.app.intake.AdviceId;
import org.siquan.app.intake.AdviceState;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.SeatAdvice;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.region.file.Issue;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.SettledReader;
import org.siquan.year.intake.WhatIf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class DefaultSeatAdvice implements SeatAdvice {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_SCENARIOS = 50;

    private final AdviceTable advices;
    private final ScenarioTable scenarios;
    private final SettledTable settled;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    DefaultSeatAdvice(
            AdviceTable advices,
            ScenarioTable scenarios,
            SettledTable settled,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.advices = advices;
        this.scenarios = scenarios;
        this.settled = settled;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Advice> list() {
        return advices.list();
    }

    @Override
    @Transactional(readOnly = true)
    public Advice get(AdviceId advice) {
        return advices.find(advice).orElseThrow(() -> ProblemException.notFound("intake-unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public AdviceBasis basis(AdviceId advice) {
        return advices.basis(get(advice).id());
    }

    @Override
    public JobId start(int intakeYears) {
        Actor actor = operator();
        if (intakeYears < 1 || intakeYears > MOST_YEARS) {
            throw ProblemException.invalid("intake-years", MOST_YEARS);
        }
        return jobs.start(
                DraftJob.KIND, json.writeValueAsString(new DraftJob.Input(intakeYears, "基准方案 Baseline", actor.name())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Scenario> listScenarios(AdviceId advice) {
        return scenarios.list(get(advice).id());
    }

    @Override
    public int plan(AdviceId advice, int base, String name, WhatIf changes) {
        Actor actor = operator();
        Advice round = get(advice);
        if (round.state() != AdviceState.DRAFT) {
            throw ProblemException.conflict("intake-not-draft");
        }
        List<Scenario> known = scenarios.list(advice);
        if (known.size() >= MOST_SCENARIOS) {
            throw ProblemException.conflict("intake-full", MOST_SCENARIOS);
        }
        scenario(known, base);
        requireKnown(changes, advices.basis(advice));
        int number = scenarios.insert(advice, base, text(name, LONGEST_NAME), changes, clock.instant(), actor.name());
        JobId job = jobs.start(PlanJob.KIND, json.writeValueAsString(new PlanJob.Input(advice.value(), number)));
        scenarios.setJob(advice, number, job);
        audit.record("intake.scenario", "advice:" + advice, Map.of("scenario", Integer.toString(number)));
        return number;
    }

    @Override
    public void compare(AdviceId advice, int scenario) {
        operator();
        Scenario found = scenario(scenarios.list(get(advice).id()), scenario);
        if (found.planned() == null) {
            throw ProblemException.conflict("intake-no-plan");
        }
        JobId before = found.comparing();
        if (before != null
                && jobs.find(before).filter(state -> !state.status().over()).isPresent()) {
            throw ProblemException.conflict("intake-comparing");
        }
        scenarios.setComparing(
                advice,
                scenario,
                jobs.start(CompareJob.KIND, json.writeValueAsString(new PlanJob.Input(advice.value(), scenario))));
    }

    private static void requireKnown(WhatIf changes, AdviceBasis basis) {
        Map<String, Bound> bounds =
                basis.problem().bounds().stream().collect(Collectors.toMap(Bound::id, bound -> bound));
        for (WhatIf.Moved moved : changes.limits()) {
            Bound bound = bounds.get(moved.bound());
            if (bound == null) {
                throw ProblemException.invalid("intake-limit-unknown", moved.bound());
            }
            double other = (moved.low() ? bound.high() : bound.low()) / bound.step();
            if (moved.low() ? moved.units() > other : moved.units() < other) {
                throw ProblemException.invalid("intake-limit-crossed", moved.units(), other);
            }
        }
        for (WhatIf.DemandShock shock : changes.shocks()) {
            if (basis.problem().cells().stream()
                    .noneMatch(cell -> cell.occupation().equals(shock.occupation())
                            && cell.zone().equals(shock.zone()))) {
                throw ProblemException.invalid("intake-shock-unserved", shock.occupation(), shock.zone());
            }
        }
    }

    private static Scenario scenario(List<Scenario> known, int number) {
        return known.stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("intake-scenario-unknown", number));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Comment> listComments(AdviceId advice) {
        return scenarios.listComments(get(advice).id());
    }

    @Override
    public void comment(AdviceId advice, int scenario, String text) {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.PARK) && !actor.is(Role.COMMISSION)) {
            throw ProblemException.refused("intake-operator-only");
        }
        scenario(scenarios.list(get(advice).id()), scenario);
        scenarios.insertComment(advice, scenario, text(text, LONGEST_TEXT), clock.instant(), actor.name());
        audit.record("intake.comment", "advice:" + advice, Map.of("scenario", Integer.toString(scenario)));
    }

    @Override
    public void advise(AdviceId advice, long version, int scenario, String reason) {
        Actor actor = operator();
        Advice round = at(advice, version, AdviceState.ADVISED);
        if (scenario(scenarios.list(advice), scenario).planned() == null) {
            throw ProblemException.conflict("intake-no-plan");
        }
        move(round, scenario, step(AdviceState.ADVISED, today(), "", text(reason, LONGEST_TEXT), actor));
    }

    @Override
    public void file(AdviceId advice, long version, LocalDate day, String letter, String note) {
        Actor actor = operator();
        Advice round = at(advice, version, AdviceState.FILED);
        requireDay(day, round);
        move(round, round.chosen(), step(AdviceState.FILED, day, cut(letter), cut(note), actor));
    }

    @Override
    public List<Issue> handIn(AdviceId advice, AdviceState into, String fileName, byte[] content) {
        operator();
        Advice round = get(advice);
        requireNext(round, into);
        if (into != AdviceState.APPROVED && into != AdviceState.ENROLLED) {
            throw ProblemException.conflict("intake-state");
        }
        SettledReader reader = new SettledReader(
                advices.basis(advice).programmes().stream()
                        .map(AdviceBasis.Programme::id)
                        .collect(Collectors.toSet()),
                round.firstYear());
        SettledReader.Read read =
                into == AdviceState.APPROVED ? reader.approved(content, fileName) : reader.enrolled(content, fileName);
        if (read.faults().isEmpty()) {
            settled.replaceWaiting(advice, into, round.firstYear(), read.rows(), fileName);
            audit.record("intake.handed-in", "advice:" + advice, Map.of("kind", into.name()));
        }
        return read.faults();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Settled> listSettled(AdviceId advice, AdviceState into) {
        return settled.list(get(advice).id(), into);
    }

    @Override
    public void settle(
            AdviceId advice, long version, AdviceState into, LocalDate day, String document, @Nullable String note) {
        Actor actor = operator();
        Advice round = at(advice, version, into);
        requireDay(day, round);
        if (into == AdviceState.APPROVED && document.isBlank()) {
            throw ProblemException.invalid("intake-document");
        }
        if (settled.take(advice, into) == 0) {
            throw ProblemException.conflict("intake-nothing-waits");
        }
        move(round, round.chosen(), step(into, day, cut(document), cut(note == null ? "" : note), actor));
    }

    private void move(Advice round, @Nullable Integer chosen, Advice.Step step) {
        if (chosen == null || !advices.move(round, step.state(), chosen)) {
            throw ProblemException.conflict("intake-changed");
        }
        advices.insertStep(round.id(), step);
        audit.record(
                "intake.moved",
                "advice:" + round.id(),
                Map.of("into", step.state().name()));
    }

    private Advice at(AdviceId advice, long version, AdviceState into) {
        Advice round = get(advice);
        if (round.version() != version) {
            throw ProblemException.conflict("intake-changed");
        }
        requireNext(round, into);
        return round;
    }

    private static void requireNext(Advice round, AdviceState into) {
        if (!round.state().leadsTo(into)) {
            throw ProblemException.conflict("intake-state");
        }
    }

    /** Not before the move before, and not in the future. */
    private void requireDay(LocalDate day, Advice round) {
        LocalDate before =
                round.steps().isEmpty() ? day : round.steps().getLast().day();
        if (day.isBefore(before) || day.isAfter(today())) {
            throw ProblemException.invalid("intake-day", before, today());
        }
    }

    private Advice.Step step(AdviceState into, LocalDate day, String document, String note, Actor actor) {
        Instant now = clock.instant();
        return new Advice.Step(into, day, document, note, now, actor.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String text(String given, int longest) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw ProblemException.invalid("intake-text", longest);
        }
        return text;
    }

    private static String cut(String given) {
        String text = given.strip();
        if (text.length() > LONGEST_TEXT) {
            throw ProblemException.invalid("intake-text", LONGEST_TEXT);
        }
        return text;
    }

    private static Actor operator() {
        Actor actor = ActingAs.get();
        if (!actor.is(Role.PARK)) {
            throw ProblemException.refused("intake-operator-only");
        }
        return actor;
    }
}
