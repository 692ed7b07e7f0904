package org.siquan.app.people.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.messages.Messages;
import org.siquan.app.messages.NewMessage;
import org.siquan.app.messages.Recipient;
import org.siquan.app.people.ApprovalSubject;
import org.siquan.app.people.Approvals;
import org.siquan.app.people.Position;
import org.siquan.app.people.RequestId;
import org.siquan.app.people.Substitutes;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A decision is made while the request's row is locked, so of two who decide at once one is told that the step is over. */
@Service
@Transactional
class DefaultApprovals implements Approvals {

    private static final int LONGEST_REASON = 500;

    private final ApprovalTable table;
    private final List<ApprovalSubject> subjects;
    private final DefaultPositions positions;
    private final Substitutes substitutes;
    private final Organisations organisations;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    DefaultApprovals(
            ApprovalTable table,
            List<ApprovalSubject> subjects,
            DefaultPositions positions,
            Substitutes substitutes,
            Organisations organisations,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.subjects = List.copyOf(subjects);
        this.positions = positions;
        this.substitutes = substitutes;
        this.organisations = organisations;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public State state(String kind, String subject) {
        String print = matter(kind, subject).print();
        if (table.chain(kind).isEmpty()) {
            return new State.NotNeeded();
        }
        return table.latest(kind, subject)
                .map(latest -> state(latest, print))
                .orElseGet(() -> new State.NotAsked(false));
    }

    /** What was decided about something else is not decided; a waiting one goes on only about what was asked. */
    private static State state(ApprovalTable.Latest latest, String print) {
        Request request = latest.request();
        if (!latest.print().equals(print)) {
            return new State.NotAsked(true);
        }
        return switch (request.outcome()) {
            case WAITING -> new State.Waiting(request.id(), request.now());
            case APPROVED -> new State.Approved(request.id());
            case REFUSED ->
                new State.Refused(request.id(), request.decisions().getLast().reason());
            case WITHDRAWN -> new State.NotAsked(false);
        };
    }

    private ApprovalSubject.About matter(String kind, String subject) {
        return subjects.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("approval-unknown"))
                .about(subject)
                .orElseThrow(() -> ProblemException.notFound("approval-unknown"));
    }

    @Override
    public State require(String kind, String subject) {
        State state = state(kind, subject);
        return switch (state) {
            case State.NotNeeded _, State.Waiting _, State.Approved _ -> state;
            case State.NotAsked _, State.Refused _ -> ask(kind, subject);
        };
    }

    private State ask(String kind, String subject) {
        table.latest(kind, subject)
                .filter(latest -> latest.request().outcome() == Outcome.WAITING)
                .ifPresent(outdated -> table.close(outdated.request().id(), Outcome.WITHDRAWN));
        List<Position> chain = table.chain(kind);
        RequestId id = new RequestId(UUID.randomUUID());
        try {
            table.insert(id, kind, subject, matter(kind, subject).print(), chain, me());
        } catch (DuplicateKeyException faster) {
            throw ProblemException.conflict("approval-moved");
        }
        audit.record("people.approval-asked", "approval:" + id, Map.of("kind", kind, "subject", subject));
        tell(id, chain.getFirst(), 1);
        return new State.Waiting(id, chain.getFirst());
    }

    /** Whoever holds the position that is due. */
    private void tell(RequestId id, Position position, int step) {
        for (AccountId holder : positions.holders(ActingAs.get().org(), position)) {
            messages.send(new NewMessage(
                    new Recipient.Person(holder),
                    "people.approval-waits",
                    List.of(),
                    "/people/approvals/" + id,
                    "approval:" + id + ":" + step + ":" + holder));
        }
    }

    @Override
    public Optional<Request> find(RequestId id) {
        return table.find(id);
    }

    @Override
    public List<Request> waitingForMe() {
        return table.waiting().stream().filter(this::mayDecide).toList();
    }

    @Override
    public List<Request> list() {
        return table.list();
    }

    @Override
    public List<Request> about(String kind, String subject) {
        return table.about(kind, subject);
    }

    @Override
    public boolean mayDecide(Request request) {
        return request.outcome() == Outcome.WAITING && right(request).isPresent();
    }

