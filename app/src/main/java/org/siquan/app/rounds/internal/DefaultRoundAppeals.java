package org.siquan.app.rounds.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.rounds.Round;
import org.siquan.app.rounds.RoundAppeals;
import org.siquan.app.rounds.RoundId;
import org.siquan.app.rounds.RoundRankings;
import org.siquan.app.rounds.RoundState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultRoundAppeals implements RoundAppeals {

    private static final int LONGEST = 1_000;

    private final RoundSteps steps;
    private final RoundTable rounds;
    private final AppealTable table;
    private final RoundRankings rankings;
    private final RoundNews news;
    private final AuditLog audit;
    private final Clock clock;

    DefaultRoundAppeals(
            RoundSteps steps,
            RoundTable rounds,
            AppealTable table,
            RoundRankings rankings,
            RoundNews news,
            AuditLog audit,
            Clock clock) {
        this.steps = steps;
        this.rounds = rounds;
        this.table = table;
        this.rankings = rankings;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appeal> list(RoundId round) {
        steps.get(round);
        boolean authority =
                ActingAs.get().is(Role.COMMISSION) && !ActingAs.get().is(Role.PARK);
        return table.list(round, clock.instant()).stream()
                .map(a -> authority ? withoutTime(a) : a)
                .toList();
    }

    private static Appeal withoutTime(Appeal a) {
        return new Appeal(
                a.number(),
                a.learner(),
                a.name(),
                a.words(),
                a.filed(),
                null,
                false,
                a.outcome(),
                a.answer(),
                a.answered());
    }

    @Override
    public void file(RoundId id, String words) {
        var own = rankings.findOwn(id).orElseThrow(() -> ProblemException.refused("rounds-not-in-it"));
        Round round = steps.get(id);
        Instant until = round.noticeUntil();
        if (round.state() != RoundState.PUBLISHED
                || until == null
                || !clock.instant().isBefore(until)) {
            throw ProblemException.conflict("rounds-no-notice");
        }
        String text = text(words);
        rounds.lock(id);
        Instant now = clock.instant();
        int number = table.next(id);
        try {
            table.insert(
                    id,
                    number,
                    own.learner(),
                    own.school(),
                    round.run(),
                    text,
                    now,
                    now.plus(Duration.ofDays(round.answerDays())));
        } catch (DuplicateKeyException open) {
            throw ProblemException.conflict("rounds-appeal-once");
        }
        audit.record("rounds.appeal-filed", "round:" + id, Map.of("number", Integer.toString(number)));
        news.tell(round, List.of(own.school().value()), Role.SCHOOL, "appeal", "/appeals", number);
    }

    private static String text(String words) {
        String text = words.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw ProblemException.invalid("rounds-words", LONGEST);
        }
        return text;
    }

    @Override
    public void answer(RoundId id, int number, Outcome outcome, String words) {
        Actor actor = ActingAs.get();
        if ((!actor.is(Role.SCHOOL) && !actor.is(Role.PARK)) || !actor.name().startsWith("account:")) {
            throw ProblemException.refused("rounds-answer");
        }
        Round round = steps.get(id);
        if (round.state() != RoundState.PUBLISHED) {
            throw steps.illegal(round);
        }
        if (list(id).stream().noneMatch(a -> a.number() == number)) {
            throw ProblemException.notFound("rounds-appeal-unknown", number);
        }
        String by = table.answer(id, number, outcome, text(words), clock.instant())
                .orElseThrow(() -> ProblemException.conflict("rounds-appeal-answered"));
        audit.record(
                "rounds.appeal-answered",
                "round:" + id,
                Map.of("number", Integer.toString(number), "outcome", outcome.name()));
        if (by.startsWith("account:")) {
            news.tell(
                    round,
                    new AccountId(UUID.fromString(by.substring("account:".length()))),
                    "answered",
                    "/mine",
                    number);
        }
    }
}
