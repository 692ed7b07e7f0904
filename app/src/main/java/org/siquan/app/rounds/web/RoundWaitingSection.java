package org.siquan.app.rounds.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundAppeals;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundState;
import org.siquan.app.rounds.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a round waits for from whoever looks at the first page; an authority is not asked for anything. */
@Component
class RoundWaitingSection implements HomeSection {

    private final Rounds rounds;
    private final RoundRankings rankings;
    private final RoundAppeals appeals;
    private final Clock clock;

    RoundWaitingSection(Rounds rounds, RoundRankings rankings, RoundAppeals appeals, Clock clock) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.appeals = appeals;
        this.clock = clock;
    }

    /** What the fragment shows. */
    public record Waiting(List<Task> tasks) {
        public Waiting {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A thing to do.
     *
     * @param key of the message {@code rounds.waits.<key>}
     */
    public record Task(String round, String title, String key, String path) {}

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String fragment() {
        return "rounds/home :: waiting";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Actor actor) {
        List<Task> tasks = new ArrayList<>();
        if (actor.is(Role.PARK) || actor.is(Role.SCHOOL) || actor.is(Role.LEARNER)) {
            rounds.list().stream()
                    .filter(round -> !round.state().over() || actor.is(Role.LEARNER))
                    .forEach(round -> add(tasks, round, actor));
        }
        return tasks.isEmpty() ? Optional.empty() : Optional.of(new Waiting(tasks));
    }

    private void add(List<Task> tasks, Round round, Actor actor) {
        if (actor.is(Role.LEARNER)) {
            own(tasks, round);
        }
        if (actor.is(Role.SCHOOL)) {
            boolean asked = rounds.listConfirmations(round.id()).stream()
                    .anyMatch(c -> c.state() == Rounds.Confirmation.State.WAITING
                            && c.school().equals(actor.org()));
            if (round.state() == RoundState.CONFIRMING && asked) {
                tasks.add(task(round, "confirm", "/school"));
            }
        }
        if ((actor.is(Role.SCHOOL) || actor.is(Role.PARK))
                && appeals.list(round.id()).stream().anyMatch(a -> a.outcome() == null)) {
            tasks.add(task(round, "appeal", "/appeals"));
        }
        if (actor.is(Role.PARK)) {
            operators(tasks, round);
        }
    }

    private void own(List<Task> tasks, Round round) {
        var own = rankings.findOwn(round.id());
        if (own.isEmpty()) {
            return;
        }
        if (round.state() == RoundState.OPEN && clock.instant().isBefore(round.closes())) {
            tasks.add(task(round, own.get().saved() == null ? "rank" : "ranked", "/mine"));
        } else if (round.state().shown()) {
            tasks.add(task(round, "result", "/mine"));
        }
    }

    private void operators(List<Task> tasks, Round round) {
        Instant now = clock.instant();
        Round.Draw draw = round.draw();
        Instant until = round.noticeUntil();
        switch (round.state()) {
            case DRAFT -> tasks.add(task(round, "open", ""));
            case OPEN -> {
                if (!now.isBefore(round.closes())) {
                    tasks.add(task(round, "freeze", ""));
                }
            }
            case FROZEN -> {
                if (draw != null && !now.isBefore(draw.at())) {
                    tasks.add(task(round, "run", ""));
                }
            }
            case FAILED -> tasks.add(task(round, "failed", ""));
            case CONFIRMING -> {
                if (rounds.listConfirmations(round.id()).stream()
                        .noneMatch(c -> c.state() == Rounds.Confirmation.State.WAITING)) {
                    tasks.add(task(round, "publish", ""));
                }
            }
            case PUBLISHED -> {
                if (until != null && !now.isBefore(until)) {
                    tasks.add(task(round, "effect", ""));
                }
            }
            case RUNNING, EFFECTIVE, CANCELLED -> {}
        }
    }

    private static Task task(Round round, String key, String page) {
        return new Task(round.id().value(), round.title(), key, "/rounds/" + round.id() + page);
    }
}