    /** By which right the actor decides; empty: by none. */
    private Optional<Right> right(Request request) {
        Optional<AccountId> actor = account();
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        AccountId me = actor.get();
        boolean own = request.askedBy().equals(me);
        boolean again =
                request.decisions().stream().anyMatch(decision -> decision.by().equals(me));
        if (own || again) {
            return Optional.empty();
        }
        if (positions.of(me).contains(request.now())) {
            return Optional.of(new Right(null));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return substitutes.standsInFor(me, today).stream()
                .filter(absent -> !absent.equals(request.askedBy()))
                .filter(absent -> positions.of(absent).contains(request.now()))
                .findFirst()
                .map(Right::new);
    }

    private record Right(@Nullable AccountId standsFor) {}

    @Override
    public void decide(RequestId id, int step, boolean approve, String reason) {
        Request request = table.lock(id).orElseThrow(() -> ProblemException.notFound("approval-unknown"));
        if (request.outcome() != Outcome.WAITING || request.step() != step) {
            throw ProblemException.conflict("approval-moved");
        }
        Right right = right(request).orElseThrow(() -> ProblemException.refused("approval-not-yours"));
        String said = reason.strip();
        if (said.codePointCount(0, said.length()) > LONGEST_REASON || (!approve && said.isEmpty())) {
            throw ProblemException.invalid("approval-reason", LONGEST_REASON);
        }
        if (state(request.kind(), request.subject()) instanceof State.NotAsked) {
            throw ProblemException.conflict("approval-changed");
        }
        table.decided(request, me(), right.standsFor(), approve, said);
        audit.record(
                approve ? "people.approval-given" : "people.approval-refused",
                "approval:" + id,
                Map.of(
                        "step", String.valueOf(step),
                        "position", request.now().name(),
                        "stands-for", right.standsFor() == null ? "" : "account:" + right.standsFor()));
        if (approve && step < request.positions().size()) {
            table.nextStep(id);
            tell(id, request.positions().get(step), step + 1);
        } else {
            table.close(id, approve ? Outcome.APPROVED : Outcome.REFUSED);
            messages.send(new NewMessage(
                    new Recipient.Person(request.askedBy()),
                    approve ? "people.approval-given" : "people.approval-refused",
                    List.of(),
                    "/people/approvals/" + id,
                    "approval-closed:" + id));
        }
    }

    @Override
    public void withdraw(RequestId id) {
        Request request = table.lock(id).orElseThrow(() -> ProblemException.notFound("approval-unknown"));
        if (!request.askedBy().equals(me())) {
            throw ProblemException.refused("approval-not-yours");
        }
        if (request.outcome() != Outcome.WAITING) {
            throw ProblemException.conflict("approval-moved");
        }
        table.close(id, Outcome.WITHDRAWN);
        audit.record("people.approval-withdrawn", "approval:" + id);
    }

    @Override
    public List<Position> chain(String kind) {
        return table.chain(kind);
    }

    @Override
    public void setChain(String kind, List<Position> chain) {
        positions.requireManager(ActingAs.get().org());
        Organisations.Organisation own = organisations
                .find(ActingAs.get().org())
                .orElseThrow(() -> ProblemException.notFound("organisation-unknown"));
        if (subjects.stream().noneMatch(subject -> subject.kind().equals(kind))) {
            throw ProblemException.notFound("approval-unknown");
        }
        boolean twice = !chain.isEmpty() && EnumSet.copyOf(chain).size() < chain.size();
        if (twice || !chain.stream().allMatch(position -> position.isOf(own.kind()))) {
            throw ProblemException.invalid("approval-chain");
        }
        table.setChain(kind, chain);
        audit.record(
                "people.chain-changed",
                "chain:" + kind,
                Map.of("positions", chain.stream().map(Position::name).collect(Collectors.joining(" "))));
    }

    private static AccountId me() {
        return account().orElseThrow(() -> ProblemException.refused("approval-not-yours"));
    }

    private static Optional<AccountId> account() {
        String name = ActingAs.get().name();
        return name.startsWith("account:")
                ? Optional.of(new AccountId(UUID.fromString(name.substring("account:".length()))))
                : Optional.empty();
    }
}
